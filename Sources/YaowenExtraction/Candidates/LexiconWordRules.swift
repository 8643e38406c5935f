@_spi(Rooms) import YaowenLexicon

extension MentionRule {
  /// Words of the types that a user's lexicon declares, and words that it wants whole.
  static let lexiconWords: [MentionRule] = [
    MentionRule(
      "lexicon.word", MentionType(rawValue: "word"), on: .word(EntryMask(.custom)), names: .custom,
      examples: []
    ) { context, anchor in
      context.propose(
        anchor.start..<anchor.end, context.evidence(.pinned, .lexiconWord), payload: Int(anchor.node))
    },
    MentionRule(
      "lexicon.pinned-word", MentionType(rawValue: "word"), on: .pinnedWord(EntryMask(.word)),
      isReported: false, examples: []
    ) { context, anchor in
      // A word that a user wants whole is no place to find mentions in.
      guard anchor.kinds.intersects(.pinned),
        context.lexicon.entry(at: anchor.node, .word)?.flags.contains(.pinned) ?? false
      else { return }
      context.propose(anchor.start..<anchor.end, context.evidence(.pinned))
    },
  ]
}
