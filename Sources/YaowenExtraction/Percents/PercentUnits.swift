@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// The characters of the grammar of percentages.
enum PercentMark {
  static let percent: UInt16 = 0x25
  static let perMille: UInt16 = 0x2030
  static let tenth: UInt16 = 0x6210  // 成
  static let times: UInt16 = 0x500D  // 倍
  static let discount: UInt16 = 0x6298  // 折
  static let turn: UInt16 = 0x7FFB  // 翻
  static let fold: UInt16 = 0x756A  // 番
  static let done: UInt16 = 0x4E86  // 了
  /// 百分点
  static let points: [UInt16] = [0x767E, 0x5206, 0x70B9]
}

extension ExtractionContext {
  /// As ``mayHaveUnit(_:_:)``, of what makes a number a percentage.
  func mayHavePercentUnit(_ index: Int) -> Bool {
    switch unit(at: skippingSpaces(numerals[index].tailEnd)) {
    case PercentMark.percent, PercentMark.perMille, PercentMark.points[0], PercentMark.tenth,
      PercentMark.times, PercentMark.discount, NumeralMark.piece:
      true
    // A basis point is a unit.
    default: mayHaveUnit(index, EntryMask(.unit))
    }
  }

  /// Reads what makes the number before `position` a percentage.
  func percentUnit(_ phrase: NumberPhrase, _ position: Int) -> AmountUnit? {
    let numeral = phrase.numeral
    guard numeral.traits.isDisjoint(with: [.ordinal, .fraction, .bare]) else { return nil }
    var start = position
    var thousands = 0
    if isThousand(position), phrase.end == position {
      start = skippingSpaces(position + 1)
      thousands = 3
    }
    let one = DecimalNumber(1).shifted(by: thousands)
    switch unit(at: start) {
    case PercentMark.percent: return AmountUnit(end: start + 1, name: "%", factor: one)
    case PercentMark.perMille: return AmountUnit(end: start + 1, name: "%", factor: one.shifted(by: -1))
    case NumeralMark.piece, PercentMark.points[0]:
      guard let end = pointsEnd(start) else { return basisPoints(start) }
      return AmountUnit(end: end, name: "pp", factor: one)
    case PercentMark.tenth:
      // 七成熟 is how well it is done.
      guard phrase.high <= DecimalNumber(10), unit(at: start + 1) != 0x719F else { return nil }
      return withTenths(withHalf(AmountUnit(end: start + 1, name: "%", factor: DecimalNumber(10))))
    case PercentMark.times:
      return withHalf(AmountUnit(end: start + 1, name: "%", factor: DecimalNumber(100)))
    case PercentMark.discount:
      // 八折 leaves 80 %, 八八折 and 88折 leave 88 %.
      guard phrase.high < DecimalNumber(100), phrase.high != DecimalNumber(10), !cutsWord(start + 1) else {
        return nil
      }
      let isDigit = phrase.high < DecimalNumber(10)
      let factor = numeral.traits.contains(.half) ? 100 : isDigit ? 10 : 1
      return AmountUnit(end: start + 1, name: "%", factor: DecimalNumber(factor))
    default: return basisPoints(start)
    }
  }

  /// 基点, 个BP: hundredths of a percentage point.
  private func basisPoints(_ position: Int) -> AmountUnit? {
    guard let match = longestWord(.unit, at: position), let entry = entry(.unit, of: match),
      isPercentagePoint(entry), !characterClass(at: Int(match.end)).contains(.latin)
    else { return nil }
    let factor = lexicon.string("factor", in: entry).flatMap { DecimalNumber($0) } ?? DecimalNumber(1)
    return AmountUnit(end: Int(match.end), name: "pp", factor: factor)
  }

  /// Whether a unit is a part of a percentage point, and no quantity's.
  func isPercentagePoint(_ unit: Lexicon.Entry) -> Bool { lexicon.has("kind", "percentpoint", in: unit) }

  /// Takes up the digit of 三成五.
  private func withTenths(_ unit: AmountUnit?) -> AmountUnit? {
    guard var unit, unit.addend == .zero, let digit = coinDigit(at: unit.end), isClauseEnd(digit.end) else {
      return unit
    }
    unit.end = digit.end
    unit.addend = DecimalNumber(digit.value).shifted(by: -1)
    return unit
  }

  /// Takes up the 半 of 九成半 and 两倍半, unless the unit's character begins a longer word.
  private func withHalf(_ unit: AmountUnit) -> AmountUnit? {
    var unit = unit
    if self.unit(at: unit.end) == NumeralMark.half, !cutsWord(unit.end + 1), isLikelyBoundary(unit.end) {
      unit.end += 1
      unit.addend = DecimalNumber(significand: 5, exponent: -1)
      return unit
    }
    return cutsWord(unit.end) ? nil : unit
  }

  /// The end of the 个百分点 or 百分点 that begins at `position`, spaces inside it aside.
  private func pointsEnd(_ position: Int) -> Int? {
    var at = position
    if unit(at: at) == NumeralMark.piece { at = skippingSpaces(at + 1) }
    for mark in PercentMark.points {
      at = skippingSpaces(at)
      guard unit(at: at) == mark else { return nil }
      at += 1
    }
    return at
  }
}
