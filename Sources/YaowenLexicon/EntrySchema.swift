/// The keys that an entry of each type may carry, so that a misspelt one is an error and not a silence.
package enum EntrySchema {
  private static let common = ["type", "canonical", "alias", "class", "note"]

  private static let own: [EntryKind: [String]] = [
    .titleModifier: ["status"],
    .organization: ["kind", "code"],
    .organizationSuffix: ["kind"],
    .place: ["kind", "code", "level"],
    .placeSuffix: ["kind", "level"],
    .placeAbbreviation: ["code"],
    .measureWord: ["kind"],
    .unit: ["kind", "class", "factor"],
    .currency: ["code", "factor", "place", "others"],
    .moneyCue: ["place"],
    .approximator: ["meaning", "place"],
    .comparison: ["meaning"],
    .trend: ["direction"],
    .holiday: ["date", "lunar", "term", "rule", "days", "calendar", "islamic", "length"],
    .solarTerm: ["index", "longitude", "near"],
    .dateAnchor: ["date", "kind"],
    .relativeDate: ["offset", "anchor", "part", "period", "last", "cycle"],
    .vagueDate: ["timex"],
    .dayPart: ["timex", "add", "hours", "span"],
    .eventNoun: ["subtype"],
    .roleVerb: ["role"],
    .appointmentVerb: ["status"],
    .functionWord: ["kind"],
    .word: ["kind"],
    .title: ["system"],
  ]

  /// The keys of a type that rules know; nil for a user's own type, which may carry any.
  package static func keys(of type: EntryType) -> [String]? {
    guard let kind = EntryKind.allCases.first(where: { $0.name == type.rawValue }), kind != .custom else {
      return nil
    }
    return common + (own[kind] ?? [])
  }
}
