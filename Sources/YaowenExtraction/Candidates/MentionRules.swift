extension MentionRule {
  /// Every rule, in the order in which they look at a position. Rules for titles read what those for people
  /// found, so people come first.
  package static let all: [MentionRule] =
    people + titles + organizations + places + money + percents + quantities + dates + eventNames + lexiconWords
}
