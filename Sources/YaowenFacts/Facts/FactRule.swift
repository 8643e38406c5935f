/// A rule that makes facts. Its name appears in every record.
///
/// An example is a text and the facts that the rule's kind has in it, each written as its arguments in the
/// order of the contract, joined by `|`, with `-` for one that is not there: `金壮龙|部长|工业和信息化部`.
/// A counter-example is an example with no facts. One test runs them all.
package struct FactRule: Sendable {
  package let name: String
  package let kind: FactKind
  /// How often what it finds is right, where the mentions are.
  package let reliability: Double
  package let examples: [(text: String, facts: [String])]

  package init(
    _ name: String, _ kind: FactKind, reliability: Double, examples: [(text: String, facts: [String])]
  ) {
    self.name = name
    self.kind = kind
    self.reliability = reliability
    self.examples = examples
  }
}
