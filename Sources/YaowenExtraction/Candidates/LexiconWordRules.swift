import YaowenLexicon

extension MentionRule {
  /// Words of the types that a user's lexicon declares.
  static let lexiconWords: [MentionRule] = [
    MentionRule(
      "lexicon.word", MentionType(rawValue: "word"), on: .word(EntryMask(.custom)), names: .custom,
      examples: []
    ) { context, anchor in
      context.propose(
        anchor.start..<anchor.end, context.evidence(.pinned, .lexiconWord), payload: Int(anchor.node))
    }
  ]
}
