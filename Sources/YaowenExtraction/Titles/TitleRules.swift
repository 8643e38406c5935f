extension MentionRule {
  /// The rules for titles.
  static let titles: [MentionRule] = []
}
