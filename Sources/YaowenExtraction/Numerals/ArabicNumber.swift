/// A number written with ASCII digits: `4573`, `36.57`, `1,100`.
struct ArabicNumber {
  var value: DecimalNumber
  var end: Int
  var digitCount: Int
  var isDecimal = false
  var isGrouped = false
  /// Whether more points and digits follow, as in versions and addresses: no number at all.
  var isCode = false

  /// Reads the number that begins at `start`, which must be a digit or a point before one.
  init?(_ text: [UInt16], at start: Int) {
    func digit(_ at: Int) -> Int? {
      at < text.count ? NumeralCharacter.of(text[at]).arabicDigit : nil
    }
    var at = start
    var digits: Int128 = 0
    var count = 0
    var places = 0
    func isGroup(_ at: Int) -> Bool {
      digit(at) != nil && digit(at + 1) != nil && digit(at + 2) != nil && digit(at + 3) == nil
    }
    while let next = digit(at) {
      if count < 36 { digits = digits * 10 + Int128(next) }
      count += 1
      at += 1
    }
    digitCount = count
    if (1...3).contains(count) {
      while at < text.count, text[at] == 0x2C, isGroup(at + 1), count < 34 {
        for offset in 1...3 { digits = digits * 10 + Int128(digit(at + offset) ?? 0) }
        count += 3
        at += 4
        isGrouped = true
      }
    }
    if at < text.count, text[at] == 0x2E, digit(at + 1) != nil {
      isDecimal = true
      at += 1
      while let next = digit(at) {
        if count < 36 {
          digits = digits * 10 + Int128(next)
          places += 1
        }
        count += 1
        at += 1
      }
      while at < text.count, text[at] == 0x2E, digit(at + 1) != nil {
        isCode = true
        at += 1
        while digit(at) != nil { at += 1 }
      }
    }
    guard count > 0 else { return nil }
    if count >= 36 { isCode = true }
    value = DecimalNumber(significand: digits, exponent: -places)
    end = at
  }
}
