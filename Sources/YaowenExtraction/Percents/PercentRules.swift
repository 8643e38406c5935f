extension MentionRule {
  /// The rules for percents.
  static let percents: [MentionRule] = []
}
