@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension MentionRule {
  /// The rules for money.
  static let money: [MentionRule] = [numberCurrency, currencyNumber, moneyWithoutCurrency, offer, moneyTable]

  /// 4573亿元, 人民币8亿元, 30亿至50亿元, 123元1角1分.
  private static let numberCurrency = MentionRule(
    "money.number-currency", .money, on: .numeral,
    examples: [
      "总投资【4573亿元】", "【３０００万美元】贷款", "出资【人民币8亿元】", "约【30亿至50亿元】", "【30至50亿元】的规模",
      "票价【123元1角1分】", "超过【400余万元】", "【八九亿韩元】", "报价【1 万(含)-5 万元】", "【十块三毛】", "【5亿元—8亿元】",
      "收到【500万人民币】【300万美元】", "卖【三块五】。", "花了【154块】。", "零售【一块二毛五】，", "上【百万元】",
    ],
    rejects: ["第三元素", "1月1日元旦", "二十一世纪", "3元素", "百亿元级产业", "万元户", "营业收入（亿元）", "两块五花肉", "找到154块残骸"]
  ) { context, anchor in
    guard context.mayHaveUnit(anchor.numeral, EntryMask(.currency)),
      var span = context.amount(at: anchor.numeral, reading: { $0.currencyUnit($1, $2) })
    else { return }
    context.takeParts(&span, behind: anchor.numeral + span.numeralCount)
    context.takePrefix(&span)
    if context.isUnitOfTable(anchor.numeral, span) { return }
    context.propose(span, .moneyGrammar)
  }

  /// US$3, 人民币100, ￥100.
  private static let currencyNumber = MentionRule(
    "money.currency-number", .money, on: .numeral,
    examples: ["售价【￥100】", "【US$3.5】一份", "【人民币3.14】", "报价【$30-50】"],
    rejects: ["人民币第3套", "10日", "USD", "人民币一度升值"]
  ) { context, anchor in
    guard context.prefixCurrency(before: context.numerals[anchor.numeral].signStart) != nil else { return }
    let bare: ExtractionContext.UnitReader = { context, phrase, position in
      phrase.numeral.traits.isDisjoint(with: [.ordinal, .fraction, .half])
        && context.unit(at: position) != 0x25 && !context.isFirstOfWord(phrase.numeral)
        ? AmountUnit(
          end: phrase.numeral.traits.contains(.arabic) ? phrase.tailEnd : phrase.end, name: "", isEmpty: true)
        : nil
    }
    guard context.currencyUnit(behind: anchor.numeral) == nil,
      var span = context.amount(at: anchor.numeral, reading: bare)
    else { return }
    context.takePrefix(&span)
    if span.unit.name.isEmpty { return }
    context.propose(span, .moneyGrammar)
  }

  /// 投资200亿, 400亿资金: a word of money beside the number tells what it is.
  private static let moneyWithoutCurrency = MentionRule(
    "money.cue", .money, on: .numeral,
    examples: ["计划投资【200亿】。", "获得【400亿】资金", "总投资约【1.2万亿】", "贷款规模达【100个亿】", "投入【30至50亿】"],
    rejects: ["人口达200万", "投资10个项目", "投资200亿千瓦时", "资金支持300万人"]
  ) { context, anchor in
    guard context.mayBeLarge(anchor.numeral) else { return }
    let bare: ExtractionContext.UnitReader = { context, phrase, position in
      phrase.numeral.scale >= 4
        && phrase.numeral.traits.isDisjoint(with: [.ordinal, .fraction, .bare, .glued])
        && context.isBare(phrase) ? AmountUnit(end: context.bareEnd(phrase), name: "CNY", isEmpty: true) : nil
    }
    guard let span = context.amount(at: anchor.numeral, reading: bare),
      context.hasMoneyCue(before: span.start) || context.hasMoneyCue(after: span.end)
    else { return }
    context.propose(span, .moneyGrammar)
  }
}

extension ExtractionContext {
  /// The currency right behind a numeral.
  func currencyUnit(behind index: Int) -> AmountUnit? {
    number(at: index).flatMap { currencyUnit($0, skippingSpaces($0.tailEnd)) }
  }

  /// Takes up the parts of the currency behind an amount: 1角1分; of a spoken one, also the bare digit of 三块五.
  mutating func takeParts(_ span: inout AmountSpan, behind index: Int) {
    var index = index
    var least = span.unit.factor
    var isSpoken = currency(startingAt: skippingSpaces(numerals[index - 1].tailEnd))?.rank == 3
    while span.low == span.high, index < numerals.count, numerals[index].start == skippingSpaces(span.end),
      let part = number(at: index), part.number != nil, part.tailEnd == part.end,
      let currency = currency(startingAt: skippingSpaces(part.end)),
      currency.code == span.unit.name, currency.factor < least,
      let value = part.low.multiplied(by: currency.factor), let sum = span.low.adding(value)
    {
      span.low = sum
      span.high = sum
      span.end = currency.end
      span.numeralCount += 1
      least = currency.factor
      isSpoken = currency.rank == 3
      index += 1
    }
    guard isSpoken, span.low == span.high, let digit = coinDigit(at: span.end), isClauseEnd(digit.end),
      let value = DecimalNumber(digit.value).shifted(by: -1).multiplied(by: least),
      let sum = span.low.adding(value)
    else { return }
    span.low = sum
    span.high = sum
    span.end = digit.end
  }

  /// Takes up a currency before an amount: 人民币8亿元, 港币两千元.
  func takePrefix(_ span: inout AmountSpan) {
    guard let prefix = prefixCurrency(before: span.start) else { return }
    // 港币两千元 is in Hong Kong dollars; a name of its own behind the number is not overruled.
    let isYuan = unit(at: span.unit.end - 1) == CurrencyMark.yuan && span.unit.name == "CNY"
    guard span.unit.name.isEmpty || isYuan || span.unit.name == prefix.code else { return }
    span.unit.name = prefix.code
    span.start = prefix.start
  }

  /// The currency before a number that does not belong to a number before it.
  func prefixCurrency(before start: Int) -> Currency? {
    let end = positionBefore(start) + 1
    guard let prefix = currency(endingAt: end) ?? onlyCurrency(upTo: end) else { return nil }
    let before = NumeralCharacter.of(unit(at: positionBefore(prefix.start)))
    return before == .none ? prefix : nil
  }

  /// The currency that begins a text with nothing but a number behind it: 港元300万.
  private func onlyCurrency(upTo end: Int) -> Currency? {
    guard end > 0, numerals.count == 1, numerals[0].tailEnd == count, let found = currency(startingAt: 0),
      found.end == end
    else { return nil }
    return found
  }

  /// Whether what stands behind an amount makes it a size and no sum: 百亿元级, 万元户.
  func isMagnitude(_ numeral: Numeral, upTo end: Int) -> Bool {
    guard numeral.scale >= 4, let match = longestWord(.moneyCue, at: end),
      let entry = entry(.moneyCue, of: match), isCue("magnitude", entry)
    else { return false }
    return entry.rank < 2 || numeral.traits.contains(.bare)
  }

  /// Whether a single Chinese digit may begin a word: 人民币一度升值.
  func isFirstOfWord(_ numeral: Numeral) -> Bool {
    numeral.traits.contains(.han) && numeral.end == numeral.start + 1
      && characterClass(at: numeral.end).contains(.han)
  }

  /// Whether nothing that could be a unit stands behind a number.
  func isBare(_ phrase: NumberPhrase) -> Bool {
    let next = skippingSpaces(phrase.tailEnd)
    if isMagnitude(phrase.numeral, upTo: next) { return false }
    let mark = unit(at: next)
    if mark == 0x25 || mark == 0x2030 { return false }
    if characterClass(at: next).contains(.latin) || NumeralMark.isRange(mark) { return false }
    if currency(startingAt: next) != nil || percentUnit(phrase, next) != nil { return false }
    return quantityUnit(phrase, next) == nil
  }

  /// The end of a number without a unit: a 多 with nothing behind it stays outside.
  func bareEnd(_ phrase: NumberPhrase) -> Int {
    guard phrase.tailEnd > phrase.end else { return phrase.end }
    return kinds(startingAt: phrase.tailEnd).contains(.moneyCue) ? phrase.tailEnd : phrase.end
  }

  /// Whether a word of money stands before an amount, with no more than approximators and links
  /// between them: 投资将超过200亿.
  func hasMoneyCue(before start: Int) -> Bool {
    var at = positionBefore(start) + 1
    for _ in 0..<4 {
      if longestWord(.moneyCue, endingAt: at, where: { stands("before", $0) }) != nil { return true }
      if let word = longestWord(.approximator, endingAt: at) {
        at = word.start
      } else if let word = longestWord(.moneyCue, endingAt: at, where: { isCue("link", $0) }) {
        at = word.start
      } else {
        return false
      }
    }
    return false
  }

  /// Whether a word of money stands behind an amount: 400亿资金, 50亿的资金.
  func hasMoneyCue(after end: Int) -> Bool {
    var at = skippingSpaces(end)
    if unit(at: at) == 0x7684 { at += 1 }  // 的
    guard let match = longestWord(.moneyCue, at: at), let entry = entry(.moneyCue, of: match) else {
      return false
    }
    return stands("after", entry)
  }
}
