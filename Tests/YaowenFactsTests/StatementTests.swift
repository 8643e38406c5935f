import Testing
import YaowenFacts

@Suite("Statements")
struct StatementTests {
  @Test("Speakers and cues", arguments: [
    ("[p:周怀远]指出，要多办实事。", ["周怀远|指出|要多办实事"]),
    ("[o:外交部][t:发言人][p:周怀远]表示，此事已经解决。", ["周怀远|表示|此事已经解决"]),
    ("[o:气象局]表示，明天有雨。", ["气象局|表示|明天有雨"]),
    ("业内人士认为，价格还会回落。", ["业内人士|认为|价格还会回落"]),
    ("[p:周怀远]出席会议。他强调，要多办实事。", ["周怀远|强调|要多办实事"]),
    ("“收成很好，价格也高。”[p:周怀远]说。", ["周怀远|说|收成很好，价格也高。"]),
    ("据[o:云岭日报]报道，大桥今天通车。", ["云岭日报|报道|大桥今天通车"]),
    ("[p:周怀远]在[l:云岭市]会见[p:罗梅罗]时说，两国友好。", ["周怀远|说|两国友好"]),
    ("[o:云岭大学][t:教授] [p:周怀远]：今年雨水多。", ["周怀远|-|今年雨水多"]),
    ("统计数据显示，产量增加。", []),
    ("报告指出，产量增加。", []),
    ("[p:周怀远]致辞。", []),
    ("[p:周怀远]向来宾表示欢迎。", []),
    ("他说，要多办实事。", []),
  ] as [(String, [String])])
  func construction(_ text: String, _ expected: [String]) {
    let found = MarkedText(text).facts().filter { $0.kind == .statement }
    #expect(found.map { $0.line() } == expected)
  }
}
