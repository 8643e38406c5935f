import Foundation
import Yaowen

/// An article of `Fixtures` with what a careful reader stores of it.
struct GoldenArticle {
  /// A mention of the golden file; offsets are Unicode scalars.
  struct GoldenMention: Decodable {
    let type: String
    let text: String
    let start: Int
    let end: Int
  }

  struct GoldenEvent: Decodable {
    let name: String
    let date: String?
    let place: String?
    let organizers: [String]
  }

  struct Facts: Decodable {
    let id: String
    let published: String
    let mentions: [GoldenMention]
    let positions: [[String?]]
    let measures: [[String?]]
    let dates: [[String?]]
    let statements: [[String?]]
    let events: [GoldenEvent]
  }

  static let names = [
    "hohhot-industrial-transfer", "statistics", "diplomacy", "appointments", "company", "local-event",
    "disaster-rescue", "negatives",
  ]

  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  let name: String
  let text: String
  let facts: Facts

  init(_ name: String) throws {
    self.name = name
    text = try String(
      contentsOf: Self.fixtures.appendingPathComponent("articles/\(name).txt"), encoding: .utf8)
    let golden = try Data(contentsOf: Self.fixtures.appendingPathComponent("golden/\(name).json"))
    facts = try JSONDecoder().decode(Facts.self, from: golden)
  }

  /// Every golden statement as a line, in order, repeated as often as it holds.
  var lines: [String] {
    facts.mentions.map { "mention \($0.type) \($0.start)..<\($0.end) \($0.text)" }
      + facts.positions.map { line("position", $0) }
      + facts.measures.map { line("measure", $0) }
      + facts.dates.map { line("date", $0) }
      + facts.statements.map { line("statement", $0) }
      + facts.events.flatMap { event in
        [line("event", [event.name, event.date, event.place])]
          + event.organizers.map { line("organizer", [event.name, $0]) }
      }
  }

  /// What the analyzer finds, in the same form.
  func found(by analyzer: Analyzer) -> [String] {
    let document = analyzer.analyze(text, id: name, published: facts.published)
    let offset = OffsetMap(document.source, unit: .scalar)
    var lines: [String] = []
    for mention in document.mentions {
      let range = mention.range
      lines.append(
        "mention \(mention.type.rawValue) \(offset(range.lowerBound))..<\(offset(range.upperBound)) \(mention.text)"
      )
    }
    for fact in document.facts(of: .position) {
      lines.append(line("position", [fact[.person]?.text, fact[.title]?.text, fact[.organization]?.text]))
    }
    for fact in document.facts(of: .measure) {
      let range = fact.attribute("low").flatMap { low in fact.attribute("high").map { "\(low)..\($0)" } }
      lines.append(
        line(
          "measure",
          [
            fact[.label]?.text, fact[.amount]?.text, fact.attribute("number") ?? range,
            fact.attribute("unit"),
          ]))
    }
    var dates: Set<String> = []
    for mention in document.mentions(of: .date) {
      guard case .date(let value)? = mention.value else { continue }
      let date = line("date", [mention.text, value.iso])
      if dates.insert(date).inserted { lines.append(date) }
    }
    for fact in document.facts(of: .statement) {
      lines.append(line("statement", [fact[.speaker]?.text, fact[.cue]?.text]))
    }
    for fact in document.facts(of: .event) {
      let name = fact[.name]?.text
      lines.append(line("event", [name, fact.attribute("date"), fact[.place]?.text]))
      for organizer in fact.all(.organizer) { lines.append(line("organizer", [name, organizer.text])) }
    }
    return lines
  }

  private func line(_ kind: String, _ fields: [String?]) -> String {
    kind + " " + fields.map { $0 ?? "-" }.joined(separator: " | ")
  }
}
