@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension MentionRule {
  /// The rules for organizations.
  static let organizations: [MentionRule] = [
    MentionRule(
      "organization.gazetteer", .organization, on: .word(EntryMask(.organization)), names: .organization,
      examples: ["【工业和信息化部】部长出席。", "据【新华社】报道", "【国务院】印发通知。"],
      rejects: []
    ) { context, anchor in
      guard let entry = context.lexicon.entry(at: anchor.node, .organization) else { return }
      var sum = context.evidence(.organizationGazetteer)
      if entry.flags.contains(.pinned) { context.add(.pinned, to: &sum) }
      if entry.flags.contains(.generic) { context.add(.organizationGeneric, to: &sum) }
      let range = anchor.start..<anchor.end
      context.add(.organizationLength, to: &sum, times: range.count)
      if context.kinds(startingAt: anchor.start).contains(.place) { context.addCountry(range, to: &sum) }
      context.addSurroundings(range, to: &sum)
      context.addWhole(.organization, range, to: &sum)
      context.propose(range, sum, payload: Int(anchor.node))
    },
    MentionRule(
      "organization.place-body", .organization, on: .word(EntryMask(.place, .placeSuffix)),
      examples: ["【浙江省纪委】通报", "【内蒙古自治区党委】书记", "【市人大常委会】召开会议。"],
      rejects: []
    ) { context, anchor in
      context.proposePlaceBody(anchor)
    },
    MentionRule(
      "organization.division-body", .organization, on: .word(EntryMask(.organization)),
      examples: ["【临溪县委】书记唐世杰出席会议。", "【柳河镇政府】主办"],
      rejects: []
    ) { context, anchor in
      context.proposeDivisionBody(anchor)
    },
    MentionRule(
      "organization.chain", .organization, on: .word(EntryMask(.organization)),
      examples: ["【联合国安理会】轮值主席", "【中共中央政治局】委员"],
      rejects: []
    ) { context, anchor in
      context.proposeChain(anchor)
    },
    MentionRule(
      "organization.suffix", .organization, on: .word(EntryMask(.organizationSuffix)),
      examples: [
        "【云岭智造科技有限公司】总经理出席。", "【中国社会科学院经济研究所】所长", "【江南大学】教授",
      ],
      rejects: ["多家上市公司公布业绩。", "有关部门表示"]
    ) { context, anchor in
      context.proposeSuffixedOrganization(suffix: anchor)
    },
  ]
}

extension ExtractionContext {
  /// No name grows further to the left than this many characters, or this many words.
  private static let longestBody = 24
  private static let mostWords = 11

  /// Adds what the model says of the whole span, and what it costs to cut ICU's words at its ends.
  func addWhole(_ type: NameType, _ range: Range<Int>, to sum: inout EvidenceSum) {
    addNameEvidence(type, range, to: &sum)
    addCrossedWord(range.lowerBound, to: &sum)
    addCrossedWord(range.upperBound, to: &sum)
  }

  private func addCrossedWord(_ position: Int, to sum: inout EvidenceSum) {
    let penalty = lattice.penalty[position]
    if penalty > 0 { add(.crossedWord, to: &sum, times: Int(min(penalty, 300)) / 20) }
  }

  /// Adds the evidence of the place that opens a name, a chain of divisions included: 江西省乐平市|环保局.
  private func addOpeningPlace(_ body: Range<Int>, to sum: inout EvidenceSum) {
    for end in stride(from: body.upperBound, to: body.lowerBound, by: -1) {
      if let place = placeChains[end], place.start == body.lowerBound {
        add(.organizationStartsWithPlace, to: &sum)
        add(place.evidence, to: &sum)
        return
      }
    }
  }

  /// Adds what follows a name.
  func addSurroundings(_ range: Range<Int>, to sum: inout EvidenceSum) {
    switch eventsAhead[range.upperBound] {
    case .named, .noun, .disaster: add(.organizationBeforeEvent, to: &sum)
    case .meeting: add(.organizationBeforeMeeting, to: &sum)
    case .none: break
    }
    if isTitleAhead(range.upperBound) { add(.organizationTitleAfter, to: &sum) }
  }

  /// Whether a title begins here that is not the beginning of a word that is none: 常委 of 常委会.
  func isTitleAhead(_ position: Int) -> Bool {
    guard kinds(startingAt: position).intersects(.titleStart) else { return false }
    guard let title = longestWord(.title, at: position) else { return true }
    return !startsOrdinaryWord(at: position, reaching: Int(title.end) + 1)
  }

  /// Whether a title begins inside of the span and ends behind it: 国防部|长.
  private func cutsTitle(_ range: Range<Int>) -> Bool {
    (max(range.lowerBound, range.upperBound - 4)..<range.upperBound).contains { position in
      kinds(startingAt: position).contains(.title)
        && longestWord(.title, at: position).map { Int($0.end) > range.upperBound } ?? false
    }
  }

  /// Adds whether the name is a country and what ends names of bodies: 日本政府 is one body.
  fileprivate func addCountry(_ range: Range<Int>, to sum: inout EvidenceSum) {
    guard let place = longestWord(.place, at: range.lowerBound), Int(place.end) < range.upperBound,
      let entry = entry(.place, of: place), entry.level == .country,
      kinds(endingAt: range.upperBound).intersects(.body),
      lattice.matches.starting(at: Int(place.end)).contains(where: {
        Int($0.end) == range.upperBound && $0.kinds.intersects(.body)
      }), !cutsTitle(range)
    else { return }
    add(.organizationOfCountry, to: &sum)
  }

  /// Adds whether two abbreviations of countries open the name, or a cut between two does: 中哈|合作委员会.
  private func addCountryPair(at start: Int, to sum: inout EvidenceSum) {
    if kinds(startingAt: start + 1).contains(.placeAbbreviation) { add(.organizationJoint, to: &sum) }
    if start > 0, kinds(startingAt: start - 1).contains(.placeAbbreviation), isLikelyBoundary(start - 1) {
      add(.organizationJointCut, to: &sum)
    }
  }

  /// Proposes a place with the body that follows it: 日本政府, 浙江省人民政府, 呼和浩特市委.
  fileprivate mutating func proposePlaceBody(_ anchor: MentionRule.Anchor) {
    let end = anchor.end
    guard end < count, kinds(startingAt: end).contains(.organization), opensBody(anchor) else { return }
    for match in lattice.matches.starting(at: end) {
      let mask = match.kinds
      guard mask.contains(.organization) else { continue }
      var sum = evidence(.organizationGazetteer, .organizationStartsWithPlace, .placeGazetteer)
      add(.placeLength, to: &sum, times: anchor.end - anchor.start)
      add(.organizationLength, to: &sum, times: Int(match.end) - anchor.end)
      if lexicon.entry(at: match.node, .organization)?.flags.contains(.generic) ?? false {
        add(.organizationGeneric, to: &sum)
      }
      let range = anchor.start..<Int(match.end)
      addCountry(range, to: &sum)
      addSurroundings(range, to: &sum)
      addWhole(.organization, range, to: &sum)
      propose(range, sum)
    }
  }

  /// Whether bodies are named after the word: a known place, or the kind of a division that stands for the one
  /// the article is about: 市|人大常委会.
  private func opensBody(_ anchor: MentionRule.Anchor) -> Bool {
    if anchor.kinds.contains(.place) { return true }
    return lexicon.entry(at: anchor.node, .placeSuffix).map { $0.level < .site } ?? false
  }

  /// Proposes a body that shares its first character with the division it belongs to: 临溪县 + 县委 = 临溪县委.
  fileprivate mutating func proposeDivisionBody(_ anchor: MentionRule.Anchor) {
    guard let suffix = longestWord(.placeSuffix, at: anchor.start), Int(suffix.end) < anchor.end,
      let division = placeChains[Int(suffix.end)], division.start < anchor.start, division.level < .site
    else { return }
    var sum = evidence(.organizationGazetteer, .organizationStartsWithPlace)
    add(division.evidence, to: &sum)
    add(.organizationLength, to: &sum, times: anchor.end - anchor.start)
    if lexicon.entry(at: anchor.node, .organization)?.flags.contains(.generic) ?? false {
      add(.organizationGeneric, to: &sum)
    }
    let range = division.start..<anchor.end
    addSurroundings(range, to: &sum)
    addWhole(.organization, range, to: &sum)
    propose(range, sum)
  }

  /// Proposes a known body with the known bodies inside it that follow: 联合国安理会, 中共中央政治局.
  fileprivate mutating func proposeChain(_ anchor: MentionRule.Anchor) {
    var end = anchor.end
    var sum = evidence(.organizationGazetteer)
    for _ in 0..<3 {
      guard let next = longestWord(.organization, at: end) else { return }
      end = Int(next.end)
      let range = anchor.start..<end
      add(.organizationChain, to: &sum)
      add(.organizationGazetteer, to: &sum)
      var total = sum
      add(.organizationLength, to: &total, times: range.count)
      addSurroundings(range, to: &total)
      addWhole(.organization, range, to: &total)
      propose(range, total)
    }
  }

  /// Proposes names that end with the suffix. They begin where words do; the walk to the left stops at
  /// punctuation, at a verb or function word, and at the limits.
  fileprivate mutating func proposeSuffixedOrganization(suffix: MentionRule.Anchor) {
    guard let entry = lexicon.entry(at: suffix.node, .organizationSuffix) else { return }
    // 公司债, 会议, 部长: the suffix is the beginning of another word.
    if lattice.penalty[suffix.end] > (entry.rank == 1 ? 60 : 20) { return }
    if beginsLongerWord(.noNameEnding, at: suffix.start, than: suffix.end) { return }
    let strength: Evidence =
      switch entry.rank {
      case 1: .organizationSuffixStrong
      case 2: .organizationSuffixUsual
      default: .organizationSuffixWeak
      }
    noteShortForms(before: suffix.start, entry)
    var start = suffix.start
    var words = 0
    var functionWords = 0
    var joined = 0
    while start > max(0, suffix.start - Self.longestBody), words < Self.mostWords {
      start -= 1
      let here = characterClass(at: start)
      guard isNameCharacter(start, here) else { break }
      // A number opens a name (301医院) but does not stand inside one (2009年中国房地产集团).
      if here.contains(.digit), suffix.start - start > 4 { break }
      guard isLikelyBoundary(start) else { continue }
      words += 1
      let kinds = kinds(startingAt: start)
      if kinds.intersects(.verbal) {
        functionWords += 1
        // 镇政府|和文化馆: two bodies, not one.
        if self.kinds(endingAt: start).intersects(.body) { joined += 1 }
      }
      if functionWords > 2 { break }
      let range = start..<suffix.end
      if startsOrdinaryWord(at: start, reaching: suffix.end) { continue }
      if endsCommonNoun(at: suffix.end, within: start..<suffix.start) { break }
      var sum = evidence(strength)
      add(.organizationSuffixLength, to: &sum, times: suffix.end - suffix.start)
      let body = suffix.start - start
      if body < 2 { add(.organizationNoBody, to: &sum) }
      add(.organizationBodyLength, to: &sum, times: min(body, 4))
      if !kinds.contains(.place), !kinds.contains(.organization) {
        add(.organizationLongBody, to: &sum, times: max(0, body - 5))
      } else {
        add(.organizationBodyLength, to: &sum, times: max(0, body - 4))
      }
      add(.organizationFunctionWord, to: &sum, times: functionWords)
      add(.organizationJoined, to: &sum, times: joined)
      // What stands for the name that opens this one must stand for the whole too, or the whole would lose.
      if let body = longestWord(.organization, at: start), Int(body.end) <= suffix.start {
        add(.organizationStartsWithBody, to: &sum)
        add(.organizationGazetteer, to: &sum)
        add(.organizationLength, to: &sum, times: Int(body.end) - start)
      } else {
        addOpeningPlace(start..<suffix.start, to: &sum)
      }
      if isClauseEdge(start - 1) || self.kinds(endingAt: start).contains(.functionWord) {
        add(.organizationStartsAtClause, to: &sum)
      }
      if kinds.contains(.placeAbbreviation) { addCountryPair(at: start, to: &sum) }
      if kinds.contains(.place) { addCountry(range, to: &sum) }
      if here.contains(.latin) { add(.organizationLatinStart, to: &sum) }
      addSurroundings(range, to: &sum)
      if endsOrdinaryWord(at: suffix.end, within: start..<suffix.start) { add(.organizationNoun, to: &sum) }
      addWhole(.organization, range, to: &sum)
      if sum.total > 0 || trace != nil { propose(range, sum) }
    }
  }

  /// Whether a longer word of these kinds, that no name ends with, begins where the suffix does: 北京|会见, 社|会议.
  func beginsLongerWord(_ words: EntryMask, at start: Int, than end: Int) -> Bool {
    guard kinds(startingAt: start).intersects(words) else { return false }
    for index in lattice.matches.indices(at: start) {
      let match = lattice.matches.items[index]
      if Int(match.end) > end, match.kinds.intersects(words) { return true }
    }
    return false
  }

  private func isNameCharacter(_ position: Int, _ here: CharacterClass) -> Bool {
    if here.intersects(.cjk) || here.intersects(.alphanumeric) { return true }
    switch text[position] {
    case 0x201C, 0x201D, 0x28, 0x29, 0xB7, 0x2D, 0x26: return true  // “ ” ( ) · - &
    default: return false
    }
  }
}
