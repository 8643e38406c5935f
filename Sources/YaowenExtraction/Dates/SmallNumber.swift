/// A small whole number of a date, as digits or Chinese characters: 2023, 二〇二三, 十六, 廿三.
///
/// Dates need no more than this, and need to know how the number was written: 一五年 is a year, 十五年 a span.
package struct SmallNumber: Sendable {
  package var value: Int
  package var end: Int
  /// How many characters it has.
  package var length: Int
  package var isArabic: Bool
  /// Chinese digits one after the other, without 十 or 百.
  package var isPositional: Bool

  /// The number that begins at `start`, or nil. Reads at most eight characters.
  package init?(in text: [UInt16], at start: Int) {
    var at = start
    if start < text.count, Self.isDigit(text[start]) {
      var value = 0
      while at < text.count, Self.isDigit(text[at]), at - start < 9 {
        value = value * 10 + Int(text[at] - 0x30)
        at += 1
      }
      guard at - start <= 8 else { return nil }
      self.init(value: value, end: at, length: at - start, isArabic: true, isPositional: true)
      return
    }
    var total = 0
    var digit = -1
    var digits = 0
    var hasUnit = false
    while at < text.count, at - start < 8 {
      if let value = Self.digit(text[at]) {
        digits = digits * 10 + value
        digit = value
      } else if let unit = Self.unit(text[at]) {
        // 廿三 is 23: the tens are in the character.
        if unit.isWhole { total += unit.factor } else { total += max(digit, digit < 0 ? 1 : 0) * unit.factor }
        hasUnit = true
        digit = -1
      } else {
        break
      }
      at += 1
    }
    guard at > start else { return nil }
    let value = hasUnit ? total + max(digit, 0) : digits
    self.init(value: value, end: at, length: at - start, isArabic: false, isPositional: !hasUnit)
  }

  private init(value: Int, end: Int, length: Int, isArabic: Bool, isPositional: Bool) {
    self.value = value
    self.end = end
    self.length = length
    self.isArabic = isArabic
    self.isPositional = isPositional
  }

  @inline(__always)
  static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

  static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x3007, 0x96F6: 0  // 〇 零
    case 0x4E00: 1  // 一
    case 0x4E8C, 0x4E24: 2  // 二 两
    case 0x4E09: 3  // 三
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    default: nil
    }
  }

  private static func unit(_ unit: UInt16) -> (factor: Int, isWhole: Bool)? {
    switch unit {
    case 0x5341: (10, false)  // 十
    case 0x767E: (100, false)  // 百
    case 0x5343: (1000, false)  // 千
    case 0x5EFF: (20, true)  // 廿
    case 0x5345: (30, true)  // 卅
    default: nil
    }
  }
}
