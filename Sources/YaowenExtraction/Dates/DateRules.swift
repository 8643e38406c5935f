extension MentionRule {
  /// The rules for dates.
  static let dates: [MentionRule] = []
}
