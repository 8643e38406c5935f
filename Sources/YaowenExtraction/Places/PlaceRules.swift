@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension MentionRule {
  /// The rules for places.
  static let places: [MentionRule] = [
    MentionRule(
      "place.gazetteer", .place, on: .word(EntryMask(.place)), names: .place,
      examples: [
        "活动在【呼和浩特】举行。", "【浙江省杭州市】居民", "【俄罗斯】总统访问【中国】。", "【自治区】主席王莉霞出席。", "【安徽】省长李国英", "【黄河下游】封冻河段开通。",
        "军队在【加沙地带】开火。",
      ],
      rejects: ["推进中国式现代化", "沪深300指数上涨", "各省、自治区、直辖市"]
    ) { context, anchor in
      context.proposePlace(anchor)
    },
    MentionRule(
      "place.suffix", .place, on: .word(EntryMask(.placeSuffix)),
      examples: ["活动在【柳河镇】举行。", "【清水河大桥】通车。", "山洪发生在【湖南省怀化市临溪县石桥镇】。"],
      rejects: ["全省农业丰收。", "建设美丽乡村", "闯出新路", "反对党联盟成立。"]
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
  /// A name has no more characters before its suffix.
  private static let longestBody = 6
  /// As many stand between a known place and the suffix of a site in it.
  private static let longestFarBody = 14

  // MARK: Known places

  /// The known name of a region or site of so many characters is hardly ever anything else: 加沙地带, 壶口瀑布.
  private static let fullName = 4

  fileprivate mutating func proposePlace(_ anchor: MentionRule.Anchor) {
    guard let entry = lexicon.entry(at: anchor.node, .place) else { return }
    let range = anchor.start..<anchor.end
    var sum = evidence(.placeGazetteer)
    if entry.flags.contains(.pinned) { add(.pinned, to: &sum) }
    if entry.flags.contains(.generic) { add(.placeGeneric, to: &sum) }
    if entry.level == .country { add(.placeCountry, to: &sum) }
    add(.placeLength, to: &sum, times: range.count)
    if range.count >= Self.fullName, entry.level >= .site { add(.placeFullName, to: &sum) }
    // 中国梦, 上海牌: the name is the beginning of a word that names no place.
    if isPartOfOrdinaryWord(range) { add(.placeInsideWord, to: &sum) }
    link(range, level: entry.level, sum, node: Int(anchor.node))
  }

  // MARK: Places by their suffix

  /// Proposes names that end with the suffix, alone and inside the place before them.
  fileprivate mutating func proposeSuffixedPlace(suffix: MentionRule.Anchor) {
    guard let entry = lexicon.entry(at: suffix.node, .placeSuffix) else { return }
    // 村委会, 市民, 峰会: the suffix is the beginning of a word.
    if lattice.penalty[suffix.end] > 60
      || beginsLongerWord(.noPlaceEnding, at: suffix.start, than: suffix.end)
    {
      return
    }
    let level = entry.level
    let endsBody = endsBodySuffix(suffix.start..<suffix.end)
    // 军区, 联盟: no body is a division.
    if endsBody, level < .site { return }
    var base = EvidenceSum()
    switch entry.rank {
    case 1: add(.placeSuffixStrong, to: &base)
    case 2: add(.placeSuffixUsual, to: &base)
    default: add(.placeSuffixWeak, to: &base)
    }
    if level < .site { add(.placeSuffixDivision, to: &base) }
    add(.placeSuffixLength, to: &base, times: suffix.end - suffix.start)
    if endsBody { add(.placeEndsAsBody, to: &base) }
    extendPlace(endingAt: suffix.start, to: suffix.end, level: level, entry, base)
    if level == .site, suffix.end - suffix.start > 1 { extendFar(suffix.start..<suffix.end, base) }
    var start = suffix.start
    while start > max(0, suffix.start - Self.longestBody) {
      start -= 1
      guard characterClass(at: start).contains(.han) else { break }
      if kinds(startingAt: start).intersects(.verbal), isLikelyBoundary(start), isLikelyBoundary(start + 1) {
        break
      }
      guard isLikelyBoundary(start), !startsOrdinaryWord(at: start, reaching: suffix.end) else { continue }
      var sum = base
      addBody(start..<suffix.start, to: &sum)
      if level < .site, (2...3).contains(suffix.start - start), isUnknown(start..<suffix.start) {
        add(.placeDivisionName, to: &sum)
      }
      if endsOrdinaryWord(at: suffix.end, within: start..<suffix.start) { add(.notAName, to: &sum) }
      link(start..<suffix.end, level: level, sum, node: -1)
    }
  }

  /// Whether a longer word that ends names of bodies, and none of places, ends where the suffix does: 交易中心.
  private func endsBodySuffix(_ suffix: Range<Int>) -> Bool {
    guard kinds(endingAt: suffix.upperBound).contains(.organizationSuffix) else { return false }
    return (max(0, suffix.lowerBound - 3)..<suffix.lowerBound).contains { start in
      kinds(startingAt: start).contains(.organizationSuffix)
        && lattice.matches.starting(at: start).contains { match in
          Int(match.end) == suffix.upperBound && match.kinds.contains(.organizationSuffix)
            && !match.kinds.contains(.placeSuffix)
        }
    }
  }

  /// A known place with the suffix right behind it: 清水河|大桥, 卢克索|机场.
  private mutating func extendPlace(
    endingAt middle: Int, to end: Int, level: PlaceLevel, _ entry: Lexicon.Entry, _ base: EvidenceSum
  ) {
    guard let link = placeChains[middle] else { return }
    var sum = base
    if lexicon.has("kind", "region", in: entry) { add(.placeRegion, to: &sum) }
    add(.placeExtended, to: &sum)
    add(link.evidence, to: &sum)
    let range = link.start..<end
    placeChains.note(range, level: level, sum)
    addEdges(range, to: &sum)
    propose(range, sum)
  }

  /// A known place, and further on the suffix of a site: 敕勒川草原|千人|会议中心. A verb or function word between
  /// them ends the walk.
  private mutating func extendFar(_ suffix: Range<Int>, _ base: EvidenceSum) {
    var position = suffix.lowerBound
    while position > max(1, suffix.lowerBound - Self.longestFarBody), isEventNameCharacter(position - 1) {
      position -= 1
      guard isLikelyBoundary(position) else { continue }
      if kinds(startingAt: position).intersects(.verbal), endsName(at: position) { return }
      guard suffix.lowerBound - position > 1, let opening = placeChains[position] else { continue }
      var sum = base
      add(.placeFarExtended, to: &sum)
      add(.placeFarLength, to: &sum, times: suffix.lowerBound - position)
      add(opening.evidence, to: &sum)
      let range = opening.start..<suffix.upperBound
      placeChains.note(range, level: .site, sum)
      addEdges(range, to: &sum)
      if sum.total > 0 || trace != nil { propose(range, sum) }
    }
  }

  /// Whether ICU knows no word in the span.
  private func isUnknown(_ range: Range<Int>) -> Bool {
    (range.lowerBound + 1..<range.upperBound).allSatisfy { lattice.penalty[$0] == 0 }
  }

  private func addBody(_ body: Range<Int>, to sum: inout EvidenceSum) {
    add(.placeBodyLength, to: &sum, times: abs(body.count - 2))
    if body.count == 1 {
      add(.placeBodySingle, to: &sum)
    } else if (body.lowerBound + 1..<body.upperBound).allSatisfy({ lattice.penalty[$0] > 0 }) {
      // ICU takes it for one word: a noun rather than a name.
      add(.placeBodyWord, to: &sum)
    } else if isUnknown(body) {
      add(.placeBodyUnknown, to: &sum)
    }
    let before = kinds(endingAt: body.lowerBound)
    if before.contains(.functionWord) || isClauseEdge(body.lowerBound - 1) {
      add(.placePrepositionBefore, to: &sum)
    }
  }

  // MARK: Chains

  /// Adds what the ends of the whole name say; a name that goes on is not judged by them.
  private func addEdges(_ range: Range<Int>, to sum: inout EvidenceSum) {
    let after = kinds(startingAt: range.upperBound)
    if isTitleAhead(range.upperBound) {
      add(.placeTitleAfter, to: &sum)
      if after.contains(.placeSuffix) { add(.placeSharesKind, to: &sum) }
    }
    // 越南|党和人民: 党 is the beginning of a word that names no body.
    if after.intersects(.body), !startsOrdinaryWord(at: range.upperBound, reaching: range.upperBound + 2) {
      add(.placeBeforeBody, to: &sum)
    }
    switch eventsAhead[range.upperBound] {
    case .named: add(.placeBeforeEvent, to: &sum)
    case .noun, .disaster: add(.placeOpensEvent, to: &sum)
    case .meeting: add(.placeBeforeMeeting, to: &sum)
    case .none: break
    }
    addWhole(.place, range, to: &sum)
  }

  /// Proposes a place alone, and as a part of the place that ends where it begins.
  private mutating func link(_ range: Range<Int>, level: PlaceLevel, _ sum: EvidenceSum, node: Int) {
    var alone = sum
    addEdges(range, to: &alone)
    if alone.total > 0 || trace != nil {
      if node < 0 { suffixedPlaces.append(candidates.count) }
      propose(range, alone, payload: node)
    }
    let opening = placeChains[range.lowerBound]
    placeChains.note(range, level: level, sum)
    guard let opening, opening.level.holds(level) || opening.level.mayHoldRegion && level == .region else {
      return
    }
    var chain = sum
    add(level == .region ? .placeRegionChain : .placeChain, to: &chain)
    add(opening.evidence, to: &chain)
    let whole = opening.start..<range.upperBound
    placeChains.note(whole, level: level, chain)
    addEdges(whole, to: &chain)
    if chain.total > 0 || trace != nil { propose(whole, chain) }
  }

  /// Whether a word that is no name ends here and begins in `body`.
  func endsOrdinaryWord(at end: Int, within body: Range<Int>) -> Bool {
    ordinaryWord(endingAt: end, within: body) != nil
  }

  /// Whether a word that no name ever ends with, such as 子公司, ends here and begins in `body`.
  func endsCommonNoun(at end: Int, within body: Range<Int>) -> Bool {
    ordinaryWord(endingAt: end, within: body).map { lexicon.entry(at: $0, .notAName)?.rank == 1 } ?? false
  }

  private func ordinaryWord(endingAt end: Int, within body: Range<Int>) -> UInt32? {
    guard kinds(endingAt: end).contains(.notAName) else { return nil }
    for position in body where kinds(startingAt: position).contains(.notAName) {
      for index in lattice.matches.indices(at: position) {
        let match = lattice.matches.items[index]
        if Int(match.end) == end, match.kinds.contains(.notAName) { return match.node }
      }
    }
    return nil
  }

  // MARK: Abbreviations

  fileprivate func abbreviationEvidence(_ range: Range<Int>) -> EvidenceSum {
    var sum = evidence(.placeAbbreviation)
    addNameEvidence(.place, range, to: &sum)
    // 在京 is one of ICU's words, so only what follows must be free.
    if kinds(endingAt: range.lowerBound).contains(.locative), lattice.penalty[range.upperBound] == 0,
      lattice.penalty[range.lowerBound - 1] == 0
    {
      add(.placeAbbreviationContext, to: &sum)
    } else {
      addBoundaries(range, to: &sum)
    }
    return sum
  }
}
