extension MentionRule {
  /// The rules for people.
  static let people: [MentionRule] = chineseNames + transliteratedNames + knownPeople
}
