@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension MentionRule {
  /// The rules for titles.
  static let titles: [MentionRule] = [
    MentionRule(
      "title.lexicon", .title, on: .word(EntryMask(.title)),
      examples: [
        "工业和信息化部【部长】金壮龙出席。", "【总书记】习近平", "美国【总统】特朗普发表讲话。",
        "【记者】李明报道", "【国防部长】董军出席。",
      ],
      rejects: ["举行记者会。", "代表团抵达北京。", "在主席台就座", "中央委员会召开会议。", "实行主席负责制"]
    ) { context, anchor in
      context.proposeTitle(anchor.start..<anchor.end, title: anchor, modifiers: 0)
    },
    MentionRule(
      "title.modified", .title, on: .word(EntryMask(.titleModifier)),
      examples: ["【副部长】徐晓兰出席。", "【前总统】卡特去世。", "工业和信息化部【原副部长】李明"],
      rejects: ["前往北京", "副食品供应充足"]
    ) { context, anchor in
      var end = anchor.end
      var modifiers = 1
      // 某人当选主席: the word is the verb, not a part of the title, unless a name follows.
      let isElected = context.isElection(anchor.node)
      while modifiers < 4, let next = context.longestWord(.titleModifier, at: end),
        context.longestWord(.title, at: end).map({ $0.end < next.end }) ?? true
      {
        end = Int(next.end)
        modifiers += 1
      }
      guard end < context.count else { return }
      for match in context.lattice.matches.starting(at: end)
      where match.kinds.contains(.title) {
        let title = Anchor(match, at: end)
        if isElected, context.personStarting[Int(match.end)] <= 0 { continue }
        context.proposeTitle(anchor.start..<Int(match.end), title: title, modifiers: modifiers)
      }
    },
  ]
}

extension ExtractionContext {
  fileprivate mutating func proposeTitle(_ range: Range<Int>, title: MentionRule.Anchor, modifiers: Int) {
    guard let entry = lexicon.entry(at: title.node, .title) else { return }
    let start = range.lowerBound
    let end = range.upperBound
    // 记者会, 代表团: the title is only the beginning of a word that is none.
    if isPartOfOrdinaryWord(title.start..<title.end) || cutsBody(title.start..<title.end) { return }
    var sum = evidence(.titleLexicon)
    addNameEvidence(.title, range, to: &sum)
    if entry.flags.contains(.pinned) { add(.pinned, to: &sum) }
    if modifiers > 0 { add(.titleModified, to: &sum) }
    if entry.flags.contains(.fused) { add(.titleFused, to: &sum) }
    if entry.flags.contains(.generic) { add(.titleGeneric, to: &sum) }
    add(.titleLength, to: &sum, times: range.count)
    let next = skippingGap(after: end)
    let besidePerson = personStarting[next] > 0 || personEnding[skippingGap(before: start)] > 0
    let before = kinds(endingAt: start)
    let afterOrganization = before.intersects(.body)
    let afterPlace = before.intersects(.placeName)
    let listed = isTitleList(start: start, end: end)
    if besidePerson { add(.titleBesidePerson, to: &sum) }
    if afterOrganization {
      add(.titleAfterOrganization, to: &sum)
    } else if afterPlace {
      add(.titleAfterPlace, to: &sum)
    }
    if besidePerson, afterOrganization || afterPlace { add(.titleBetween, to: &sum) }
    if isCounted(start) { add(.titleCounted, to: &sum) }
    if isPointedAt(start) { add(.titlePointedAt, to: &sum) }
    let after = kinds(startingAt: end)
    if after.contains(.speechVerb) { add(.titleBeforeVerb, to: &sum) }
    if after.contains(.honorific) { add(.titleHonorificAfter, to: &sum) }
    if isTail(title.start..<title.end) { add(.titleTail, to: &sum) }
    if let head = head(of: title.start..<title.end) {
      add(.titleCompound, to: &sum, times: head - title.start)
    }
    if listed { add(.titleInList, to: &sum) }
    if !besidePerson, !afterOrganization, !afterPlace, !listed { add(.titleAlone, to: &sum) }
    if !besidePerson, !listed, entry.flags.contains(.generic) { add(.titleGenericAlone, to: &sum) }
    addBoundaries(range, to: &sum)
    propose(range, sum)
  }

  fileprivate func isElection(_ node: UInt32) -> Bool {
    lexicon.entry(at: node, .titleModifier).map { lexicon.has("status", "elected", in: $0) } ?? false
  }

  /// Where the shorter title that a title ends with begins, or nil: 投资|经理.
  private func head(of title: Range<Int>) -> Int? {
    (title.lowerBound + 1..<title.upperBound).first { isTitle($0..<title.upperBound) }
  }

  /// No title that ends with another is this much longer.
  private static let longestHead = 6

  /// Whether a longer title ends where the title does.
  private func isTail(_ title: Range<Int>) -> Bool {
    (max(0, title.lowerBound - Self.longestHead)..<title.lowerBound).contains {
      isTitle($0..<title.upperBound)
    }
  }

  /// Whether the span is the longest title that begins where it does.
  private func isTitle(_ range: Range<Int>) -> Bool {
    kinds(startingAt: range.lowerBound).contains(.title)
      && longestWord(.title, at: range.lowerBound).map { Int($0.end) == range.upperBound } ?? false
  }

  /// Whether a word for a body begins inside of the title and ends behind it: 中央委员|会.
  private func cutsBody(_ title: Range<Int>) -> Bool {
    title.contains { start in
      kinds(startingAt: start).contains(.organizationSuffix)
        && longestWord(.organizationSuffix, at: start).map { Int($0.end) > title.upperBound } ?? false
    }
  }

  /// Whether a count of several goes before: 10名部长, but 一名部长 is one in particular.
  private func isCounted(_ start: Int) -> Bool {
    guard start > 1, kinds(endingAt: start).contains(.measureWord) else { return false }
    let one: UInt16 = 0x4E00  // 一
    return unit(at: start - 2) != one && characterClass(at: start - 2).intersects(.ordinal)
  }

  /// Whether the title is said of one in particular: 该负责人, 这位负责人, 一名司机.
  private func isPointedAt(_ start: Int) -> Bool {
    let that: UInt16 = 0x8BE5  // 该
    if unit(at: start - 1) == that { return true }
    guard kinds(endingAt: start).contains(.measureWord) else { return false }
    switch unit(at: start - 2) {
    case that, 0x8FD9, 0x90A3, 0x4E00: return true  // 这 那 一
    default: return false
    }
  }

  /// Whether the title stands in a list of titles of one person: 副书记、主席.
  private func isTitleList(start: Int, end: Int) -> Bool {
    let comma: UInt16 = 0x3001
    return (unit(at: start - 1) == comma && kinds(endingAt: start - 1).contains(.title))
      || (unit(at: end) == comma && end + 1 < count
        && kinds(startingAt: end + 1).intersects(.postStart))
  }
}
