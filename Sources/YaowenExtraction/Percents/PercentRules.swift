@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation

extension MentionRule {
  /// The rules for percents.
  static let percents: [MentionRule] = [percentNumber, share, doubling, doublingWord]

  /// 8.5%, 1.2个百分点, 三成, 一倍, 八折.
  private static let percentNumber = MentionRule(
    "percent.number", .percent, on: .numeral,
    examples: [
      "增长【8.5%】", "提高【1.2个百分点】", "【三成】以上", "增长【一倍】", "【60%-80%】的人", "【3至5个百分点】", "打【八五折】",
      "【5‰】", "【九成半】", "下降【负3.9%】", "由【22%】到【25%】", "【三四成】", "【１０ 成】", "上调【25个基点】", "下降【三成五】。",
    ],
    rejects: ["煎到七成熟", "3成员", "第三成", "十折"]
  ) { context, anchor in
    guard context.mayHavePercentUnit(anchor.numeral),
      let span = context.amount(at: anchor.numeral, reading: { $0.percentUnit($1, $2) })
    else { return }
    context.propose(span, .percentGrammar)
  }

  /// 百分之三十, 三分之一, 一半.
  private static let share = MentionRule(
    "percent.share", .percent, on: .numeral,
    examples: ["增长【百分之三十】", "占【三分之一】", "超过【一半】", "【千分之五】", "【百分之三十到百分之四十】", "【百分之百】以上"],
    rejects: ["三分天下", "八分之后"]
  ) { context, anchor in
    let numeral = context.numerals[anchor.numeral]
    if numeral.traits.contains(.fraction) {
      let reader: ExtractionContext.UnitReader = { context, phrase, position in
        phrase.numeral.traits.contains(.fraction)
          ? AmountUnit(
            end: context.isThousand(position) ? position + 1 : phrase.end, name: "%",
            factor: DecimalNumber(context.isThousand(position) ? 1000 : 1))
          : nil
      }
      guard let span = context.amount(at: anchor.numeral, percentage: true, reading: reader) else { return }
      context.propose(span, .percentGrammar)
    } else if numeral.end == numeral.start + 1, numeral.low == DecimalNumber(1),
      numeral.traits.contains(.han),
      context.unit(at: numeral.end) == NumeralMark.half, !context.cutsWord(numeral.end + 1)
    {
      let half = DecimalNumber(50)
      context.propose(
        AmountSpan(
          start: numeral.start, end: numeral.end + 1, low: half, high: half,
          unit: AmountUnit(end: numeral.end + 1, name: "%")), .percentGrammar)
    }
  }

  /// 翻一番 adds as much again, 翻两番 three times as much.
  private static let doubling = MentionRule(
    "percent.doubling", .percent, on: .numeral, examples: ["产值【翻一番】", "收入【翻了两番】"], rejects: ["三番五次", "翻一页"]
  ) { context, anchor in
    let numeral = context.numerals[anchor.numeral]
    guard context.unit(at: numeral.end) == PercentMark.fold, let number = numeral.number,
      number < DecimalNumber(20),
      let power = DecimalNumber(2).raised(to: Int(number.description) ?? 0),
      let more = power.adding(DecimalNumber(-1))
    else { return }
    var start = numeral.start - 1
    if context.unit(at: start) == PercentMark.done { start -= 1 }
    guard context.unit(at: start) == PercentMark.turn else { return }
    let value = more.shifted(by: 2)
    context.propose(
      AmountSpan(
        start: start, end: numeral.end + 1, low: value, high: value,
        unit: AmountUnit(end: numeral.end + 1, name: "%")),
      .percentGrammar)
  }

  /// 翻番, without a number.
  private static let doublingWord = MentionRule(
    "percent.doubling-word", .percent, on: .word(EntryMask(.trend)), examples: ["收入【翻番】"], rejects: ["收入增长"]
  ) { context, anchor in
    guard anchor.end == anchor.start + 2, context.unit(at: anchor.start) == PercentMark.turn,
      context.unit(at: anchor.start + 1) == PercentMark.fold
    else { return }
    let value = DecimalNumber(100)
    context.propose(
      AmountSpan(
        start: anchor.start, end: anchor.end, low: value, high: value,
        unit: AmountUnit(end: anchor.end, name: "%")),
      .percentGrammar)
  }
}
