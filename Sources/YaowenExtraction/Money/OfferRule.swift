@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension MentionRule {
  /// 满1000送120: what is to be spent, and what it brings.
  static let offer = MentionRule(
    "money.offer", .money, on: .numeral,
    examples: ["全场满【500】送【50】", "满【1000】直降【100】，【2000】直降【300】", "每满【200】减【30】"],
    rejects: ["买10送2", "年满18周岁", "满18送走"]
  ) { context, anchor in
    guard let price = context.offeredPrice(anchor.numeral) else { return }
    context.propose(price, .moneyGrammar)
    if let bonus = context.plainAmount(anchor.numeral + 1) { context.propose(bonus, .moneyGrammar) }
  }
}

extension ExtractionContext {
  /// The amount of a numeral behind 满, or behind another offer, with a bonus behind it.
  ///
  /// - Parameter offers: how many offers before it may be asked.
  func offeredPrice(_ index: Int, offers: Int = 6) -> AmountSpan? {
    // What is rare is asked first.
    guard index + 1 < numerals.count, let bonus = cue("bonus", at: numerals[index].end),
      bonus == numerals[index + 1].start, let price = plainAmount(index)
    else { return nil }
    if longestWord(.moneyCue, endingAt: price.start, where: { isCue("threshold", $0) }) != nil {
      return price
    }
    // 满1000直降100，2000直降300
    guard index >= 2, offers > 0, isClauseBreak(from: numerals[index - 1].end, to: price.start),
      offeredPrice(index - 2, offers: offers - 1) != nil
    else { return nil }
    return price
  }

  /// A whole number without a unit, as yuan.
  func plainAmount(_ index: Int) -> AmountSpan? {
    guard index < numerals.count, let phrase = number(at: index), let value = phrase.number,
      phrase.numeral.traits.isDisjoint(with: [.ordinal, .fraction, .bare, .glued, .half, .digitString]),
      isBare(phrase)
    else { return nil }
    let unit = AmountUnit(end: phrase.end, name: "CNY", isEmpty: true)
    return AmountSpan(start: phrase.start, end: phrase.end, low: value, high: value, unit: unit)
  }

  private func cue(_ place: StaticString, at position: Int) -> Int? {
    guard let match = longestWord(.moneyCue, at: position), let entry = entry(.moneyCue, of: match),
      isCue(place, entry)
    else { return nil }
    return Int(match.end)
  }

  private func isClauseBreak(from start: Int, to end: Int) -> Bool {
    end == start + 1 && characterClass(at: start).contains(.clauseEnd)
  }
}
