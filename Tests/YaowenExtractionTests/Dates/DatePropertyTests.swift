import Testing
import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
import YaowenText

/// What holds for any date, and any text of a date's characters.
@Suite struct DatePropertyTests {
  private static let parser = DateParser(lexicon: .bundled)

  /// However a day is written, it is read back.
  @Test func writtenDaysAreReadBack() throws {
    var generator = SplitMix(state: 716)
    for _ in 0..<500 {
      let day = CivilDate(daysSinceEpoch: Int.random(in: -25_000...47_000, using: &generator))
      let year = "〇一二三四五六七八九"
      let han = String(String(day.year).map { year[year.index(year.startIndex, offsetBy: Int(String($0))!)] })
      let month = ChineseNumber.written(day.month).replacing("一十", with: "十")
      let number = ChineseNumber.written(day.day).replacing("一十", with: "十")
      let forms = [
        "\(day.year)年\(day.month)月\(day.day)日", "\(day.year)-\(day.month)-\(day.day)",
        "\(day.year)/\(day.month)/\(day.day)", "\(day.year).\(day.month).\(day.day)",
        "\(han)年\(month)月\(number)日", "\(day.year) 年 \(day.month) 月 \(day.day) 日", day.description,
      ]
      for form in forms {
        #expect(Self.parser.parse(form)?.iso == day.description, "\(form)")
      }
      let reference = ReferenceDate(day)
      #expect(Self.parser.parse("今天", reference: reference)?.iso == day.description)
      #expect(Self.parser.parse("三天前", reference: reference)?.iso == day.adding(days: -3).description)
      #expect(Self.parser.parse("20天后", reference: reference)?.iso == day.adding(days: 20).description)
    }
  }

  /// Any sequence of the words of dates is read without a trap, whatever the reference.
  @Test func anySequenceIsRead() {
    var generator = SplitMix(state: 11)
    let words = [
      "2023", "23", "7", "16", "0", "99999999", "十六", "三", "两", "半", "年", "月", "日", "号", "天", "周", "时", "点",
      "分",
      "秒", "个", "小时", "分钟", "季度", "世纪", "年代", "上", "下", "前", "后", "第", "近", "过", "再过", "至", "到", "-", ":",
      "/",
      "、", "和", "之间", "以来", "以前", "或之前", "起", "内", "里", "末", "初", "底", "春节", "除夕", "开斋节", "光明节", "清明",
      "农历", "闰", "民国", "腊月", "今天", "上周", "周三", "去年同期", "同期", "今明两年", "晚上", "凌晨", "党的十八大", "目前", "的", " ",
      "第三天",
      "次日", "多", "来", "几",
    ]
    let references = [nil, "2023-07-17", "2023-07-17T23:59:59", "0001-01-01T00:00:00", "9999-12-31T12:00:00"]
      .map { $0.flatMap { ReferenceDate($0) } }
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 1...9, using: &generator))
        .map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }.joined()
      for reference in references { _ = Self.parser.parse(text, reference: reference) }
    }
  }

  /// Four times the text costs about four times the time, whatever it repeats.
  @Test(arguments: [
    "1,000", "1234567", "九", "3至", "1日至", "2023年", "2023年至", "一万", "1-", "近5年", "满100送20，", "3人(", "“2023年",
  ])
  func longChainsCostLinearTime(_ unit: String) {
    var extractor = Extractor(lexicon: .bundled)
    let clock = ContinuousClock()
    func cost(_ count: Int) -> Duration {
      let source = SourceText(String(repeating: unit, count: count), titleLine: false)
      return (0..<3).map { _ in
        clock.measure { _ = extractor.mentions(of: source, reference: CivilDate("2023-07-17")) }
      }.min() ?? .zero
    }
    let short = cost(500)
    let long = cost(4000)
    // Eight times the text; a quadratic case would cost sixty-four times as much.
    #expect(long < short * 30 + .milliseconds(20))
  }
}
