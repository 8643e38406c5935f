extension MentionRule {
  /// The rules for quantities.
  static let quantities: [MentionRule] = []
}
