@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// The characters of the grammar of money.
enum CurrencyMark {
  static let even: UInt16 = 0x6574  // 整
  static let yuan: UInt16 = 0x5143  // 元
}

extension ExtractionContext {
  /// A currency on one side of a number.
  struct Currency {
    var start: Int
    var end: Int
    var code: String
    var factor: DecimalNumber
    var rank: UInt8
  }

  /// The currency that begins at `position`, of those that stand behind numbers.
  func currency(startingAt position: Int) -> Currency? {
    guard position < count, kinds(startingAt: position).contains(.currency) else { return nil }
    for match in lattice.matches.starting(at: position).reversed() {
      guard match.kinds.contains(.currency), !cutsWord(Int(match.end)),
        let currency = currency(match.node, isBehind: true, position, Int(match.end))
      else { continue }
      return currency
    }
    return nil
  }

  /// The currency that ends at `position`, of those that stand before numbers.
  func currency(endingAt position: Int) -> Currency? {
    guard position > 0, kinds(endingAt: position).contains(.currency) else { return nil }
    for start in max(0, position - 12)..<position where kinds(startingAt: start).contains(.currency) {
      for match in lattice.matches.starting(at: start) where Int(match.end) == position {
        if let currency = currency(match.node, isBehind: false, start, position) { return currency }
      }
    }
    return nil
  }

  /// What a word says as a currency on that side of a number. Entries that name no side, as those of locale
  /// data, stand behind, and only where no other entry speaks for the word.
  private func currency(_ node: UInt32, isBehind: Bool, _ start: Int, _ end: Int) -> Currency? {
    var isSided = false
    for index in lexicon.entries(at: node) where lexicon.entries[index].kind == .currency {
      let entry = lexicon.entries[index]
      guard lexicon.withValue(of: "place", in: entry, { _ in true }) != nil else { continue }
      isSided = true
      if stands(isBehind ? "after" : "before", entry), let currency = currency(entry, start, end) {
        return currency
      }
    }
    // Locale data has 金 and 银 too, which count medals.
    guard !isSided, isBehind, end > start + 1, let entry = lexicon.entry(at: node, .currency) else {
      return nil
    }
    return currency(entry, start, end)
  }

  private func currency(_ entry: Lexicon.Entry, _ start: Int, _ end: Int) -> Currency? {
    guard let code = lexicon.string("code", in: entry) else { return nil }
    let factor = lexicon.string("factor", in: entry).flatMap { DecimalNumber($0) } ?? DecimalNumber(1)
    return Currency(start: start, end: end, code: code, factor: factor, rank: entry.rank)
  }

  /// Reads a currency behind a number as its unit.
  func currencyUnit(_ phrase: NumberPhrase, _ position: Int) -> AmountUnit? {
    guard phrase.numeral.traits.isDisjoint(with: [.ordinal, .fraction, .half]) else { return nil }
    var start = position
    var thousands = 0
    if isThousand(position), phrase.end == position {
      start = skippingSpaces(position + 1)
      thousands = 3
    }
    guard var found = currency(startingAt: start) else { return nil }
    // 块 counts pieces too, 角 and 分 much else: only a larger number of them that nothing follows is certainly money.
    if found.rank == 3,
      found.factor < DecimalNumber(1) || phrase.low < DecimalNumber(10) || countsWhatFollows(found.end),
      !(phrase.start == 0 && found.end == count), !isPartOfPrice(found)
    {
      return nil
    }
    if phrase.numeral.traits.contains(.bare), phrase.numeral.scale == 0,
      approximation(before: phrase.start) == nil
    {
      return nil
    }
    if isMagnitude(phrase.numeral, upTo: found.end) { return nil }
    if unit(at: found.end) == CurrencyMark.even, !cutsWord(found.end + 1) { found.end += 1 }
    // 三万元欧元: the second name tells which 元.
    if let second = currency(startingAt: found.end), second.rank < 3, second.factor == DecimalNumber(1) {
      found.code = second.code
      found.end = second.end
    }
    return AmountUnit(end: found.end, name: found.code, factor: found.factor.shifted(by: thousands))
  }

  /// Whether a noun stands at a position, as behind what counts pieces: 154块残骸.
  private func countsWhatFollows(_ position: Int) -> Bool {
    let here = characterClass(at: position)
    guard here.contains(.han), !here.contains(.hanNumeral), unit(at: position) != CurrencyMark.even else {
      return false
    }
    return kinds(startingAt: position).isDisjoint(with: Self.behindPrice)
  }

  /// What may stand behind a price.
  private static let behindPrice = EntryMask(
    .functionWord, .approximator, .trend, .moneyCue, .word, .roleVerb)

  /// Whether the price goes on behind a spoken coin: 一块|二毛五, 三块|五。
  private func isPartOfPrice(_ coin: Currency) -> Bool {
    guard let digit = coinDigit(at: coin.end) else { return false }
    if isClauseEnd(digit.end) { return true }
    guard let part = currency(startingAt: digit.end) else { return false }
    return part.code == coin.code && part.factor < coin.factor
  }

  /// The single digit at a position.
  func coinDigit(at position: Int) -> (value: Int, end: Int)? {
    let character = NumeralCharacter.of(unit(at: position))
    guard let value = character.arabicDigit ?? character.hanDigit, value > 0,
      !NumeralCharacter.of(unit(at: position + 1)).canBegin
    else { return nil }
    return (value, position + 1)
  }

  /// Whether a clause ends at a position.
  func isClauseEnd(_ position: Int) -> Bool {
    position >= count
      || characterClass(at: position).intersects(.clauseEnd)
  }

  /// Whether a k for thousand stands alone at `position`.
  func isThousand(_ position: Int) -> Bool {
    (unit(at: position) == 0x6B || unit(at: position) == 0x4B)
      && !characterClass(at: position + 1).contains(.latin)
  }
}
