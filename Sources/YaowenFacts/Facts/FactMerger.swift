/// Joins facts that say the same. The first telling stands, and keeps the places of the others.
///
/// Offices, events and parts in events hold however often they are told. An amount and an utterance are each
/// a fact of their own.
enum FactMerger {
  static func merge(_ facts: [Fact]) -> [Fact] {
    // Most documents tell nothing twice.
    var contents: Set<UInt64> = []
    let isRepeated = facts.indices.contains { index in
      facts[index].holds && !contents.insert(content(of: facts[index])).inserted
    }
    guard isRepeated else { return facts }
    var first: [UInt64: Int] = [:]
    var merged: [Fact] = []
    merged.reserveCapacity(facts.count)
    for fact in facts {
      guard fact.holds else {
        merged.append(fact)
        continue
      }
      let key = content(of: fact)
      if let known = first[key] {
        if merged[known].range != fact.range { merged[known].repeats.append(fact.evidence) }
        merged[known].repeats += fact.repeats
      } else {
        first[key] = merged.count
        merged.append(fact)
      }
    }
    return merged
  }

  /// A hash of what a fact says, whatever words say it.
  private static func content(of fact: Fact) -> UInt64 {
    var hash = ContentHash()
    hash.mix(fact.kind.rawValue)
    for argument in fact.arguments where argument.role != .cue {
      hash.mix(argument.role.rawValue)
      hash.mix(argument.name)
    }
    // An office is the same whether someone is given it or is said to have it.
    guard fact.kind != .position else { return hash.value }
    for attribute in fact.attributes { hash.mix(attribute.value) }
    return hash.value
  }
}

extension Fact {
  /// Whether it is the same fact however often it is told.
  fileprivate var holds: Bool { kind != .measure && kind != .statement }
}
