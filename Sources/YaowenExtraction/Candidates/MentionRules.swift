extension MentionRule {
  /// Every rule. Their order has no meaning but to number them.
  package static let all: [MentionRule] =
    people + titles + organizations + aliases + shortForms + places + money + percents + quantities + dates
    + eventNames
    + lexiconWords
}
