import Testing
import YaowenFacts

/// One example of one rule.
struct RuleExample: Sendable, CustomTestStringConvertible {
  var rule: String
  var kind: FactKind
  var text: String
  var facts: [String]
  var testDescription: String { "\(rule): \(text)" }

  static let all: [RuleExample] = FactRule.all.flatMap { rule in
    rule.examples.map { RuleExample(rule: rule.name, kind: rule.kind, text: $0.text, facts: $0.facts) }
  }
}

@Test("Every rule finds what its examples say, and nothing in its counter-examples", arguments: RuleExample.all)
func ruleExample(_ example: RuleExample) {
  let found = MarkedText(example.text).facts().filter { $0.kind == example.kind }
  #expect(found.map { $0.line() }.sorted() == example.facts.sorted())
  if !example.facts.isEmpty { #expect(found.contains { $0.rule == example.rule }) }
}

@Test("Rules have names of their own")
func ruleNames() {
  let names = FactRule.all.map(\.name)
  #expect(Set(names).count == names.count)
  for rule in FactRule.all { #expect(rule.name.hasPrefix(rule.kind.rawValue + ".")) }
}
