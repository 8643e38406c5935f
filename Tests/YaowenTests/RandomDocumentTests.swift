import Foundation
import Testing
import Yaowen

@Suite("Whatever the text")
struct RandomDocumentTests {
  /// More of them where `YAOWEN_RANDOM_DOCUMENTS` says so.
  static let count =
    ProcessInfo.processInfo.environment["YAOWEN_RANDOM_DOCUMENTS"].flatMap { Int($0) } ?? 3000

  @Test("Every span holds what it says, in order, and the same each time", .timeLimit(.minutes(60)))
  func invariants() {
    var documents = RandomDocuments(seed: 20_230_716)
    var session = AnalysisSession(lexicon: .bundled)
    for number in 0..<Self.count {
      let units = documents.next()
      let source = SourceText(units: units)
      let title = number % 3 == 0 ? String(decoding: units.prefix(20), as: UTF16.self) : nil
      let published = number % 2 == 0 ? CivilDate("2023-07-16") : nil
      let document = session.analyze(source, id: "", published: published, titleContext: title)
      let problem = Self.problem(of: document)
      #expect(problem == nil, "document \(number): \(String(decoding: units, as: UTF16.self))")
      // A session that has seen other texts and a fresh one say the same.
      if number % 16 == 0 {
        var fresh = AnalysisSession(lexicon: .bundled)
        let again = fresh.analyze(source, id: "", published: published, titleContext: title)
        #expect(again.mentions == document.mentions && again.facts == document.facts, "document \(number)")
      }
    }
  }

  /// What is wrong with a document, or nil.
  private static func problem(of document: Document) -> String? {
    let source = document.source
    var end = 0
    for mention in document.mentions {
      if mention.range.isEmpty || mention.range.lowerBound < end { return "mentions overlap: \(mention)" }
      end = mention.range.upperBound
      if end > source.count || source[mention.range] != mention.text { return "no such text: \(mention)" }
    }
    var ids: Set<String> = []
    var start = 0
    for fact in document.facts {
      if fact.range.lowerBound < start { return "out of order: \(fact)" }
      start = fact.range.lowerBound
      if !ids.insert(fact.id).inserted { return "the same twice: \(fact)" }
      if fact.range.upperBound > source.count || source[fact.range] != fact.text {
        return "no such text: \(fact)"
      }
      if !(0...1).contains(fact.score) { return "no probability: \(fact)" }
      for argument in fact.arguments {
        if argument.range.upperBound > source.count || source[argument.range] != argument.text {
          return "no such argument: \(fact)"
        }
        guard let mention = argument.mention else { continue }
        if document.mentions[mention].range != argument.range { return "another mention: \(fact)" }
      }
    }
    return nil
  }
}
