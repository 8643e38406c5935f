import Testing
import YaowenExtraction
import YaowenFacts
import YaowenRecords
import YaowenText

@Suite struct JSONRecordTests {
  static let engine = EngineInfo(version: "1", icu: "2", lexicon: "3")

  static func line(_ offsets: OffsetUnit) -> String {
    var json = JSONWriter()
    JSONRecord(offsets: offsets, engine: engine).write(SampleDocument.document, to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func writesTheWholeRecordInTheContractsOrder() {
    let ids = SampleDocument.document.facts.map(\.id)
    let expected =
      #"{"id":"sample \"1\"","schema":1,"engine":{"version":"1","icu":"2","lexicon":"3"},"#
      + #""published":"2023-07-17","publishedFrom":"given","offsets":"scalar","length":31,"mentions":["#
      + #"{"type":"title","start":2,"end":4,"text":"部长","rule":"title.test","score":0.98},"#
      + #"{"type":"person","start":4,"end":7,"text":"金壮龙","canonical":"金壮龙","rule":"person.test","score":0.98},"#
      + #"{"type":"money","start":11,"end":17,"text":"4573亿元","#
      + #""value":{"number":"457300000000","unit":"CNY"},"rule":"money.test","score":1.0},"#
      + #"{"type":"date","start":18,"end":23,"text":"7月16日","#
      + #""value":{"iso":"2023-07-16","timex":null},"rule":"date.test","score":0.98},"#
      + #"{"type":"percent","start":26,"end":30,"text":"约二三成","#
      + #""value":{"number":null,"unit":"%","low":"20","high":"30","approximation":"about"},"#
      + #""rule":"percent.test","score":0.98}],"facts":["#
      + #"{"kind":"position","id":"\#(ids[0])","arguments":{"#
      + #""person":{"text":"金壮龙","start":4,"end":7,"mention":1},"title":{"text":"部长","start":2,"end":4,"mention":0}},"#
      + #""attributes":{"status":"holds"},"start":2,"end":7,"text":"部长金壮龙","#
      + #""rule":"position.title-person","score":0.98},"#
      + #"{"kind":"event","id":"\#(ids[1])","arguments":{"name":{"text":"开会","start":23,"end":25},"#
      + #""organizer":[{"text":"金壮龙","start":4,"end":7,"mention":1}],"#
      + #""participant":[{"text":"部长","start":2,"end":4,"mention":0},{"text":"金壮龙","start":4,"end":7,"mention":1}],"#
      + #""cue":{"text":"说","start":7,"end":8}},"attributes":{},"start":18,"end":25,"text":"7月16日开会","#
      + #""rule":"event.test","score":0.5}],"diagnostics":[]}"# + "\n"
    #expect(Self.line(.scalar) == expected)
  }

  @Test(arguments: OffsetUnit.allCases)
  func countsInEachUnit(unit: OffsetUnit) throws {
    let record = try JSONReader.read(Self.line(unit).utf8)
    let text = SampleDocument.text
    for mention in record["mentions"]?.array ?? [] {
      let start = try #require(mention["start"]?.integer)
      let end = try #require(mention["end"]?.integer)
      let found =
        switch unit {
        case .scalar: String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
        case .utf8: String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
        case .utf16: String(decoding: Array(text.utf16)[start..<end], as: UTF16.self)
        }
      #expect(found == mention["text"]?.string)
    }
    let length =
      switch unit {
      case .scalar: text.unicodeScalars.count
      case .utf8: text.utf8.count
      case .utf16: text.utf16.count
      }
    #expect(record["length"]?.integer == length)
  }

  @Test func writesAnErrorInTheDocumentsPlace() {
    var json = JSONWriter()
    JSONRecord(engine: Self.engine).write(RecordError(.badJSON, "a\tb"), id: "x:2", to: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"id":"x:2","error":{"code":"bad-json","message":"a\tb"}}"# + "\n")
  }

  @Test func carriesDiagnosticsAndMeta() throws {
    var json = JSONWriter()
    let document = Document(
      id: "x", source: SourceText("好"), published: nil, publishedFrom: nil, mentions: [], facts: [])
    let meta = [JSONValue.Member(key: "源", value: try JSONReader.read(#"{"z":1.50,"a":[1e3,null]}"#.utf8))]
    JSONRecord(engine: Self.engine).write(
      document, diagnostics: [RecordDiagnostic(.badPublished, "why")], meta: meta, to: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self).hasSuffix(
        #""published":null,"publishedFrom":null,"offsets":"scalar","length":1,"mentions":[],"facts":[],"#
          + #""diagnostics":[{"code":"bad-published","message":"why"}],"meta":{"源":{"z":1.50,"a":[1e3,null]}}}"#
          + "\n"))
  }
}
