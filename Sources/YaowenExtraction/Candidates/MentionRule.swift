@_spi(Rooms) import YaowenLexicon

/// A rule that proposes mentions.
///
/// Its name appears in every record. Its examples mark what it must find with 【】; its counter-examples are
/// texts in which it must find nothing. One test runs them all.
package struct MentionRule: Sendable {
  /// What makes a rule look at a position.
  package enum Trigger: Sendable {
    /// A lexicon word of one of these kinds begins at the position.
    case word(EntryMask)
    /// The same, of a word that a user pinned.
    case pinnedWord(EntryMask)
    /// A numeral begins at the position.
    case numeral
  }

  /// What a rule is called with: a lexicon word, or a numeral.
  package struct Anchor: Sendable {
    package var start: Int
    package var end: Int
    /// The word's node in the lexicon; 0 for a numeral.
    package var node: UInt32
    /// The kinds of the word's entries.
    package var kinds: EntryMask
    /// The numeral's index in the context; -1 for a word.
    package var numeral: Int

    /// A lexicon word that begins at `start`.
    init(_ match: LexiconMatches.Match, at start: Int) {
      self.start = start
      end = Int(match.end)
      node = match.node
      kinds = match.kinds
      numeral = -1
    }

    /// The numeral with this index.
    init(numeral index: Int, _ numeral: Numeral) {
      start = numeral.start
      end = numeral.end
      node = 0
      kinds = []
      self.numeral = index
    }
  }

  package let name: String
  package let type: MentionType
  package let trigger: Trigger
  /// The kind of lexicon entry that a candidate's payload holds the node of, where it holds one: the entry
  /// gives the mention its canonical name.
  package let names: EntryKind?
  /// Whether its winners become mentions. Others only keep mentions out of their inside.
  package let isReported: Bool
  /// Texts in which the rule finds what stands between 【 and 】 and nothing else of its type.
  package let examples: [String]
  /// Texts in which the rule finds nothing.
  package let rejects: [String]
  package let propose: @Sendable (inout ExtractionContext, Anchor) -> Void

  package init(
    _ name: String, _ type: MentionType, on trigger: Trigger, names: EntryKind? = nil,
    isReported: Bool = true, examples: [String],
    rejects: [String] = [],
    propose: @escaping @Sendable (inout ExtractionContext, Anchor) -> Void
  ) {
    self.name = name
    self.type = type
    self.trigger = trigger
    self.names = names
    self.isReported = isReported
    self.examples = examples
    self.rejects = rejects
    self.propose = propose
  }
}
