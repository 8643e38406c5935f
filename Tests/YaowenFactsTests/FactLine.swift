import YaowenFacts

extension Fact {
  /// The arguments in the order of the contract, joined by `|`, with `-` for one that is not there and
  /// nothing for those missing at the end. The members of a list are joined by `+`.
  func line() -> String {
    var parts = Self.roles(of: kind).map { role in
      let texts = all(role).map(\.text)
      return texts.isEmpty ? "-" : texts.joined(separator: "+")
    }
    while parts.count > Self.required(kind), parts.last == "-" { parts.removeLast() }
    return parts.joined(separator: "|")
  }

  private static func roles(of kind: FactKind) -> [ArgumentRole] {
    switch kind {
    case .position: [.person, .title, .organization]
    case .measure: [.label, .amount]
    case .statement: [.speaker, .cue, .content]
    case .event: [.name, .date, .place, .organizer]
    default: [.participant, .event, .cue]
    }
  }

  private static func required(_ kind: FactKind) -> Int {
    switch kind {
    case .position, .statement, .participation: 3
    case .measure: 2
    default: 1
    }
  }
}
