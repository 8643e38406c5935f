extension DecimalNumber {
  /// The quotient, exact where it ends, else rounded half up to so many significant digits; nil where the
  /// divisor is 0 or the numbers are too long.
  public func divided(by divisor: DecimalNumber, significantDigits: Int = 15) -> DecimalNumber? {
    guard divisor.significand != 0 else { return nil }
    if significand == 0 { return .zero }
    let isNegative = (significand < 0) != (divisor.significand < 0)
    let bottom = divisor.significand.magnitude
    var rest = significand.magnitude
    guard bottom < UInt128.max / 100 else { return nil }
    var quotient = rest / bottom
    rest %= bottom
    var exponent = exponent - divisor.exponent
    // Long division, a digit at a time, to one digit more than is kept.
    while rest != 0, quotient < Self.power(significantDigits) {
      rest *= 10
      quotient = quotient * 10 + rest / bottom
      rest %= bottom
      exponent -= 1
    }
    if rest != 0 {
      quotient = (quotient + 5) / 10
      exponent += 1
    }
    guard let digits = Int128(exactly: quotient) else { return nil }
    return DecimalNumber(significand: isNegative ? -digits : digits, exponent: exponent)
  }

  /// The number rounded half up, away from zero, to so many places behind the point.
  public func rounded(places: Int) -> DecimalNumber {
    guard exponent < -places else { return self }
    let dropped = -places - exponent
    guard dropped < 38 else { return .zero }
    let divisor = Int128(Self.power(dropped))
    let half = significand < 0 ? -divisor / 2 : divisor / 2
    return DecimalNumber(significand: (significand + half) / divisor, exponent: -places)
  }

  /// The number to a whole power, rounded to so many significant digits where it is long; nil where it is
  /// too large.
  public func raised(to power: Int, significantDigits: Int = 15) -> DecimalNumber? {
    guard abs(power) <= 64 else { return nil }
    var result = DecimalNumber(1)
    for _ in 0..<abs(power) {
      guard let next = result.multiplied(by: self) else { return nil }
      result = next
    }
    if power < 0 { return DecimalNumber(1).divided(by: result, significantDigits: significantDigits) }
    let digits = String(result.significand.magnitude).count
    guard digits > significantDigits else { return result }
    return result.rounded(places: significantDigits - digits - result.exponent)
  }

  private static func power(_ places: Int) -> UInt128 {
    var value: UInt128 = 1
    for _ in 0..<min(places, 37) { value *= 10 }
    return value
  }
}
