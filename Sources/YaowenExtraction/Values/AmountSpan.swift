@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// What stands behind a number and makes it an amount: a currency, a sign, a measure word.
package struct AmountUnit: Sendable {
  package var end: Int
  /// As records name it.
  package var name: String
  /// What one of it comes to in units of `name`.
  package var factor = DecimalNumber(1)
  /// What is added to the number: a half for 一个半小时.
  package var addend = DecimalNumber.zero
  /// What the unit's own grammar says about how exact the number is: 一个多小时.
  package var approximation: Amount.Approximation?
  /// Whether a reader would doubt that it is a unit here.
  package var isWeak = false
  /// Whether there is no word at all, so that the first of two numbers may leave its 万 to the second.
  package var isEmpty = false
}

/// A number or a range with its unit, before the words around it are asked how exact it is.
package struct AmountSpan: Sendable {
  package var start: Int
  package var end: Int
  package var low: DecimalNumber
  package var high: DecimalNumber
  package var unit: AmountUnit
  package var approximation: Amount.Approximation?
  /// How many numerals it takes up.
  package var numeralCount = 1

  package var range: Range<Int> { start..<end }
}

extension ExtractionContext {
  /// A way to read a unit at a position behind a number.
  typealias UnitReader = (borrowing ExtractionContext, NumberPhrase, Int) -> AmountUnit?

  /// The amount that begins with a numeral: the number and its unit, or a range of them.
  func amount(at index: Int, percentage: Bool = false, reading unit: UnitReader) -> AmountSpan? {
    guard let first = number(at: index, percentage: percentage), !first.numeral.traits.contains(.ordinal)
    else {
      return nil
    }
    let firstUnit = unit(self, first, skippingSpaces(first.tailEnd))
    if let range = range(from: first, firstUnit, index, percentage, unit) { return range }
    guard let firstUnit else { return nil }
    return span(first, firstUnit)
  }

  /// Whether a word of these kinds stands behind a numeral, or the sign of a range or of thousands: without one no
  /// amount begins with it. For rules to ask before they read the number.
  func mayHaveUnit(_ index: Int, _ kinds: EntryMask) -> Bool {
    let behind = skippingSpaces(numerals[index].tailEnd)
    // 个半小时 is a unit whatever the lexicon has.
    if unit(at: behind) == NumeralMark.piece { return true }
    if self.kinds(startingAt: behind).intersects(kinds) || isThousand(behind) { return true }
    let mark = unit(at: skippingSpaces(numerals[index].end))
    return NumeralMark.isRange(mark) || mark == NumeralMark.included[0]
  }

  /// Whether the number of an amount that begins with a numeral may end with 万 or more: that of the numeral, or
  /// the other end of a range.
  func mayBeLarge(_ index: Int) -> Bool {
    numerals[index].scale >= 4 || index + 1 < numerals.count && numerals[index + 1].scale >= 4
  }

  private func span(_ phrase: NumberPhrase, _ unit: AmountUnit) -> AmountSpan? {
    guard let low = phrase.low.adding(unit.addend)?.multiplied(by: unit.factor),
      let high = phrase.high.adding(unit.addend)?.multiplied(by: unit.factor)
    else { return nil }
    return AmountSpan(
      start: phrase.start, end: unit.end, low: low, high: high, unit: unit,
      approximation: phrase.approximation ?? phrase.tailApproximation ?? unit.approximation)
  }

  private func range(
    from first: NumberPhrase, _ firstUnit: AmountUnit?, _ index: Int, _ percentage: Bool, _ unit: UnitReader
  ) -> AmountSpan? {
    guard index + 1 < numerals.count,
      let next = rangeContinuation(behind: firstUnit?.end ?? first.end, numeral: index + 1),
      var second = number(at: index + 1, percentage: percentage)
    else { return nil }
    if let firstUnit, !firstUnit.isEmpty, isComingFrom(first.start) { return nil }
    if next.isDash {
      second.low = numerals[index + 1].denominator == nil ? numerals[index + 1].low : second.low
      second.high = numerals[index + 1].denominator == nil ? numerals[index + 1].high : second.high
    }
    guard let secondUnit = unit(self, second, skippingSpaces(second.tailEnd)) else { return nil }
    if let firstUnit, firstUnit.name != secondUnit.name { return nil }
    let isNegative = first.numeral.isNegative
    let isWhole = firstUnit.map { !$0.isEmpty } ?? false
    let low = isNegative || isWhole ? first.low : lowerEnd(first, before: second)
    guard let low else { return nil }
    let factor = firstUnit?.factor ?? secondUnit.factor
    guard let a = low.adding(firstUnit?.addend ?? .zero)?.multiplied(by: factor),
      let b = second.high.adding(secondUnit.addend)?.multiplied(by: secondUnit.factor), a <= b
    else { return nil }
    return AmountSpan(
      start: first.start, end: secondUnit.end, low: a, high: b, unit: secondUnit,
      approximation: second.approximation ?? second.tailApproximation, numeralCount: 2)
  }

  /// Whether a mark of a range stands at `position` with the numeral right behind it.
  func rangeContinuation(behind position: Int, numeral: Int) -> (at: Int, isDash: Bool)? {
    var at = skippingSpaces(position)
    at = skippingSpaces(skippingIncluded(at))
    let mark = unit(at: at)
    guard NumeralMark.isRange(mark) else { return nil }
    var next = at + 1
    // A dash is written twice as often as once.
    if mark == 0x2014, unit(at: next) == mark { next += 1 }
    next = skippingSpaces(next)
    let second = numerals[numeral]
    guard second.start == next || second.signStart == next, second.traits.isDisjoint(with: [.ordinal]) else {
      return nil
    }
    let isDash = NumeralMark.isDash(mark)
    // 2023-07-16 and 010-1234-5678 are no ranges.
    if isDash, NumeralMark.isDash(unit(at: second.end)), characterClass(at: second.end + 1).contains(.digit) {
      return nil
    }
    if isDash, isJoinedToLast(numeral - 1) { return nil }
    return (next, isDash)
  }

  /// Whether a dash joins the numeral to the one before it.
  private func isJoinedToLast(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = numerals[index - 1].end
    return gap + 1 == numerals[index].start && NumeralMark.isDash(unit(at: gap))
  }

  /// 从5%到8% are two values, between which something moved.
  private func isComingFrom(_ start: Int) -> Bool {
    switch unit(at: positionBefore(start)) {
    case 0x4ECE, 0x7531, 0x81EA: true  // 从, 由, 自
    default: false
    }
  }

  /// The position behind a "(含)" that stands at `position`.
  func skippingIncluded(_ position: Int) -> Int {
    for (offset, unit) in NumeralMark.included.enumerated() where self.unit(at: position + offset) != unit {
      return position
    }
    return position + NumeralMark.included.count
  }

  // MARK: The amount

  /// The amount, with what the words on both sides say about how exact it is.
  func value(of span: AmountSpan) -> Amount {
    var amount = Amount(
      number: span.low == span.high ? span.low : nil, unit: span.unit.name,
      approximation: approximation(before: span.start) ?? approximation(after: span.end)
        ?? span.approximation,
      per: rate(of: span).map { string($0.unit) })
    guard let number = amount.number else {
      amount.low = span.low
      amount.high = span.high
      return amount
    }
    switch amount.approximation {
    case .above, .atLeast: amount.low = number
    case .below, .atMost: amount.high = number
    case .about, nil: break
    }
    return amount
  }

  /// Proposes the amount: its evidence once for each numeral it takes up, so that a range outweighs its ends.
  mutating func propose(_ span: AmountSpan, _ evidence: Evidence) {
    var sum = EvidenceSum()
    add(evidence, to: &sum, times: span.numeralCount)
    add(.valueLength, to: &sum, times: span.end - span.start)
    propose(span.range, sum, amount: value(of: span))
  }
}
