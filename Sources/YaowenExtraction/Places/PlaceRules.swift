extension MentionRule {
  /// The rules for places.
  static let places: [MentionRule] = []
}
