extension MentionRule {
  /// The rules for money.
  static let money: [MentionRule] = []
}
