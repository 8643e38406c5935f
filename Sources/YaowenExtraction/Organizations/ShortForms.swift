@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// What stands before the words that end names of companies: 长盛 of 长盛基金 may be its short form elsewhere.
package struct ShortForms: Sendable {
  /// Each as its code units in one number.
  private(set) var keys: Set<UInt64> = []
  /// The last six bits of their first characters: most characters begin none.
  private var firsts: UInt64 = 0

  /// More are not kept.
  private static let most = 60

  static let lengths = 2...4

  mutating func reset() {
    if !keys.isEmpty { keys.removeAll(keepingCapacity: true) }
    firsts = 0
  }

  mutating func insert(_ units: ArraySlice<UInt16>) {
    guard keys.count < Self.most, let first = units.first else { return }
    keys.insert(Self.key(units))
    firsts |= 1 << UInt64(first & 63)
  }

  func mayBegin(with unit: UInt16) -> Bool { firsts & 1 << UInt64(unit & 63) != 0 }

  func contains(_ units: ArraySlice<UInt16>) -> Bool { keys.contains(Self.key(units)) }

  private static func key(_ units: ArraySlice<UInt16>) -> UInt64 { units.reduce(0) { $0 << 16 | UInt64($1) } }
}

extension MentionRule {
  /// Names that stand without the word that ends them elsewhere in the text. The whole text is looked at once, for
  /// what the rule for suffixes has noted.
  static let shortForms: [MentionRule] = [
    MentionRule(
      "organization.short-form", .organization, on: .word(EntryMask()),
      examples: ["【海融集团】今天发布年报。【海融】总裁李明说，【海融】去年利润增长。"],
      rejects: ["多家公司上市。上市表示成功。"]
    ) { _, _ in }
  ]
}

extension ExtractionContext {
  /// Notes what stands before a word that ends names of companies: between a mark or function word and that, and
  /// neither a place nor a word of ICU, as 体育 of 体育公司.
  mutating func noteShortForms(before end: Int, _ suffix: Lexicon.Entry) {
    if kinds(endingAt: end).intersects(.location) { return }
    for length in ShortForms.lengths where length <= end {
      let start = end - length
      guard characterClass(at: start).contains(.han), !kinds(startingAt: start).intersects(.verbal) else {
        return
      }
      guard isClauseEdge(start - 1) || kinds(endingAt: start).contains(.functionWord),
        isLikelyBoundary(start), (start + 1..<end).contains(where: { lattice.penalty[$0] == 0 }),
        !startsOrdinaryWord(at: start, reaching: end)
      else { continue }
      // Asked last, since it reads the entry's row.
      guard lexicon.has("kind", "company", in: suffix) else { return }
      shortForms.insert(text[start..<end])
    }
  }

  /// Proposes them wherever they stand. Linear in the text.
  mutating func proposeShortForms() {
    guard !shortForms.keys.isEmpty else { return }
    rule = MentionRule.shortFormIndex
    for start in 0..<count where shortForms.mayBegin(with: text[start]) && isLikelyBoundary(start) {
      for length in ShortForms.lengths where start + length <= count {
        guard shortForms.contains(text[start..<start + length]) else { continue }
        let range = start..<start + length
        var sum = evidence(.organizationShortForm)
        if kinds(startingAt: range.upperBound).contains(.organizationSuffix) {
          add(.organizationShortFormLengthened, to: &sum)
        }
        if isClauseEdge(start - 1) || kinds(endingAt: start).contains(.functionWord) {
          add(.organizationStartsAtClause, to: &sum)
        }
        if kinds(startingAt: range.upperBound).intersects(.verbal) { add(.organizationVerbAfter, to: &sum) }
        addSurroundings(range, to: &sum)
        addWhole(.organization, range, to: &sum)
        if sum.total > 0 || trace != nil { propose(range, sum) }
      }
    }
  }
}

extension MentionRule {
  fileprivate static let shortFormIndex = UInt16(
    MentionRule.all.firstIndex { $0.name == "organization.short-form" } ?? 0)
}
