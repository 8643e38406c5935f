@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation

/// Rules by what makes them look at a position.
///
/// Unchecked because of its bare memory, which nothing writes to after `init`.
struct RuleTable: @unchecked Sendable {
  /// What a rule does, with its index in ``MentionRule/all``. The rule itself is not kept: its names and
  /// examples would be copied at every call.
  private struct Indexed {
    let index: UInt16
    let propose: @Sendable (inout ExtractionContext, MentionRule.Anchor) -> Void

    @inline(__always)
    func callAsFunction(_ context: inout ExtractionContext, _ anchor: MentionRule.Anchor) {
      context.rule = index
      propose(&context, anchor)
    }
  }

  // Bare memory, which lives as long as the program as the two tables do: arrays would be retained at every
  // word of a text.

  /// The rules that look at words, by the kind of word.
  private let byKind: UnsafeBufferPointer<UnsafeBufferPointer<Indexed>>
  private let onNumerals: UnsafeBufferPointer<Indexed>
  /// The kinds of words that any of the rules looks at, and those that they look at where a word is pinned.
  private let triggering: EntryMask
  private let triggeringPinned: EntryMask

  /// Rules for people, which look at the whole text first: those for titles ask where a person begins or ends.
  static let people = RuleTable { $0.type == .person }
  static let others = RuleTable { $0.type != .person }

  private init(where isMeant: (MentionRule) -> Bool) {
    var byKind = [[Indexed]](repeating: [], count: EntryKind.allCases.count)
    var onNumerals: [Indexed] = []
    var triggering = EntryMask()
    var triggeringPinned = EntryMask()
    for (index, rule) in MentionRule.all.enumerated() where isMeant(rule) {
      let indexed = Indexed(index: UInt16(index), propose: rule.propose)
      var kinds = EntryMask()
      switch rule.trigger {
      case .numeral: onNumerals.append(indexed)
      case .word(let mask):
        triggering.formUnion(mask)
        kinds = mask
      case .pinnedWord(let mask): kinds = mask
      }
      triggeringPinned.formUnion(kinds)
      for kind in EntryKind.allCases where kinds.contains(kind) {
        byKind[Int(kind.rawValue)].append(indexed)
      }
    }
    self.byKind = Self.kept(byKind.map(Self.kept))
    self.onNumerals = Self.kept(onNumerals)
    self.triggering = triggering
    self.triggeringPinned = triggeringPinned
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return UnsafeBufferPointer(memory)
  }

  /// Lets every rule look at every position that triggers it, from left to right.
  func propose(_ context: inout ExtractionContext) {
    // No rule changes the matches: taken out, they are not looked for in the context at every position.
    let matches = context.lattice.matches
    let count = context.count
    let beginning = triggering.union(.pinned)
    var numeral = 0
    var nextNumeral = context.numerals.first?.start ?? count
    for position in 0..<count {
      if position == nextNumeral {
        let anchor = MentionRule.Anchor(numeral: numeral, context.numerals[numeral])
        for rule in onNumerals { rule(&context, anchor) }
        numeral += 1
        nextNumeral = numeral < context.numerals.count ? context.numerals[numeral].start : count
      }
      if matches.startMask[position].intersects(beginning) { look(at: position, matches, &context) }
    }
  }

  private func look(at position: Int, _ matches: borrowing LexiconMatches, _ context: inout ExtractionContext)
  {
    for index in matches.indices(at: position) {
      let kinds = matches.items[index].kinds
      let looked = kinds.intersects(.pinned) ? triggeringPinned : triggering
      var bits = kinds.intersection(looked).rawValue
      if bits == 0 { continue }
      let anchor = MentionRule.Anchor(matches.items[index], at: position)
      while bits != 0 {
        for rule in byKind[bits.trailingZeroBitCount] { rule(&context, anchor) }
        bits &= bits - 1
      }
    }
  }
}
