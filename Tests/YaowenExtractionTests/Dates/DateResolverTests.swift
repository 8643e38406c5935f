import Testing
import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
import YaowenText

/// Dates that take what they leave out from the text around them.
@Suite struct DateResolverTests {
  private func dates(_ text: String, published: String? = "2023-07-17") -> [String] {
    var extractor = Extractor(lexicon: .bundled)
    let source = SourceText(text, titleLine: false)
    let mentions = extractor.mentions(of: source, reference: published.flatMap { CivilDate($0) })
    return mentions.compactMap { mention in
      guard case .date(let value)? = mention.value else { return nil }
      return mention.text + "=" + (value.iso ?? "-")
    }
  }

  @Test func sameDayIsTheDayMentionedLast() {
    #expect(
      dates("展会7月12日开幕，当天下午签约，次日闭幕。") == [
        "7月12日=2023-07-12", "当天下午=2023-07-12", "次日=2023-07-13",
      ])
  }

  @Test func yesterdayDoesNotMoveTheDayOfTheReport() {
    #expect(dates("16日，代表团到访。前一天，双方通话。同一天，协议公布。").last == "同一天=2023-07-16")
  }

  @Test func samePeriodIsThatOfTheEarlierYear() {
    #expect(
      dates("今年1至6月产量增长，去年同期下降。") == [
        "今年1至6月=2023-01/2023-06", "去年同期=2022-01/2022-06",
      ])
  }

  @Test func fullDateGivesItsYearToThoseNearIt() {
    #expect(dates("2018年2月初来信。2月28日回信。") == ["2018年2月初=2018-02", "2月28日=2018-02-28"])
  }

  @Test func withoutReferenceOnlyFullDatesResolve() {
    #expect(dates("昨天下雨，3月5日放晴。", published: nil) == ["昨天=-", "3月5日=-"])
  }

  @Test func whatIsBeforeADateEndsWhereItBegins() {
    #expect(dates("2018年以前建成的厂房。") == ["2018年以前=../2018-01-01T00:00:00"])
    #expect(dates("2018年3月5日或之前登记。") == ["2018年3月5日或之前=../2018-03-05"])
  }

  @Test func numbersOfPlacesAndNamesAreNoDays() {
    #expect(dates("王五一住在幸福路7号。神舟十九号发射。") == [])
    #expect(dates("“2020年某某政策法案”通过。过去五年增长很快。") == [])
    #expect(dates("总统6号召开会议。从今天起实施。") == ["6号=2023-07-06", "今天=2023-07-17"])
  }

  @Test func datelineGivesTheDayOfWriting() {
    func infer(_ text: String) -> String? {
      ReferenceDate.infer(from: SourceText(text), lexicon: .bundled)?.description
    }
    #expect(infer("本报北京7月16日电 （记者）展会2023年7月16日开幕。") == "2023-07-16")
    #expect(infer("展会开幕（2023年7月16日）\n各方参加。") == "2023-07-16")
    #expect(infer("公司成立于2003年7月16日。") == nil)
  }
}
