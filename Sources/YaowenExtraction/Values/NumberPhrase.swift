/// One numeral as a number: signed, with fractions worked out.
package struct NumberPhrase: Sendable {
  package var start: Int
  package var end: Int
  /// The end with a 余, 多 or 来 behind, which belongs to the span where a unit follows.
  package var tailEnd: Int
  package var low: DecimalNumber
  package var high: DecimalNumber
  package var approximation: Amount.Approximation?
  package var tailApproximation: Amount.Approximation?
  package var numeral: Numeral

  package var number: DecimalNumber? { low == high ? low : nil }
}

extension ExtractionContext {
  /// The number that a numeral writes; nil where it has too many digits to work out.
  package func number(at index: Int, percentage: Bool = false) -> NumberPhrase? {
    let numeral = numerals[index]
    var low = numeral.low
    var high = numeral.high
    if let denominator = numeral.denominator {
      guard let least = value(low, over: denominator, numeral.whole, percentage),
        let greatest = value(high, over: denominator, numeral.whole, percentage)
      else { return nil }
      (low, high) = (least, greatest)
    }
    if numeral.isNegative { (low, high) = (high.negated, low.negated) }
    // 百分之负十几
    if low > high { swap(&low, &high) }
    return NumberPhrase(
      start: numeral.signStart, end: numeral.end, tailEnd: numeral.tailEnd, low: low, high: high,
      approximation: numeral.approximation, tailApproximation: numeral.tailApproximation, numeral: numeral)
  }

  private func value(
    _ number: DecimalNumber, over denominator: DecimalNumber, _ whole: DecimalNumber?, _ percentage: Bool
  ) -> DecimalNumber? {
    // A share that does not end, such as a third, is given as news would print it: 33.33 %.
    guard percentage else {
      let quotient: DecimalNumber?
      if let whole {
        // Rounded once, for the whole number: 350 and a third has as many digits as a third.
        quotient = whole.multiplied(by: denominator)?.adding(number)?.divided(by: denominator)
      } else {
        quotient = number.divided(by: denominator)
      }
      return quotient
    }
    guard let quotient = number.shifted(by: 2).divided(by: denominator, significantDigits: 30) else {
      return nil
    }
    let share =
      quotient.significand.magnitude > 1_000_000_000_000_000_000_000 ? quotient.rounded(places: 2) : quotient
    return whole.map { share.adding($0.shifted(by: 2)) } ?? share
  }

  /// Two numbers with a 至 or a dash between them, of which the first may leave its 万 or 亿 to the second:
  /// 30至50亿. Returns what the first comes to, or nil where they make no range.
  func lowerEnd(_ first: NumberPhrase, before second: NumberPhrase) -> DecimalNumber? {
    let low = first.low
    let isPlain = first.numeral.scale == 0 && first.numeral.denominator == nil
    if isPlain, second.numeral.scale > 0, low <= second.high.shifted(by: -second.numeral.scale) {
      let scaled = low.shifted(by: second.numeral.scale)
      let isOneDigit =
        first.numeral.smallScale == 0 && low < DecimalNumber(10) && second.numeral.smallScale > 0
      return isOneDigit ? scaled.shifted(by: second.numeral.smallScale) : scaled
    }
    if isPlain, second.numeral.scale == 0, second.numeral.smallScale > 0, first.numeral.smallScale == 0,
      low < DecimalNumber(10), second.numeral.end - second.numeral.start == 2
    {
      return low.shifted(by: second.numeral.smallScale)
    }
    return low <= second.high ? low : nil
  }
}
