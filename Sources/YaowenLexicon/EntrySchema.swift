/// The keys that an entry of each type may carry and what their values may be, so that a misspelt one is an error
/// and not a silence.
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
    .unit: ["kind", "class", "factor", "time"],
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

  private static let kinds = Dictionary(
    uniqueKeysWithValues: EntryKind.allCases.filter { $0 != .custom }.map { ($0.name, $0) })

  /// The keys of a type that rules know; nil for a user's own type, which may carry any.
  package static func keys(of type: EntryType) -> [String]? {
    guard let kind = kinds[type.rawValue] else { return nil }
    return common + (own[kind] ?? [])
  }

  /// The form of a key's values; nil where they may be anything.
  package static func form(of key: String, _ type: EntryType) -> ValueForm? {
    kinds[type.rawValue].flatMap { forms[$0]?[key] }
  }

  /// The known type that a name means which differs from it in case, `_` or a space; nil for a known type or one
  /// of the user's own.
  package static func typeMeant(by name: String) -> String? {
    let meant = String(name.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    return meant != name && kinds[meant] != nil ? meant : nil
  }

  private static let levels = ValueForm.words(["province", "prefecture", "county", "town", "village"])

  private static let forms: [EntryKind: [String: ValueForm]] = [
    .titleModifier: ["status": .words(["former", "acting", "designate", "elected", "honorary"])],
    .place: ["level": levels],
    .placeSuffix: ["level": levels, "kind": .words(["region", "division"])],
    .measureWord: ["kind": .words(["people", "counted"])],
    .unit: [
      "factor": .decimal, "time": .words(["year", "month", "day", "hour", "minute", "second"]),
    ],
    .currency: ["factor": .decimal, "place": .words(["before", "after", "both"])],
    .moneyCue: [
      "place": .words([
        "before", "after", "both", "link", "threshold", "bonus", "magnitude", "header",
      ])
    ],
    .approximator: [
      "meaning": .words(["about", "below", "above", "atLeast", "atMost"]),
      "place": .words(["before", "after", "both", "inside"]),
    ],
    .comparison: [
      "meaning": .words([
        "yoy", "mom", "wow", "dod", "ytd", "base", "average", "annualAverage", "previous", "expected",
      ])
    ],
    .trend: ["direction": .words(["up", "down", "level"])],
    .holiday: [
      "date": .monthDay, "lunar": .monthDay, "islamic": .monthDay, "term": .solarTerm,
      "rule": .holidayRule, "days": .number(1...366), "length": .number(1...366),
      "calendar": .words(["tibetan", "hindu"]),
    ],
    .solarTerm: ["index": .number(1...24), "longitude": .number(0...359), "near": .monthDay],
    .dateAnchor: ["date": .span],
    .relativeDate: [
      "offset": .offset, "last": .offset, "cycle": .cycle, "part": .part,
      "anchor": .words(["previous", "era"]),
      "period": .words(["same", "within", "upto", "since", "after", "until", "during"]),
    ],
    .vagueDate: ["timex": .words(["PAST_REF", "PRESENT_REF", "FUTURE_REF"])],
    .dayPart: [
      "timex": .words(["MO", "MI", "AF", "EV", "NI", "DT"]), "add": .number(0...24), "hours": .hours,
      "span": .hours,
    ],
    .roleVerb: [
      "role": .words([
        "attend", "host", "address", "meet", "accompany", "sign", "inaugurate", "organize", "visit", "award",
        "win", "condole",
      ])
    ],
    .appointmentVerb: ["status": .words(["appointed", "removed", "elected"])],
    .functionWord: [
      "kind": .words(["preposition", "conjunction", "particle", "adverb", "pronoun", "verb"])
    ],
    .word: [
      "kind": .words([
        "predicate", "human", "document", "holding", "conducting", "agreement", "part", "share", "bridge",
        "own",
        "reporting", "attribute", "filler", "plan", "intent",
      ])
    ],
  ]
}
