import Testing
import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Long texts that say the same again and again. A quadratic rule would take hours over one of them, not seconds.
@Suite struct LongTextTests {
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "1,000", "1234567", "九", "一二三", "万亿", "3至", "1日至", "2023年", "2023年至", "一万", "1-", "1-1-", "近5年",
      "满100送20，",
      "3人(", "“2023年", "除夕", "3块5", "每人", "每周", "上百", "零下", "单位：亿元 3 ", "7月1日、", "一、", "三分之", "甲辰年", "又一",
    ])
  func workGrowsWithTheText(_ unit: String) {
    var extractor = Extractor(lexicon: .bundled)
    let text = String(repeating: unit, count: 10_000 / unit.utf16.count)
    let mentions = extractor.mentions(
      of: SourceText(text, titleLine: false), reference: CivilDate("2023-07-17"))
    // No position is proposed more often than there are rules that may look there.
    #expect(extractor.context.candidates.count < 8 * text.utf16.count)
    #expect(mentions.count <= text.utf16.count)
  }
}
