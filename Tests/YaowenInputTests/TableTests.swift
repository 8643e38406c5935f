import Foundation
import Testing
import YaowenInput

@Suite struct TableTests {
  static let names = FieldNames(id: "no", title: "headline", published: "day", text: "content")

  @Test func readsRowsWithQuotesAndLineBreaks() throws {
    let folder = try InputFolder([
      "a.csv":
        "no,day,headline,content,source\r\n1,2023-07-16,\"标题,甲\",\"第一行\n他说：\"\"好\"\"。\",网\r\n\r\n,2023/7/6,,二,\r\n3,,,\"\",x\r\n"
    ])
    #expect(
      try folder.documents(names: Self.names, keepsMeta: true) == [
        "1|2023-07-16|标题,甲|第一行\n他说：\"好\"。|source=网", "a.csv:5|2023-07-06||二|source=", "3|-|||source=x",
      ])
  }

  @Test func readsTabs() throws {
    let folder = try InputFolder(["a.tsv": "text\tpublished\n一，\"二\"\t20230716\n三"])
    #expect(
      try folder.documents() == ["a.tsv:2|2023-07-16|-|一，\"二\"", "a.tsv:3|-|-|三|bad-row"])
  }

  @Test func findsOutTheEncodingOfASpreadsheet() throws {
    let folder = try InputFolder()
    // 标题,正文 and a row, in GB 18030.
    try folder.write(base64: "serM4izV/c7ECtK7LM3ivbuyvwo=", to: "a.csv")
    try folder.write(Data([0xEF, 0xBB, 0xBF]) + Data("正文\n二\n".utf8), to: "b.csv")
    #expect(
      try folder.documents(names: FieldNames(title: "标题", text: "正文")) == [
        "a.csv:2|-|一|外交部", "b.csv:2|-|-|二",
      ])
  }

  @Test func saysWhatIsWrong() throws {
    let folder = try InputFolder([
      "a.csv": "id,body\n1,好\n", "b.csv": "text\n\"没有关\n上\n", "c.csv": "",
      "d.csv": "text\n" + String(repeating: "长", count: 100) + "\n短\n",
    ])
    #expect(
      try folder.documents(limit: 100) == [
        "1|no-text|a.csv:2: the object has no `text`; name its text with --text-field: `body`",
        "b.csv:2|bad-row|b.csv:2: a quotation mark is never closed",
        "d.csv:2|too-large|d.csv:2: larger than 100 bytes; split it, or raise --max-document-size",
        "d.csv:3|-|-|短",
      ])
  }
}
