import Testing
import YaowenFacts
import YaowenRecords
import YaowenText

@Suite struct CSVTests {
  static func text(_ format: some DocumentFormat, _ results: [DocumentResult]) -> String {
    String(decoding: format.header + results.flatMap(format.bytes(of:)), as: UTF8.self)
  }

  static let results = [
    HTMLReportTests.sample, .failed(id: "x,y", RecordError(.binary, "x,y: \"binary\"")),
  ]

  @Test func writesARowForEachMention() {
    #expect(
      Self.text(MentionsCSV(), Self.results) == """
        document,published,type,start,end,text,canonical,number,unit,low,high,approximation,iso,timex,rule,score\r
        "sample ""1""\",2023-07-17,title,2,4,部长,,,,,,,,,title.test,0.98\r
        "sample ""1""\",2023-07-17,person,4,7,金壮龙,金壮龙,,,,,,,,person.test,0.98\r
        "sample ""1""\",2023-07-17,money,11,17,4573亿元,,457300000000,CNY,,,,,,money.test,1.0\r
        "sample ""1""\",2023-07-17,date,18,23,7月16日,,,,,,,2023-07-16,,date.test,0.98\r
        "sample ""1""\",2023-07-17,percent,26,30,约二三成,,,%,20,30,about,,,percent.test,0.98\r
        "x,y",,error,,,"x,y: ""binary""\",,,,,,,,,binary,\r\n
        """)
  }

  @Test func writesARowForEachFact() {
    let ids = SampleDocument.document.facts.map(\.id)
    #expect(
      Self.text(FactsCSV(offsets: .utf16), Self.results) == """
        document,published,kind,fact,person,title,organization,label,amount,speaker,cue,content,name,date,place,\
        organizer,participant,event,status,number,unit,low,high,approximation,comparison,part_of,subtype,\
        date_value,role,start,end,text,rule,score\r
        "sample ""1""\",2023-07-17,position,\(ids[0]),金壮龙,部长,,,,,,,,,,,,,holds,,,,,,,,,,,4,9,部长金壮龙,\
        position.title-person,0.98\r
        "sample ""1""\",2023-07-17,event,\(ids[1]),,,,,,,说,,开会,,,金壮龙,部长; 金壮龙,,,,,,,,,,,,,20,27,7月16日开会,\
        event.test,0.5\r
        "x,y",,error,binary,,,,,,,,,,,,,,,,,,,,,,,,,,,,"x,y: ""binary""\",,\r\n
        """)
  }

  @Test func everyRowHasTheColumnsOfTheHeader() {
    for format in [MentionsCSV(), FactsCSV()] as [any DocumentFormat] {
      let simple = DocumentResult.failed(id: "x", RecordError(.binary, "y"))
      let rows = Self.text(format, [simple]).split(separator: "\r\n")
      #expect(rows.count == 2)
      #expect(Set(rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }).count == 1)
    }
  }

  @Test func aSpreadsheetTakesNoTextForAFormula() {
    let document = Document(
      id: "=HYPERLINK(\"x\")", source: SourceText("好"), published: nil, publishedFrom: nil,
      mentions: SampleDocument.document.mentions, facts: [])
    let rows = Self.text(MentionsCSV(), [.analyzed(AnalyzedDocument(document))])
    #expect(rows.contains("\r\n\"'=HYPERLINK(\"\"x\"\")\","))
  }

  @Test func excelIsToldTheEncoding() {
    #expect(MentionsCSV(byteOrderMark: true).header.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(FactsCSV().header.starts(with: "document".utf8))
  }
}
