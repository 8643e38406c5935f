@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

extension MentionRule {
  /// The rules for quantities.
  static let quantities: [MentionRule] = [numberUnit, numberAlone, quantityTable]

  /// 160个, 1600人, 8大, 500公里, 三年.
  private static let numberUnit = MentionRule(
    "quantity.number-unit", .quantity, on: .numeral,
    examples: [
      "签约【160个】项目", "【1600人】参加", "【8大】产业集群", "全长【500公里】", "【3万吨】", "历时【三年】", "【25000多名】工人",
      "【3000亿千瓦时】", "用了【一个半小时】", "【十几万辆】", "【两三个】", "【50至60个】", "【3 个】", "行程【一公里】", "【5千瓦】", "上【百人】",
      "【零下5摄氏度】", "查处案件【1.1万多起】", "飞行【1小时46分】，", "以【1分13秒56】的成绩", "判处【13年4个月】监禁", "【3小时零4分】后",
    ],
    rejects: [
      "披露半年报", "安澜市八届人大常委会", "一个国家", "第三届", "两国", "2023年", "统一部署", "三亚", "万科", "百姓", "第8个", "成立100周年大会", "一些",
      "2万亿级产业", "第十四个五年规划", "5年期贷款", "上一交易日", "2022/23赛季", "公元前221年", "六盘水", "二十国集团", "两队2比2战平", "国道318线",
      "安澜晋三本人",
    ]
  ) { context, anchor in
    guard context.mayHaveUnit(anchor.numeral, EntryMask(.unit, .measureWord)),
      var span = context.amount(at: anchor.numeral, reading: { $0.quantityUnit($1, $2) })
    else { return }
    context.takeSmallerTimes(&span, behind: anchor.numeral + span.numeralCount)
    context.propose(span, span.unit.isWeak ? .quantityWeak : .quantityGrammar)
  }

  /// 2.58亿, 2.5万民众: numbers of 万 and 亿 need no measure word.
  private static let numberAlone = MentionRule(
    "quantity.number", .quantity, on: .numeral,
    examples: ["人数达【2.58亿】", "【2.5万】民众", "【百余万】群众", "覆盖【8500万】人口", "【4万多】居民", "销量【50-60万】"],
    rejects: ["第2万", "万科", "万一", "百万富翁"]
  ) { context, anchor in
    guard context.mayBeLarge(anchor.numeral) else { return }
    let bare: ExtractionContext.UnitReader = { context, phrase, position in
      phrase.numeral.scale >= 4
        && phrase.numeral.traits.isDisjoint(with: [.ordinal, .fraction, .glued])
        // 百万 alone is mostly a word; 百余万 counts.
        && (!phrase.numeral.traits.contains(.bare) || phrase.numeral.approximation != nil)
        && context.isBare(phrase)
        ? AmountUnit(end: context.countedEnd(phrase), name: "", isEmpty: true) : nil
    }
    guard let span = context.amount(at: anchor.numeral, reading: bare) else { return }
    context.propose(span, .quantityWeak)
  }
}

extension ExtractionContext {
  /// The end of a number that counts the noun behind it: the 多 of 4万多居民 belongs to it, one at the end of
  /// a clause does not.
  func countedEnd(_ phrase: NumberPhrase) -> Int {
    characterClass(at: phrase.tailEnd).contains(.han) ? phrase.tailEnd : phrase.end
  }
}
