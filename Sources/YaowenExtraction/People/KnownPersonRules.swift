@_spi(Rooms) import YaowenLexicon

extension MentionRule {
  static let knownPeople: [MentionRule] = [
    MentionRule(
      "person.gazetteer", .person, on: .word(EntryMask(.person)), names: .person,
      examples: ["【马克思】主义者研究【鲁迅】的作品。", "【普京】表示"],
      rejects: []
    ) { context, anchor in
      guard let entry = context.lexicon.entry(at: anchor.node, .person) else { return }
      var sum = context.evidence(.personKnown)
      if entry.flags.contains(.pinned) { context.add(.pinned, to: &sum) }
      let range = anchor.start..<anchor.end
      context.addNameEvidence(.person, range, to: &sum)
      if range.count <= 2 { context.add(.personKnownShort, to: &sum) }
      // 茅盾文学奖: the name is a part of a word that names no one.
      if context.isPartOfOrdinaryWord(range) { context.add(.notAName, to: &sum) }
      context.addBoundaries(range, to: &sum)
      context.addPersonContext(range, to: &sum)
      context.notePerson(range, score: sum.total)
      context.propose(range, sum, payload: Int(anchor.node))
    }
  ]
}
