import Testing
import YaowenFacts
import YaowenRecords
import YaowenText

@Suite struct AnnotationFormatTests {
  static let failed = DocumentResult.failed(id: "x", RecordError(.binary, "x: binary"))

  static func text(_ format: some DocumentFormat, _ results: [DocumentResult]) -> String {
    let pieces = results.map(format.bytes(of:))
    let body = pieces.dropFirst().reduce(pieces.first ?? []) { $0 + format.separator + $1 }
    return String(decoding: format.header + body + format.footer, as: UTF8.self)
  }

  @Test func writesCharactersWithTags() {
    #expect(
      Self.text(CoNLLFormat(.character), [HTMLReportTests.sample, Self.failed]) == """
        # id = sample "1"
        😀\tO
        𠮷\tO
        部\tB-title
        长\tI-title
        金\tB-person
        壮\tI-person
        龙\tI-person
        说\tO
        ，\tO
        投\tO
        资\tO
        4\tB-money
        5\tI-money
        7\tI-money
        3\tI-money
        亿\tI-money
        元\tI-money
        ，\tO
        7\tB-date
        月\tI-date
        1\tI-date
        6\tI-date
        日\tI-date
        开\tO
        会\tO
        ，\tO
        约\tB-percent
        二\tI-percent
        三\tI-percent
        成\tI-percent
        。\tO

        # id = x
        # error = x: binary


        """)
  }

  @Test func writesWordsWithTags() {
    let document = Document(
      id: "w", source: SourceText("部长 金壮龙说。"), published: nil, publishedFrom: nil, mentions: [], facts: [])
    let result = DocumentResult.analyzed(
      AnalyzedDocument(document, words: [0..<2, 2..<3, 3..<6, 6..<7, 7..<8]))
    #expect(Self.text(CoNLLFormat(.word), [result]) == "# id = w\n部长\tO\n金壮龙\tO\n说\tO\n。\tO\n\n")
  }

  @Test func writesAFolderForBrat() throws {
    let format = BratFolder()
    var files: [String: String] = [:]
    try format.assemble([HTMLReportTests.sample, Self.failed].map(format.bytes(of:))) { path, bytes in
      files[path, default: ""] += String(decoding: bytes, as: UTF8.self)
    }
    #expect(files["000001.txt"] == SampleDocument.text)
    #expect(
      files["000001.ann"] == """
        T1\ttitle 2 4\t部长
        T2\tperson 4 7\t金壮龙
        T3\tmoney 11 17\t4573亿元
        T4\tdate 18 23\t7月16日
        T5\tpercent 26 30\t约二三成
        R1\tposition-title Arg1:T2 Arg2:T1
        R2\tevent-participant Arg1:T2 Arg2:T1
        #1\tAnnotatorNotes T3\t457300000000 CNY
        #2\tAnnotatorNotes T4\t2023-07-16
        #3\tAnnotatorNotes T5\t20 %

        """)
    #expect(files["documents.tsv"] == "file\tdocument\terror\n000001\tsample \"1\"\t\n\tx\tx: binary\n")
    #expect(
      files["annotation.conf"] == """
        [entities]
        person
        title
        organization
        place
        money
        percent
        quantity
        date

        [relations]
        event-participant\tArg1:<ENTITY>, Arg2:<ENTITY>
        position-title\tArg1:<ENTITY>, Arg2:<ENTITY>

        [events]

        [attributes]

        """)
  }

  @Test func writesTasksForLabelStudio() throws {
    let format = LabelStudioFormat(offsets: .scalar, engine: JSONRecordTests.engine)
    let tasks = try #require(
      try JSONReader.read(Self.text(format, [HTMLReportTests.sample, Self.failed]).utf8).array)
    #expect(tasks.count == 2)
    #expect(tasks[0]["data"]?["text"]?.string == SampleDocument.text)
    let result = try #require(tasks[0]["predictions"]?.array?[0]["result"]?.array)
    #expect(result.count == 7)
    var json = JSONWriter()
    json.value(result[1])
    json.newline()
    json.value(result[5])
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"id":"m1","from_name":"label","to_name":"text","type":"labels","value":{"start":4,"end":7,"#
        + #""text":"金壮龙","labels":["person"]},"score":0.98}"# + "\n"
        + #"{"type":"relation","from_id":"m1","to_id":"m0","direction":"right","labels":["position-title"]}"#)
    #expect(tasks[1]["data"]?["error"]?.string == "x: binary")
  }

  @Test func writesLinesForDoccano() {
    #expect(
      Self.text(DoccanoFormat(offsets: .utf16), [HTMLReportTests.sample, Self.failed])
        == #"{"id":"sample \"1\"","text":"😀𠮷部长金壮龙说，投资4573亿元，7月16日开会，约二三成。","#
        + #""label":[[4,6,"title"],[6,9,"person"],[13,19,"money"],[20,25,"date"],[28,32,"percent"]]}"# + "\n"
        + #"{"id":"x","text":"","label":[],"error":"x: binary"}"# + "\n")
  }
}
