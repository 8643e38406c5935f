extension FactRule {
  static let statementSpeaker = FactRule(
    "statement.speaker-cue", .statement, reliability: 0.96,
    examples: [
      ("[p:周怀远]表示，今年要多办实事。", ["周怀远|表示|今年要多办实事"]),
      ("[o:云岭省气象局]预计，明天有雨。", ["云岭省气象局|预计|明天有雨"]),
      ("业内人士认为，价格还会回落。", ["业内人士|认为|价格还会回落"]),
      ("统计数据显示，产量增加。", []),
    ])

  static let statementPronoun = FactRule(
    "statement.pronoun", .statement, reliability: 0.98,
    examples: [
      ("[p:周怀远]出席会议。他强调，要多办实事。", ["周怀远|强调|要多办实事"]),
      ("他说，要多办实事。", []),
    ])

  static let statementQuote = FactRule(
    "statement.after-quote", .statement, reliability: 0.9,
    examples: [
      ("“今年收成很好。”[p:周怀远]说。", ["周怀远|说|今年收成很好。"]),
      ("“收成”一词[p:周怀远]没有提。", []),
    ])

  static let statementColon = FactRule(
    "statement.name-colon", .statement, reliability: 0.88,
    examples: [
      ("[o:云岭大学][t:教授] [p:周怀远]：今年雨水多。", ["周怀远|-|今年雨水多"]),
      ("（[t:记者]：[p:周怀远]）", []),
    ])

  static let statementSource = FactRule(
    "statement.according-to", .statement, reliability: 0.9,
    examples: [
      ("据[o:云岭日报]报道，大桥今天通车。", ["云岭日报|报道|大桥今天通车"])
    ])
}
