/// A number in a text, as digits, Chinese characters or both.
///
/// It is an anchor for rules, not a mention: the 三 of 三亚 is one too. Ranges such as 30至50亿 are two
/// numerals, which ``ExtractionContext/number(at:)`` brings together; dates want them apart.
package struct Numeral: Sendable {
  /// What a numeral is made of.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Has ASCII digits.
    package static let arabic = Traits(rawValue: 1 << 0)
    /// Has Chinese digits or 十, 百, 千.
    package static let han = Traits(rawValue: 1 << 1)
    /// 第 stands before it.
    package static let ordinal = Traits(rawValue: 1 << 2)
    /// Chinese digits one after the other: 二〇二三.
    package static let digitString = Traits(rawValue: 1 << 3)
    /// A multiplier without a digit: 百, 亿.
    package static let bare = Traits(rawValue: 1 << 4)
    /// 半.
    package static let half = Traits(rawValue: 1 << 5)
    /// Has a decimal point.
    package static let decimal = Traits(rawValue: 1 << 6)
    /// 几, 数 or two digits in a row say that it is between two numbers.
    package static let vague = Traits(rawValue: 1 << 7)
    /// A fraction: 三分之一.
    package static let fraction = Traits(rawValue: 1 << 8)
    /// Has separators of thousands: 1,100.
    package static let grouped = Traits(rawValue: 1 << 9)
    /// 个 stands before the multiplier: 100个亿.
    package static let counted = Traits(rawValue: 1 << 10)
    /// A Latin letter, or a dash after one, stands before it: F-16, H7.
    package static let glued = Traits(rawValue: 1 << 11)
    /// Another numeral ends where it begins, or before a slash there: the 五 of 十三五, the 23 of 2022/23.
    package static let continued = Traits(rawValue: 1 << 12)
  }

  /// Where the digits begin; a sign before them is at ``signStart``.
  package var start: Int
  package var end: Int
  /// The end with a 余, 多 or 来 right behind, which belongs to the number where a unit follows.
  package var tailEnd: Int
  /// Where the minus sign or 零下 stands; `start` where there is none.
  package var signStart: Int
  /// The least and the greatest that it can be, without the sign; the same where it is exact. Of a
  /// fraction, the numerator.
  package var low: DecimalNumber
  package var high: DecimalNumber
  /// What a fraction's numerator is divided by; nil for other numbers.
  package var denominator: DecimalNumber?
  /// The whole part of a mixed fraction: 一又二分之一.
  package var whole: DecimalNumber?
  /// What an 余, 多 or 来 inside, or right behind, leaves open.
  package var approximation: Amount.Approximation?
  package var tailApproximation: Amount.Approximation?
  /// The power of ten of a multiplier at the end, 4 for 万; 0 where it does not end with one.
  package var scale: Int
  /// The power of ten of a 百 or 千 at the end of the coefficient.
  package var smallScale: Int
  /// How many ASCII digits it begins with.
  package var digitCount: Int
  package var traits: Traits

  /// The number, without the sign; nil where it is a range or a fraction.
  package var number: DecimalNumber? { low == high && denominator == nil ? low : nil }

  package var isNegative: Bool { signStart < start }
}
