import YaowenLexicon
import YaowenSegmentation
import YaowenText

extension MentionRule {
  /// The rules for places.
  static let places: [MentionRule] = [
    MentionRule(
      "place.gazetteer", .place, on: .word(EntryMask(.place)), names: .place,
      examples: ["活动在【呼和浩特】举行。", "【浙江省杭州市】居民", "【俄罗斯】总统访问【中国】。"],
      rejects: []
    ) { context, anchor in
      context.proposePlace(from: anchor)
    },
    MentionRule(
      "place.suffix", .place, on: .word(EntryMask(.placeSuffix)),
      examples: ["活动在【柳河镇】举行。", "【清水河大桥】通车。"],
      rejects: ["全省农业丰收。", "建设美丽乡村"]
    ) { context, anchor in
      context.proposeSuffixedPlace(suffix: anchor)
    },
    MentionRule(
      "place.abbreviation", .place, on: .word(EntryMask(.placeAbbreviation)), names: .placeAbbreviation,
      examples: ["论坛在【京】举行。", "来【沪】投资"],
      rejects: ["新的一年", "津津有味"]
    ) { context, anchor in
      let sum = context.abbreviationEvidence(anchor.start..<anchor.end)
      context.propose(anchor.start..<anchor.end, sum, payload: Int(anchor.node))
    },
  ]
}

extension ExtractionContext {
  /// The words in front of which a one-character name of a city or province stands: 在京, 来沪, 抵穗.
  private static let locative: Set<UInt16> = Set("在来赴抵驻离返入进援留晋".utf16)
  private static let longestBody = 6

  /// Proposes the place that begins with this word, and the chain of divisions that it opens: 浙江省杭州市.
  fileprivate mutating func proposePlace(from anchor: MentionRule.Anchor) {
    guard let entry = lexicon.entry(at: anchor.node, .place) else { return }
    var sum = evidence(.placeGazetteer)
    if entry.flags.contains(.pinned) { add(.pinned, to: &sum) }
    if entry.flags.contains(.generic) { add(.placeGeneric, to: &sum) }
    if kinds(startingAt: anchor.end).intersects(.titleStart) { add(.placeTitleAfter, to: &sum) }
    add(.placeLength, to: &sum, times: anchor.end - anchor.start)
    addBoundary(before: anchor.start, to: &sum)
    // 中国梦, 上海牌: the name is the beginning of a word that names no place.
    if startsOrdinaryWord(at: anchor.start, reaching: anchor.end + 1) { add(.placeInsideWord, to: &sum) }
    if kinds(startingAt: anchor.end).intersects(.body) {
      add(.placeBeforeBody, to: &sum)
    }
    var end = anchor.end
    var tail = sum
    addBoundary(after: end, to: &tail)
    propose(anchor.start..<end, tail, payload: Int(anchor.node))
    // 浙江省 + 杭州市 + 西湖区
    for _ in 0..<3 {
      guard let next = longestWord(.place, at: end), isDivision(next.node), isDivisionEnd(end) else { break }
      end = Int(next.end)
      add(.placeChain, to: &sum)
      add(.placeGazetteer, to: &sum)
      add(.placeLength, to: &sum, times: end - anchor.start)
      var tail = sum
      addBoundary(after: end, to: &tail)
      propose(anchor.start..<end, tail)
    }
  }

  private func isDivision(_ node: UInt32) -> Bool {
    guard let entry = lexicon.entry(at: node, .place) else { return false }
    if lexicon.value(of: "level", in: entry) != nil { return true }
    let kind = lexicon.string("kind", in: entry)
    return kind == "city" || kind == "site" || kind == "division"
  }

  /// Whether a division ends here, so that the one inside it may follow.
  private func isDivisionEnd(_ position: Int) -> Bool {
    lattice.matches.endMask[position].contains(.place)
  }

  private func addBoundary(before position: Int, to sum: inout EvidenceSum) {
    let penalty = lattice.penalty[position]
    if penalty > 0 { add(.crossedWord, to: &sum, times: Int(min(penalty, 300)) / 20) }
  }

  private func addBoundary(after position: Int, to sum: inout EvidenceSum) {
    addBoundary(before: position, to: &sum)
  }

  /// Proposes names that end with the suffix: 柳树沟村. They begin where words do, at most six characters
  /// before it.
  fileprivate mutating func proposeSuffixedPlace(suffix: MentionRule.Anchor) {
    guard let entry = lexicon.entry(at: suffix.node, .placeSuffix) else { return }
    // 村委会, 市民: the suffix is the beginning of a word.
    if lattice.penalty[suffix.end] > 60 { return }
    let strength: Evidence =
      switch entry.rank {
      case 1: .placeSuffixStrong
      case 2: .placeSuffixUsual
      default: .placeSuffixWeak
      }
    var start = suffix.start
    while start > max(0, suffix.start - Self.longestBody) {
      start -= 1
      guard characterClass(at: start).contains(.han) else { break }
      let kinds = kinds(startingAt: start)
      if kinds.intersects(.verbal), isLikelyBoundary(start),
        isLikelyBoundary(start + 1)
      {
        break
      }
      guard isLikelyBoundary(start) else { continue }
      let body = suffix.start - start
      let range = start..<suffix.end
      if startsOrdinaryWord(at: start, reaching: suffix.end) { continue }
      var sum = evidence(strength)
      add(.placeBodyLength, to: &sum, times: abs(body - 2))
      if let place = longestWord(.place, at: start), Int(place.end) <= suffix.start {
        // What stands for the place that opens the name must stand for the whole too: 清水河|大桥.
        add(.placeChain, to: &sum)
        add(.placeGazetteer, to: &sum)
        add(.placeLength, to: &sum, times: Int(place.end) - start)
      } else if body == 1 {
        add(.placeBodySingle, to: &sum)
      } else if isOneWord(start..<suffix.start) {
        add(.placeBodyWord, to: &sum)
      }
      if endsOrdinaryWord(at: suffix.end, within: start..<suffix.start) { add(.notAName, to: &sum) }
      addBoundaries(range, to: &sum)
      let before = self.kinds(endingAt: start)
      if before.contains(.place) || before.contains(.functionWord) || isClauseEdge(start - 1) {
        add(.placePrepositionBefore, to: &sum)
      }
      if sum.total > 0 || trace != nil { propose(range, sum) }
    }
  }

  /// Whether ICU takes the span for one word: then it is a noun rather than a name.
  private func isOneWord(_ range: Range<Int>) -> Bool {
    (range.lowerBound + 1..<range.upperBound).allSatisfy { lattice.penalty[$0] > 0 }
  }

  /// Whether a word that is no name ends here and begins in `body`.
  func endsOrdinaryWord(at end: Int, within body: Range<Int>) -> Bool {
    guard kinds(endingAt: end).contains(.notAName) else { return false }
    for position in body where kinds(startingAt: position).contains(.notAName) {
      let found = lattice.matches.starting(at: position).contains {
        Int($0.end) == end && lexicon.masks[Int($0.node)].contains(.notAName)
      }
      if found { return true }
    }
    return false
  }

  fileprivate func abbreviationEvidence(_ range: Range<Int>) -> EvidenceSum {
    var sum = evidence(.placeAbbreviation)
    // 在京 is one of ICU's words, so only what follows must be free.
    if Self.locative.contains(unit(at: range.lowerBound - 1)), lattice.penalty[range.upperBound] == 0,
      lattice.penalty[range.lowerBound - 1] == 0
    {
      add(.placeAbbreviationContext, to: &sum)
    } else {
      addBoundaries(range, to: &sum)
    }
    return sum
  }
}
