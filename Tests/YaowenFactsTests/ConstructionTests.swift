import Foundation
import Testing
import YaowenFacts

/// A paragraph of `Fixtures/constructions.txt`: a marked text and the facts of a kind that it holds.
struct Construction: Sendable, CustomTestStringConvertible {
  var kind: String
  var text: String
  var facts: [String]
  var testDescription: String { "\(kind): \(text)" }

  static let all: [Construction] = {
    let url = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/constructions.txt")
    guard let file = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    var all: [Construction] = []
    var kind = ""
    for paragraph in file.components(separatedBy: "\n\n") {
      let lines = paragraph.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
      guard let text = lines.first else { continue }
      if text.hasPrefix("== ") {
        kind = String(text.dropFirst(3))
      } else {
        all.append(
          Construction(kind: kind, text: text, facts: lines.dropFirst().filter { $0 != "nothing" }))
      }
    }
    return all
  }()
}

@Suite("Constructions")
struct ConstructionTests {
  @Test("Every construction holds exactly its facts", arguments: Construction.all)
  func construction(_ construction: Construction) {
    let all = MarkedText(construction.text).facts()
    let found = all.filter { $0.kind.rawValue == construction.kind }
    let lines = zip(found, construction.sorted(like: found)).map { fact, expected in
      fact.line() + described(expected, of: fact, among: all)
    }
    #expect(lines.sorted() == construction.facts.sorted())
  }

  @Test("There are many, and of every kind")
  func coverage() {
    #expect(Construction.all.count >= 80)
    #expect(Set(Construction.all.map(\.kind)).count == 5)
    for kind in Set(Construction.all.map(\.kind)) {
      #expect(Construction.all.contains { $0.kind == kind && $0.facts.isEmpty } || kind == "measure")
    }
  }

  /// What an expectation asks to know besides the arguments, as the fact has it.
  private func described(_ expected: String, of fact: Fact, among all: [Fact]) -> String {
    expected.split(separator: "|").map(String.init).compactMap { cell -> String? in
      if let equal = cell.firstIndex(of: "=") {
        let name = String(cell[..<equal])
        if name == "repeats" { return "|repeats=\(fact.repeats.count)" }
        if name == "partOf" {
          let whole = all.first { $0.id == fact.attribute("partOf") }
          return "|partOf=\(whole?[.label]?.text ?? "-")"
        }
        return "|\(name)=\(fact.attribute(name) ?? "-")"
      }
      if let arrow = cell.firstIndex(of: ">") {
        let role = String(cell[..<arrow])
        return "|\(role)>\(fact[ArgumentRole(rawValue: role)]?.name ?? "-")"
      }
      return nil
    }.joined()
  }
}

extension Construction {
  /// The expectations in the order of the facts whose arguments they name; others last.
  fileprivate func sorted(like found: [Fact]) -> [String] {
    var rest = facts
    var ordered: [String] = []
    for fact in found {
      let line = fact.line()
      let index = rest.firstIndex { $0 == line || $0.hasPrefix(line + "|") } ?? rest.indices.first
      ordered.append(index.map { rest.remove(at: $0) } ?? "")
    }
    return ordered
  }
}
