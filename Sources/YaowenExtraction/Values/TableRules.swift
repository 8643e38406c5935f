@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension MentionRule {
  /// The bare numbers of a table that says in its head what they are: 单位：亿元.
  static let moneyTable = MentionRule(
    "money.table", .money, on: .word(EntryMask(.moneyCue)),
    examples: ["单位：亿元\n营业收入 【12.5】 【13.6】\n净利润 【3.2】\n"],
    rejects: ["单位：万吨\n粮食 6500.5", "单位：亿元\n增速（%） 5.5", "单位：亿元。2022年 3 月"]
  ) { context, anchor in
    context.proposeTable(from: anchor, .moneyGrammar) { $0.currencyOfTable($1) }
  }

  /// As for money, of units and measure words.
  static let quantityTable = MentionRule(
    "quantity.table", .quantity, on: .word(EntryMask(.moneyCue)),
    examples: ["单位：万吨\n粮食 【6500.5】\n"], rejects: ["单位：亿元\n净利润 3.2", "单位：北京市 3"]
  ) { context, anchor in
    context.proposeTable(from: anchor, .quantityGrammar) { $0.unitOfTable($1) }
  }
}

extension ExtractionContext {
  /// Whether an amount is the head of a table or of a column, which names a unit and no amount: 单位：亿元,
  /// 营业收入（亿元）.
  func isUnitOfTable(_ index: Int, _ span: AmountSpan) -> Bool {
    guard numerals[index].traits.contains(.bare), numerals[index].tailEnd == numerals[index].end else {
      return false
    }
    if unit(at: span.start - 1) == 0x28, unit(at: span.end) == 0x29 { return true }
    return longestWord(.moneyCue, endingAt: positionBefore(span.start) + 1, where: { isCue("header", $0) })
      != nil
  }

  /// Proposes the bare numbers of the table whose head begins with `anchor`, in the unit behind it.
  fileprivate mutating func proposeTable(
    from anchor: MentionRule.Anchor, _ evidence: Evidence,
    reading unit: (borrowing ExtractionContext, Int) -> AmountUnit?
  ) {
    var at = skippingSpaces(anchor.end)
    // What is rare is asked first: few words of money stand before a unit or a number.
    let next = self.unit(at: at)
    guard
      kinds(startingAt: at).intersects(Self.unitKinds) || NumeralCharacter.of(next).canBegin || next == 0x2E,
      let entry = lexicon.entry(at: anchor.node, .moneyCue), isCue("header", entry)
    else { return }
    var first = firstNumeral(from: anchor.end)
    var scale = DecimalNumber(1)
    if let prefix = longestWord(.currency, at: at), first < numerals.count,
      numerals[first].start == Int(prefix.end)
    {
      at = Int(prefix.end)  // 人民币亿元
    }
    if first < numerals.count, numerals[first].start == at, let number = numerals[first].number {
      scale = number
      at = numerals[first].end
      first += 1
    }
    guard var name = unit(self, at), let factor = name.factor.multiplied(by: scale) else { return }
    name.factor = factor
    let end = endOfTable(from: name.end)
    for index in first..<numerals.count {
      guard numerals[index].start < end else { break }
      guard isCell(index), let phrase = number(at: index), let value = phrase.number?.multiplied(by: factor)
      else { continue }
      propose(AmountSpan(start: phrase.start, end: phrase.end, low: value, high: value, unit: name), evidence)
    }
  }

  private static let unitKinds = EntryMask(.currency, .unit, .measureWord)

  fileprivate func currencyOfTable(_ position: Int) -> AmountUnit? {
    currency(startingAt: position).map { AmountUnit(end: $0.end, name: $0.code, factor: $0.factor) }
  }

  fileprivate func unitOfTable(_ position: Int) -> AmountUnit? {
    guard let match = longestWord(.unit, at: position) ?? longestWord(.measureWord, at: position),
      isEdge(Int(match.end))
    else { return nil }
    let end = Int(match.end)
    return AmountUnit(end: end, name: string(position..<end))
  }

  /// Where a table ends: at a sentence, at the next head, or where a column is in percents.
  private func endOfTable(from start: Int) -> Int {
    for at in start..<max(start, count) {
      if unit(at: at) == 0x3002 || (unit(at: at) == 0x25 && unit(at: at - 1) == 0x28) { return at }
      if kinds(startingAt: at).contains(.moneyCue), let match = longestWord(.moneyCue, at: at),
        let entry = entry(.moneyCue, of: match), isCue("header", entry)
      {
        return at
      }
    }
    return count
  }

  /// The first numeral that begins at a position or behind it.
  private func firstNumeral(from position: Int) -> Int {
    var low = 0
    var high = numerals.count
    while low < high {
      let middle = (low + high) / 2
      if numerals[middle].start < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a numeral stands alone between the edges of a cell, and is no year.
  private func isCell(_ index: Int) -> Bool {
    let numeral = numerals[index]
    let isPlain = numeral.traits.isDisjoint(with: [.ordinal, .fraction, .glued, .han])
    let isYear =
      numeral.digitCount == 4 && !numeral.traits.contains(.grouped) && numeral.end == numeral.start + 4
      && (DecimalNumber(1900)...DecimalNumber(2099)).contains(numeral.low)
    return isPlain && !isYear && isEdge(numeral.signStart - 1) && isEdge(numeral.end)
  }

  private func isEdge(_ position: Int) -> Bool {
    position < 0 || position >= count || unit(at: position) == 0x7C || unit(at: position) == 0x29
      || characterClass(at: position).intersects(.space)
  }
}
