import Testing
import YaowenRecords
import YaowenText

@Suite struct RecordVerifierTests {
  static func verify(_ line: String, against text: String = SampleDocument.text) throws -> Int {
    var verifier = RecordVerifier()
    try verifier.verify(try JSONReader.read(line.utf8), against: SourceText(text))
    return verifier.spans
  }

  @Test(arguments: OffsetUnit.allCases)
  func everySpanOfATrueRecordHolds(unit: OffsetUnit) throws {
    // Five mentions, two facts and seven arguments.
    #expect(try Self.verify(JSONRecordTests.line(unit)) == 14)
  }

  @Test(arguments: [
    (
      #""text":"部长","rule""#, #""text":"部員","rule""#, #"mentions[0].text at 2..<4: expected "部长", found "部員""#
    ),
    (
      #""start":4,"end":7,"text":"金壮龙","canonical""#, #""start":3,"end":6,"text":"长金壮","canonical""#,
      "mentions[1].start: expected at least 4, where the mention before it ends, found 3"
    ),
    (#""length":31"#, #""length":30"#, "length: expected 31, found 30"),
    (
      #""offsets":"scalar""#, #""offsets":"bytes""#,
      #"offsets: expected scalar, utf8 or utf16, found "bytes""#
    ),
    (
      #""start":18,"end":25"#, #""start":18,"end":99"#,
      "facts[1]: expected positions between characters from 0 to 31, found 18..<99"
    ),
    (
      #""title":{"text":"部长","start":2,"end":4,"mention":0}"#,
      #""title":{"text":"部长","start":2,"end":4,"mention":1}"#,
      "facts[0].arguments.title: expected the place of mention 1, 4..<7, found 2..<4"
    ),
    (
      #""mention":1}],"participant""#, #""mention":9}],"participant""#,
      "facts[1].arguments.organizer[0].mention: expected the index of a mention, found 9"
    ),
    (
      #""cue":{"text":"说""#, #""cue":{"text":"話""#,
      #"facts[1].arguments.cue.text at 7..<8: expected "说", found "話""#
    ),
    (#""facts":["#, #""fakten":["#, "facts: expected an array, found nothing"),
  ])
  func namesTheFirstSpanThatDoesNotHold(from: String, to: String, message: String) throws {
    let line = JSONRecordTests.line(.scalar).replacing(from, with: to)
    #expect { try Self.verify(line) } throws: { error in
      "\(error)" == "sample \"1\": " + message
    }
  }

  @Test func positionsInsideACharacterDoNotHold() {
    let line = JSONRecordTests.line(.utf8).replacing(#""start":8,"end":14"#, with: #""start":7,"end":14"#)
    #expect(throws: SpanMismatch.self) { try Self.verify(line) }
  }

  @Test func equivalentTextsAreNotTheSame() throws {
    let line =
      #"{"id":"x","offsets":"utf16","length":2,"mentions":[{"start":0,"end":2,"text":"\u00e9"}],"facts":[]}"#
    #expect(throws: SpanMismatch.self) { try Self.verify(line, against: "e\u{301}") }
  }
}
