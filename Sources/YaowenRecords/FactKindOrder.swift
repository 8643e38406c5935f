import YaowenFacts

extension FactKind {
  private static let order: [FactKind] = [.position, .measure, .statement, .event, .participation]

  /// The kinds that there are among facts, in the order in which views show them.
  static func listed(in facts: [Fact]) -> [FactKind] {
    var kinds = order.filter { kind in facts.contains { $0.kind == kind } }
    for fact in facts where !kinds.contains(fact.kind) { kinds.append(fact.kind) }
    return kinds
  }
}
