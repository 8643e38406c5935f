import Testing
import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Numbers of every magnitude, written out in every way and read back.
@Suite struct NumeralPropertyTests {
  private static var parser: ValueParser { ValueParser(lexicon: .bundled) }

  /// Around every power of ten that a Chinese numeral reaches, and every one-digit multiple of it.
  @Test func everyMagnitude() {
    var parser = Self.parser
    var power = 1
    for _ in 0..<16 {
      for digit in 1...9 {
        for value in [power * digit - 1, power * digit, power * digit + 1]
        where value < 10_000_000_000_000_000 {
          for form in Self.forms(of: value) {
            #expect(parser.parse(form, as: .number)?.number == DecimalNumber(value), "\(form) is \(value)")
          }
        }
      }
      power *= 10
    }
  }

  /// A whole number as Chinese numeral, plain, financial and traditional; in figures, full-width and grouped.
  private static func forms(of value: Int) -> [String] {
    let plain = ChineseNumber.written(value)
    let figures = String(value)
    let wide = String(figures.unicodeScalars.map { Character(Unicode.Scalar($0.value + 0xFEE0) ?? $0) })
    return [
      plain, ChineseNumber.written(value, financial: true),
      plain.replacing("万", with: "萬").replacing("亿", with: "億"),
      figures, wide, grouped(figures),
    ]
  }

  private static func grouped(_ figures: String) -> String {
    var text = ""
    for (offset, digit) in figures.enumerated() {
      if offset > 0, (figures.count - offset) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// Up to the 34 digits that a number holds, with signs, places and multipliers.
  @Test func longNumbers() {
    var generator = SplitMix(state: 34)
    var parser = Self.parser
    for _ in 0..<1000 {
      let count = Int.random(in: 1...34, using: &generator)
      let digits = (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
      let places = Int.random(in: 0..<count, using: &generator)
      let text = places == 0 ? digits : digits.dropLast(places) + "." + digits.suffix(places)
      guard let number = DecimalNumber(text) else {
        Issue.record("\(text) is no decimal number")
        continue
      }
      #expect(DecimalNumber(number.description) == number)
      #expect(parser.parse(text, as: .number)?.number == number, "\(text)")
      #expect(parser.parse("-" + text, as: .number)?.number == number.negated, "-\(text)")
      for (unit, power) in [("万", 4), ("亿", 8), ("万亿", 12)] {
        #expect(parser.parse(text + unit, as: .number)?.number == number.shifted(by: power), "\(text)\(unit)")
      }
      #expect(parser.parse(text + "%", as: .percent)?.number == number, "\(text)%")
      #expect(parser.parse(text + "亿元", as: .money)?.number == number.shifted(by: 8), "\(text)亿元")
    }
  }

  /// Ranges of numerals, with the multiplier at both ends or left to the second.
  @Test func ranges() {
    var generator = SplitMix(state: 30)
    var parser = Self.parser
    for _ in 0..<1000 {
      let low = Int.random(in: 1...998, using: &generator)
      let high = Int.random(in: low + 1...999, using: &generator)
      let (a, b) = (DecimalNumber(low).shifted(by: 8), DecimalNumber(high).shifted(by: 8))
      let forms = [
        "\(low)亿至\(high)亿元", "\(low)亿元—\(high)亿元", "\(low)-\(high)亿元", "\(low)～\(high)亿元",
        "\(ChineseNumber.written(low))亿到\(ChineseNumber.written(high))亿元",
      ]
      for form in forms {
        let amount = parser.parse(form, as: .money)
        #expect(amount == Amount(number: nil, low: a, high: b, unit: "CNY"), "\(form)")
      }
    }
  }
}
