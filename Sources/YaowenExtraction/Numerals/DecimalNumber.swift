/// An exact decimal number: `significand × 10^exponent`, kept without trailing zeros.
///
/// Numbers of news never pass through floating point, so 0.1 stays 0.1 and 4573亿 is 457300000000.
public struct DecimalNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The digits, with the sign. Not divisible by 10, unless it is 0.
  public let significand: Int128
  public let exponent: Int

  public static let zero = DecimalNumber(significand: 0, exponent: 0)

  /// The number `significand × 10^exponent`, brought to its one normal form.
  public init(significand: Int128, exponent: Int) {
    var digits = significand
    var exponent = exponent
    if digits == 0 {
      exponent = 0
    } else {
      while digits % 10 == 0 {
        digits /= 10
        exponent += 1
      }
    }
    self.significand = digits
    self.exponent = exponent
  }

  public init(_ value: Int) { self.init(significand: Int128(value), exponent: 0) }

  /// The number that a plain decimal string such as `-12.50` writes, or nil. At most 36 digits.
  public init?(_ text: some StringProtocol) {
    var digits: Int128 = 0
    var exponent = 0
    var isNegative = false
    var hasPoint = false
    var count = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case 0x30...0x39:
        count += 1
        if count > 36 { return nil }
        digits = digits * 10 + Int128(byte - 0x30)
        if hasPoint { exponent -= 1 }
      default: return nil
      }
    }
    guard count > 0 else { return nil }
    self.init(significand: isNegative ? -digits : digits, exponent: exponent)
  }

  /// The plain decimal string, without exponent or trailing zeros: `457300000000`, `-0.25`.
  public var description: String {
    var digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    if digits.count <= -exponent {
      digits = String(repeating: "0", count: -exponent - digits.count + 1) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: exponent)
    return sign + digits[..<point] + "." + digits[point...]
  }

  /// The product, or nil where it has more digits than the type holds.
  public func multiplied(by other: DecimalNumber) -> DecimalNumber? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : DecimalNumber(significand: product, exponent: exponent + other.exponent)
  }

  /// The sum, or nil where it has more digits than the type holds.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    if significand == 0 { return other }
    if other.significand == 0 { return self }
    let common = min(exponent, other.exponent)
    guard let a = scaled(to: common), let b = other.scaled(to: common) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : DecimalNumber(significand: sum, exponent: common)
  }

  /// The number times ten to the power `places`.
  public func shifted(by places: Int) -> DecimalNumber {
    DecimalNumber(significand: significand, exponent: exponent + places)
  }

  public var negated: DecimalNumber { DecimalNumber(significand: -significand, exponent: exponent) }

  public static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
    if (a.significand < 0) != (b.significand < 0) { return a.significand < b.significand }
    let common = min(a.exponent, b.exponent)
    if let x = a.scaled(to: common), let y = b.scaled(to: common) { return x < y }
    // One of them is too large to bring to the common exponent: it has the greater magnitude.
    return (a.exponent < b.exponent) == (a.significand >= 0)
  }

  private func scaled(to common: Int) -> Int128? {
    var value = significand
    guard exponent - common <= 38 else { return value == 0 ? 0 : nil }
    for _ in 0..<exponent - common {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
    }
    return value
  }
}
