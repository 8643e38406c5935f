import Testing
@_spi(Rooms) import YaowenSegmentation

/// The fast word breaker against ICU's, on whatever text there may be.
@Suite struct WordBreakerTests {
  private func expectEqual(_ units: [UInt16], _ comment: String = "") throws {
    let reference = try ICUWordBreaker()
    var fast = try WordBreaker()
    let expected = try reference.boundaries(in: units)
    let found = try fast.boundaries(in: units)
    #expect(found == expected, "\(comment)\(String(decoding: units, as: UTF16.self).debugDescription)")
  }

  @Test(arguments: [
    "", "中", "中国经济持续增长，增幅为8.5%。", "1，2；3,4.5 1.a a.1 a,b a.b.c 1.2.3.", "  两个　　空格 \r\n换行\n\r制表\t",
    "U.S.和it's 3'4 \"x\" a_b 1:2 a:b 2：1", "二〇二三年人人々", "コンピュータと中国語、ひらがな", "𠮷野家😀👨‍👩‍👧🇨🇳",
    "é e\u{301}中\u{301}国。\u{301}",
    "한국어와中国", "ไทย中国ລາວ", "中\u{200D}国\u{FEFF}人\u{00AD}", "金壮龙·艾尔肯·吐尼亚孜a·b", "ＡＢＣ１２３，４５６ａ．ｂ",
    "！？：；（）【】《》“”‘’……——～", "a 中 1 国,", "1,中 1.国 中.中 中,中",
  ])
  func agreesWithICU(_ string: String) throws {
    try expectEqual(Array(string.utf16))
  }

  /// Characters from every class that rules treat in their own way, in random order.
  @Test func agreesWithICUOnRandomText() throws {
    let special = [
      "中", "国", "经", "济", "人", "民", "的", "一", "二", "〇", "々", "年", "月", "a", "B", "z", "0", "7", ".", ",", ";",
      ":", "'", "\"", "_",
      "-", "%", " ", "　", "\n", "\r", "\r\n", "\t", "，", "。", "；", "：", "、", "（", "）", "“", "”", "‘", "’",
      "·", "—", "…", "《", "》", "ー", "カ", "ひ", "한",
      "글", "ไ", "é", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{AD}", "😀", "👨", "🇨", "🇳", "𠮷", "Ａ", "１", "．", "א",
      "\u{2028}", "\u{85}", "①", "℃", "豈", "㎡",
    ]
    let plain = (0x20...0x7E).map { String(UnicodeScalar(UInt8($0))) }
    let alphabet = special + plain
    var generator = LinearGenerator(seed: 20_230_717)
    for round in 0..<40_000 {
      let length = Int.random(in: 0...24, using: &generator)
      let string = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
        .joined()
      try expectEqual(Array(string.utf16), "round \(round): ")
    }
  }

  /// Any code units at all, lone surrogates included.
  @Test func agreesWithICUOnRandomCodeUnits() throws {
    var generator = LinearGenerator(seed: 4573)
    for round in 0..<5000 {
      let units = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        UInt16.random(in: 0...0xFFFF, using: &generator)
      }
      try expectEqual(units, "round \(round): ")
    }
  }

  @Test func agreesWithICUOnLongRunsOfHan() throws {
    var generator = LinearGenerator(seed: 160)
    for _ in 0..<50 {
      let units = (0..<2000).map { _ in UInt16.random(in: 0x4E00...0x5200, using: &generator) }
      try expectEqual(units)
    }
  }
}

/// A small generator whose sequence is the same everywhere, so that a failure can be repeated.
struct LinearGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
