/// A number that may be vague: the least and the greatest it can be.
struct NumeralBounds {
  var low: DecimalNumber
  var high: DecimalNumber

  static let zero = NumeralBounds(.zero)

  init(_ number: DecimalNumber) {
    low = number
    high = number
  }

  init(_ low: Int, _ high: Int) {
    self.low = DecimalNumber(low)
    self.high = DecimalNumber(high)
  }

  func shifted(by places: Int) -> NumeralBounds {
    var copy = self
    copy.low = low.shifted(by: places)
    copy.high = high.shifted(by: places)
    return copy
  }

  /// Adds; false where the sum has more digits than a number holds.
  mutating func add(_ other: NumeralBounds) -> Bool {
    guard let low = low.adding(other.low), let high = high.adding(other.high) else { return false }
    self.low = low
    self.high = high
    return true
  }
}
