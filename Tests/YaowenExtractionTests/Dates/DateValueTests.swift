import Testing
import YaowenExtraction
import YaowenLexicon

/// What bare expressions come to: the expression, the day of writing, the ISO value and the TIMEX3 value
/// (the ISO one where it is left out).
@Suite struct DateValueTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let reference: String?
    let iso: String?
    let timex: String?

    init(_ text: String, _ reference: String?, _ iso: String?, _ timex: String? = nil) {
      self.text = text
      self.reference = reference
      self.iso = iso
      self.timex = timex ?? iso
    }

    var testDescription: String { text }
  }

  static let parser = DateParser(lexicon: .bundled)

  static let absolute: [Case] = [
    Case("2023年7月16日", nil, "2023-07-16"),
    Case("２０２３年７月", nil, "2023-07"),
    Case("二〇二三年", nil, "2023"),
    Case("二零二三年十二月三十一日", nil, "2023-12-31"),
    Case("2023-07-16", nil, "2023-07-16"),
    Case("2023/7/16", nil, "2023-07-16"),
    Case("2023.7.16", nil, "2023-07-16"),
    Case("2021年上半年", nil, "2021-01/2021-06", "2021-H1"),
    Case("2021年第三季度", nil, "2021-07/2021-09", "2021-Q3"),
    Case("2021年前三季度", nil, "2021-01/2021-09"),
    Case("2021年底", nil, "2021-12"),
    Case("2021年3月末", nil, "2021-03-31"),
    Case("2021年3月上旬", nil, "2021-03-01/2021-03-10"),
    Case("2021年2月下旬", nil, "2021-02-21/2021-02-28"),
    Case("上世纪90年代", "2023-07-17", "1990/1999", "199"),
    Case("20世纪80年代", nil, "1980/1989", "198"),
    Case("民国三十八年", nil, "1949"),
    Case("2023年2月30日", nil, nil),
  ]

  static let partial: [Case] = [
    Case("7月16日", "2023-07-17", "2023-07-16"),
    Case("12月28日", "2023-01-03", "2022-12-28"),
    Case("16日", "2023-07-17", "2023-07-16"),
    Case("30日", "2023-07-02", "2023-06-30"),
    Case("上半年", "2023-07-17", "2023-01/2023-06", "2023-H1"),
    Case("一季度", "2023-07-17", "2023-01/2023-03", "2023-Q1"),
    Case("7月16日", nil, nil),
  ]

  static let relative: [Case] = [
    Case("今天", "2023-07-17", "2023-07-17"),
    Case("昨天下午", "2023-07-17", "2023-07-16", "2023-07-16TAF"),
    Case("上个月", "2023-01-17", "2022-12"),
    Case("上周五", "2023-07-17", "2023-07-14"),
    Case("本周三", "2023-07-17", "2023-07-19"),
    Case("上周", "2023-07-17", "2023-07-10/2023-07-16", "2023-W28"),
    Case("去年三季度", "2023-07-17", "2022-07/2022-09", "2022-Q3"),
    Case("去年12月", "2023-07-17", "2022-12"),
    Case("明年年初", "2023-07-17", "2024-01"),
    Case("三天前", "2023-07-17", "2023-07-14"),
    Case("两年后", "2023-07-17", "2025"),
    Case("三个月前", "2023-02-17", "2022-11"),
    Case("一年半后", "2023-07-17", "2025-01"),
    Case("近5年来", "2023-07-17", "2018/2023"),
    Case("近30天", "2023-07-17", "2023-06-17/2023-07-17"),
    Case("10分钟前", "2023-07-17T08:05:00", "2023-07-17T07:55"),
    Case("今年以来", "2023-07-17", "2023-01/.."),
    Case("去年以来", "2023-07-17", "2022/.."),
    Case("今天", nil, nil),
    Case("近年来", "2023-07-17", nil, "PAST_REF"),
    Case("目前", "2023-07-17", nil, "PRESENT_REF"),
  ]

  static let clocks: [Case] = [
    Case("今天下午3点", "2023-07-17", "2023-07-17T15:00"),
    Case("15时30分", "2023-07-17", "2023-07-17T15:30"),
    Case("9:30", "2023-07-17", "2023-07-17T09:30"),
    Case("晚8点半", "2023-07-17", "2023-07-17T20:30"),
    Case("7月16日凌晨2时许", "2023-07-17", "2023-07-16T02:00"),
    Case("晚上12点", "2023-07-17", "2023-07-18T00:00"),
    Case("7月16日24时", "2023-07-17", "2023-07-16T24:00"),
  ]

  static let ranges: [Case] = [
    Case("7月16日至18日", "2023-07-17", "2023-07-16/2023-07-18"),
    Case("1至6月", "2023-07-17", "2023-01/2023-06"),
    Case("1—5月份", "2023-07-17", "2023-01/2023-05"),
    Case("2021年至2025年", nil, "2021/2025"),
    Case("2012至2016年", nil, "2012/2016"),
    Case("2018年11月至2019年2月", nil, "2018-11/2019-02"),
    Case("11月至2月", "2023-07-17", "2023-11/2024-02"),
    Case("上周三至周五", "2023-07-17", "2023-07-12/2023-07-14"),
    Case("今晚7:00到8:00", "2023-07-17", "2023-07-17T19:00/2023-07-17T20:00"),
  ]

  static let named: [Case] = [
    Case("党的十八大以来", "2023-07-17", "2012-11/.."),
    Case("“十四五”时期", nil, "2021/2025"),
    Case("十三五期间", nil, "2016/2020"),
    Case("国庆节", "2023-07-17", "2023-10-01"),
    Case("2024年春节", nil, "2024-02-10"),
    Case("清明节", "2023-07-17", "2023-04-05"),
    Case("2023年母亲节", nil, "2023-05-14"),
    Case("2024年复活节", nil, "2024-03-31"),
    Case("2023年冬至", nil, "2023-12-22"),
    Case("国庆假期", "2023-07-17", "2023-10-01/2023-10-07"),
    Case("农历八月十五", "2023-07-17", "2023-09-29"),
    Case("2023年腊月廿三", nil, "2024-02-02"),
  ]

  @Test(arguments: absolute + partial + relative + clocks + ranges + named)
  func value(_ example: Case) throws {
    let reference = example.reference.flatMap { ReferenceDate($0) }
    let value = try #require(Self.parser.parse(example.text, reference: reference))
    #expect(value.iso == example.iso)
    #expect(value.timex == example.timex)
  }

  @Test(arguments: ["三年", "5天", "十分", "三点建议", "会议", "百分之三十"])
  func noDate(_ text: String) {
    #expect(Self.parser.parse(text) == nil)
  }
}
