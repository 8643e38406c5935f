extension MentionRule {
  /// The rules for organizations.
  static let organizations: [MentionRule] = []
}
