import Testing
import YaowenRecords

@Suite("Evaluation")
struct EvaluationTests {
  private func json(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

  private let annotation = """
    {"id": "a", "mentions": [["person", "王明", 0, 2], [5, 8, "title", "副厅长"]],
     "positions": [["王明", "副厅长", null]], "measures": [["总投资", "3.50亿元", "350000000.0", "CNY"]],
     "events": [{"name": "大会", "date": "2023-07-16", "organizers": ["农业厅"]}]}
    """
  private let record = """
    {"id": "a", "mentions": [{"type": "person", "start": 0, "end": 2, "text": "王明"},
      {"type": "title", "start": 6, "end": 8, "text": "厅长"}],
     "facts": [
      {"kind": "position", "arguments": {"person": {"text": "王明"}, "title": {"text": "厅长"}}, "attributes": {}},
      {"kind": "measure", "arguments": {"label": {"text": "投资"}, "amount": {"text": "3.50亿元"}},
       "attributes": {"number": "350000000", "unit": "CNY"}},
      {"kind": "event", "arguments": {"name": {"text": "大会"}, "organizer": [{"text": "农业厅"}]},
       "attributes": {"date": "2023-07-17"}},
      {"kind": "statement", "arguments": {"speaker": {"text": "王明"}, "cue": {"text": "说"}}, "attributes": {}}]}
    """

  @Test("Each category is counted by itself, and only those that are annotated")
  func tallies() throws {
    var evaluation = Evaluation()
    evaluation.add(
      FactSheet(record: try json(record)), annotated: try FactSheet(annotation: try json(annotation)))
    let lines = evaluation.categories.compactMap { category -> String? in
      let tally = evaluation.tally(of: category)
      guard tally.found + tally.annotated > 0 else { return nil }
      return "\(category.rawValue) \(tally.right)/\(tally.found)/\(tally.annotated)"
    }
    #expect(
      lines == [
        "mention.person 1/1/1", "mention.title 0/1/1", "position 0/1/1", "position.person-title 0/1/1",
        "measure 0/1/1", "measure.value 1/1/1", "event 1/1/1", "event.slot 1/2/2",
      ])
  }

  @Test("Differences name the document and what it says")
  func differences() throws {
    var evaluation = Evaluation()
    evaluation.add(
      FactSheet(record: try json(record)), annotated: try FactSheet(annotation: try json(annotation)))
    let lines = evaluation.differences.map {
      "\($0.id) \($0.isMissing ? "missing" : "extra") \($0.category.rawValue): \($0.line)"
    }
    #expect(lines.contains("a missing position: 王明 | 副厅长 | -"))
    #expect(lines.contains("a extra position: 王明 | 厅长 | -"))
    #expect(lines.contains("a missing event.slot: 大会 | date | 2023-07-16"))
    #expect(lines.count == 10)
  }

  @Test("Precision, recall and F1")
  func shares() {
    var tally = Evaluation.Tally()
    #expect(tally.f1 == 0)
    tally.right = 3
    tally.found = 4
    tally.annotated = 6
    #expect(tally.precision == 0.75)
    #expect(tally.recall == 0.5)
    #expect(tally.f1 == 0.6)
  }

  @Test("A row of the wrong length is an error that says where")
  func brokenAnnotation() throws {
    let broken = try json(#"{"id": "b", "measures": [["总投资", "3亿元", "300000000", "CNY"], ["总投资"]]}"#)
    #expect(throws: AnnotationError.self) { try FactSheet(annotation: broken) }
    do {
      _ = try FactSheet(annotation: broken)
    } catch {
      #expect("\(error)" == "b: measures[1]: an array of 4 expected")
    }
  }
}
