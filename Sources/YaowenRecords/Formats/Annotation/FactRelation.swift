import YaowenFacts

/// A fact between two mentions, as annotation tools draw it: an arrow from the fact's first argument to each
/// other one.
struct FactRelation {
  let from: Int
  let to: Int
  /// `position-title`, `measure-amount` …
  let name: String

  /// The relations of a document. Arguments that are no mentions cannot be pointed at and are left out.
  static func all(of document: Document) -> [FactRelation] {
    document.facts.flatMap { fact -> [FactRelation] in
      let arguments = fact.arguments.filter { $0.mention != nil }
      guard let head = arguments.first?.mention else { return [] }
      return arguments.dropFirst().compactMap { argument in
        guard let mention = argument.mention, mention != head else { return nil }
        return FactRelation(from: head, to: mention, name: "\(fact.kind.rawValue)-\(argument.role.rawValue)")
      }
    }
  }
}
