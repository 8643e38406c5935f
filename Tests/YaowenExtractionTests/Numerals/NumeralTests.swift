import Testing
import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// What numerals come to.
@Suite struct NumeralTests {
  @Test(arguments: [
    ("0", "0"), ("160", "160"), ("36.57", "36.57"), ("1,100", "1100"), ("1,100.9亿", "110090000000"),
    ("１２３", "123"),
    ("4.5万亿", "4500000000000"), ("4573亿", "457300000000"), ("3千5百", "3500"), ("25万6千", "256000"),
    ("5亿1万4千6百", "500014600"), ("1千零1", "1001"), ("100个亿", "10000000000"), ("30 万", "300000"),
    ("零", "0"), ("十", "10"), ("十五", "15"), ("二十", "20"), ("廿五", "25"), ("两百", "200"), ("一百零五", "105"),
    ("一百五", "150"), ("三千五", "3500"), ("一万二", "12000"), ("一万零二", "10002"), ("九十二万四", "924000"),
    ("二十万亿", "20000000000000"), ("四万万", "400000000"), ("三千五百万", "35000000"), ("百二万", "1200000"),
    ("五十五兆一十二亿四万五千二", "55001200045200"), ("四亿五千六百四十二万零一十五", "456420015"),
    ("四千五百六十九万八千三百一十一亿四千八百七十二万五千三百八十二", "4569831148725382"),
    ("壹萬零肆拾", "10040"), ("肆佰叁拾萬", "4300000"), ("參佰萬", "3000000"), ("二〇二三", "2023"), ("一九九八", "1998"),
    ("三点五", "3.5"), ("零点二五", "0.25"), ("一万零十二点一五", "10012.15"), ("三点五亿", "350000000"), ("半百", "50"),
    ("负三", "-3"), ("-12.5", "-12.5"), ("三分之一", "0.333333333333333"), ("16分之5", "0.3125"),
    ("一又二分之一", "1.5"), ("3/5", "0.6"), ("1 3/5", "1.6"), ("40k", "40000"), ("2^-1", "0.5"), ("五打", "60"),
    ("13万8246亿", "13824600000000"),
  ])
  func exact(_ text: String, _ value: String) throws {
    let amount = try #require(parse(text, as: .number))
    #expect(amount.number?.description == value)
  }

  @Test(arguments: [
    ("十几", "11", "19"), ("二十几", "21", "29"), ("几十", "20", "90"), ("几万", "20000", "90000"),
    ("十几万", "110000", "190000"),
    ("数百", "200", "900"), ("八九亿", "800000000", "900000000"), ("三四十", "30", "40"), ("十七八", "17", "18"),
    ("两三", "2", "3"), ("30至50亿", "3000000000", "5000000000"), ("3-5", "3", "5"), ("3～5", "3", "5"),
    ("3—5", "3", "5"),
    ("五千到一万", "5000", "10000"), ("两到三万", "20000", "30000"), ("十八至三十万", "180000", "300000"),
  ])
  func ranges(_ text: String, _ low: String, _ high: String) throws {
    let amount = try #require(parse(text, as: .number))
    #expect(amount.number == nil)
    #expect(amount.low?.description == low)
    #expect(amount.high?.description == high)
  }

  @Test(arguments: [
    ("二百余万", "2000000", Amount.Approximation.above), ("3000多万", "30000000", .above), ("百余", "100", .above),
    ("三百来", "300", .about), ("约500", "500", .about), ("不到20", "20", .below), ("至少30", "30", .atLeast),
    ("100以内", "100", .atMost), ("超过1.2亿", "120000000", .above), ("1000左右", "1000", .about),
  ])
  func approximate(_ text: String, _ value: String, _ approximation: Amount.Approximation) throws {
    let amount = try #require(parse(text, as: .number))
    #expect(amount.number?.description == value)
    #expect(amount.approximation == approximation)
    switch approximation {
    case .above, .atLeast: #expect(amount.low == amount.number && amount.high == nil)
    case .below, .atMost: #expect(amount.high == amount.number && amount.low == nil)
    case .about: #expect(amount.low == nil && amount.high == nil)
    }
  }

  @Test(arguments: ["", " ", "三亚", "1.2.3", "参加", "万科", "百姓", "abc", "第3", "十分钟", "3人", "一二三四五，六"])
  func noNumber(_ text: String) {
    #expect(parse(text, as: .number) == nil)
  }

  /// Whatever number is written out, it is read back.
  @Test func writtenNumbersAreReadBack() {
    var generator = SplitMix(state: 20_230_717)
    var parser = ValueParser(lexicon: .bundled)
    for _ in 0..<2000 {
      let digits = Int.random(in: 1...16, using: &generator)
      var value = 0
      for _ in 0..<digits {
        // As many zeros as not: they are what makes Chinese numerals hard.
        value = value * 10 + (Bool.random(using: &generator) ? 0 : Int.random(in: 0...9, using: &generator))
      }
      let written = ChineseNumber.written(value)
      #expect(parser.parse(written, as: .number)?.number == DecimalNumber(value), "\(written) is \(value)")
      let financial = ChineseNumber.written(value, financial: true)
      #expect(
        parser.parse(financial, as: .number)?.number == DecimalNumber(value), "\(financial) is \(value)")
      let places = Int.random(in: 1...4, using: &generator)
      let decimal = DecimalNumber(significand: Int128(value), exponent: -places)
      #expect(parser.parse(decimal.description, as: .number)?.number == decimal)
      #expect(parser.parse("\(decimal)亿", as: .number)?.number == decimal.shifted(by: 8))
    }
  }

  /// Any sequence of the characters of numerals is read without a trap, in linear time.
  @Test func anySequenceIsRead() {
    var generator = SplitMix(state: 7)
    var parser = ValueParser(lexicon: .bundled)
    let characters = Array("0123459.,一二三〇零两十百千万亿兆半几数余多来点分之又个第负-至到%成倍元 （含）")
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 1...14, using: &generator)).map { _ in
          characters[Int.random(in: 0..<characters.count, using: &generator)]
        })
      for kind in ValueKind.allCases { _ = parser.parse(text, as: kind) }
    }
    for unit in ["9", "九", "万亿", "一万", "3至", "十", "1,000", "分之", "-"] {
      for kind in ValueKind.allCases { _ = parser.parse(String(repeating: unit, count: 400), as: kind) }
    }
  }
}

/// Writes whole numbers as Chinese numerals.
enum ChineseNumber {
  static func written(_ value: Int, financial: Bool = false) -> String {
    if value == 0 { return "零" }
    let digits = Array(financial ? "零壹贰叁肆伍陆柒捌玖" : "零一二三四五六七八九").map(String.init)
    let small = financial ? ["", "拾", "佰", "仟"] : ["", "十", "百", "千"]
    let big = ["", "万", "亿", "万亿", "亿亿"]
    var groups: [Int] = []
    var rest = value
    while rest > 0 {
      groups.append(rest % 10_000)
      rest /= 10_000
    }
    var text = ""
    var needsZero = false
    for index in groups.indices.reversed() {
      let group = groups[index]
      if group == 0 {
        needsZero = !text.isEmpty
        // 一万亿 holds both; 一万零五亿 names 亿 once.
        if index == 2, groups.count == 4, !text.isEmpty { text += "亿" }
        continue
      }
      if !text.isEmpty, needsZero || group < 1000 { text += "零" }
      needsZero = false
      var pendingZero = false
      for power in (0..<4).reversed() {
        let digit = group / [1, 10, 100, 1000][power] % 10
        if digit == 0 {
          pendingZero = group % [1, 10, 100, 1000][power] != 0 && group >= [1, 10, 100, 1000][power]
          continue
        }
        if pendingZero { text += digits[0] }
        pendingZero = false
        text += digits[digit] + small[power]
      }
      text += index == 3 ? "万" : big[index]
    }
    return text
  }
}

/// A small seeded generator, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
