/// The keys that an entry of each type may carry, so that a misspelt one is an error and not a silence.
package enum EntrySchema {
  private static let common = ["type", "canonical", "alias", "note"]

  private static let own: [EntryKind: [String]] = [
    .surname: ["class"],
    .givenNameCharacter: ["class"],
    .transliterationCharacter: ["class"],
    .titleModifier: ["status"],
    .organization: ["kind", "code"],
    .organizationSuffix: ["kind", "class"],
    .place: ["kind", "code", "level"],
    .placeSuffix: ["kind", "class"],
    .placeAbbreviation: ["code"],
    .measureWord: ["class", "kind"],
    .unit: ["kind", "class", "factor"],
    .currency: ["code", "factor", "place", "class"],
    .approximator: ["meaning", "place"],
    .comparison: ["meaning"],
    .trend: ["direction"],
    .holiday: ["date", "lunar", "term", "rule", "days", "class"],
    .solarTerm: ["index"],
    .dateAnchor: ["date", "kind"],
    .relativeDate: ["offset", "anchor", "part", "period", "class"],
    .vagueDate: ["timex"],
    .dayPart: ["timex", "add"],
    .speechVerb: ["class"],
    .eventNoun: ["subtype", "class"],
    .roleVerb: ["role", "class"],
    .appointmentVerb: ["status"],
    .functionWord: ["kind"],
    .word: ["kind"],
    .title: ["class", "system"],
  ]

  /// The keys of a type that rules know; nil for a user's own type, which may carry any.
  package static func keys(of type: EntryType) -> [String]? {
    guard let kind = EntryKind.allCases.first(where: { $0.name == type.rawValue }), kind != .custom else {
      return nil
    }
    return common + (own[kind] ?? [])
  }
}
