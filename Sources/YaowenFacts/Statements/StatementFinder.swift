import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Finds who said what: a verb of speech, its subject, and the words that it attributes.
struct StatementFinder {
  let reading: FactReading
  private var tokens: [FactToken] { reading.tokens }
  private var context: FactContext { reading.context }
  /// The speakers of the statement before, and the sentence it stands in.
  private var lastSpeakers: [FactArgument] = []
  private var lastSentence = -1
  private var facts: [Fact] = []

  init(_ reading: FactReading) { self.reading = reading }

  static func facts(of reading: FactReading) -> [Fact] {
    var finder = StatementFinder(reading)
    var index = 0
    while index < finder.tokens.count {
      let token = finder.tokens[index]
      if token.mask.contains(.speechVerb) {
        finder.readVerb(index)
      } else if finder.reading.isUnit(token, Sign.colon) {
        finder.readColon(index)
      }
      index += 1
    }
    return finder.facts
  }

  // MARK: Verbs

  private mutating func readVerb(_ index: Int) {
    guard isMainVerb(index), let content = content(of: index) else { return }
    let cue = cueRange(of: index)
    let subject = subject(of: index)
    var rule = FactRule.statementSpeaker
    var speakers: [FactArgument] = []
    switch subject {
    case .mentions(let list): speakers = list.map { context.argument(.speaker, mention: $0) }
    case .phrase(let range): speakers = [context.argument(.speaker, range: range)]
    case .pronoun(let at):
      rule = .statementPronoun
      if let person = reading.antecedent(of: at) { speakers = [context.argument(.speaker, mention: person)] }
    case .document: return
    case nil:
      guard rank(of: index) == 1 || isFollowedByClauseMark(index) || tokens[index].sense == .reporting else {
        return
      }
      speakers = inherited(for: index)
      if speakers.isEmpty, let range = unknownSpeaker(before: index) {
        speakers = [context.argument(.speaker, range: range)]
      }
    }
    guard !speakers.isEmpty else { return }
    if isAccordingTo(index) { rule = .statementSource }
    if content.upperBound <= cue.lowerBound { rule = .statementQuote }
    for speaker in speakers {
      facts.append(
        reading.fact(
          rule,
          [speaker, context.argument(.cue, range: cue), context.argument(.content, range: content)],
          evidence: evidence(speaker.range, cue, content), reliability: rank(of: index) == 1 ? 0.95 : 0.8))
    }
    lastSpeakers = speakers
    lastSentence = Int(reading.sentenceStart[index])
  }

  /// The span of what stands together: a name that a pronoun stands for is far away.
  private func evidence(_ speaker: Range<Int>, _ cue: Range<Int>, _ content: Range<Int>) -> Range<Int> {
    let near = reading.span(cue, content)
    return abs(near.lowerBound - speaker.lowerBound) < 120 ? reading.span(near, speaker) : near
  }

  private func rank(of index: Int) -> Int {
    Int(reading.entry(.speechVerb, of: tokens[index])?.rank ?? 3)
  }

  /// The verb alone of a word like 回应称, 对记者说: its last verb of speech that is a word of its own.
  private func cueRange(of index: Int) -> Range<Int> {
    let token = tokens[index]
    guard token.end - token.start > 2 else { return token.range }
    for length in 1...2 {
      let tail = token.end - length..<token.end
      if let entry = reading.entry(.speechVerb, at: tail), entry.rank == 1 || length == 2 { return tail }
    }
    let head = token.start..<token.start + 2
    if let entry = reading.entry(.speechVerb, at: head), entry.rank == 1 { return head }
    return token.range
  }

  /// Whether a verb of speech is what its clause says, and stands in no phrase: 在宣布结果时, 总体要求.
  private func isMainVerb(_ index: Int) -> Bool {
    let clause = Int(reading.clauseStart[index])
    let end = reading.clauseEnd(from: index)
    guard reading.openTokens(in: clause..<end).contains(index) else { return false }
    if rank(of: index) == 1 || index == clause { return true }
    let before = tokens[index - 1]
    if before.isPlain, before.sense != .human, before.end - before.start < 3 { return false }
    // 表示欢迎, 作出重要指示: the object of a verb.
    if before.sense == .document { return true }
    return !before.mask.contains(.speechVerb) && before.sense != .predicate
      && !reading.isUnit(before, Sign.closeTitle)
  }

  /// Whether 向 or 对 with its object stands before a verb in its clause: 向…表示欢迎 tells no content.
  private func hasAddressee(_ index: Int) -> Bool {
    var at = Int(reading.clauseStart[index])
    while at < index {
      if reading.isUnit(tokens[at], Sign.toward) || reading.isUnit(tokens[at], Sign.facing) { return true }
      at += 1
    }
    return false
  }

  /// The words that a verb attributes, or nil where it attributes none.
  private func content(of index: Int) -> Range<Int>? {
    guard index + 1 < tokens.count else { return quoteBefore(index) }
    let rank = rank(of: index)
    var next = index + 1
    // 表示 after 以 or 所, 说 in 说的, names the words and attributes none.
    if index > 0, tokens[index - 1].end - tokens[index - 1].start == 1,
      Self.nominal.contains(context.text[tokens[index - 1].start])
    {
      return nil
    }
    while next < tokens.count, reading.isUnit(tokens[next], Sign.le) { next += 1 }
    guard next < tokens.count else { return nil }
    let following = tokens[next]
    let end = reading.sentenceEnd(from: next)
    if following.shape == .sentenceEnd { return quoteBefore(index) }
    if following.shape == .clauseEnd {
      if rank > 1, !reading.isUnit(following, Sign.colon), hasAddressee(index) { return nil }
      if rank == 3, !isAccordingTo(index), !reading.isUnit(following, Sign.colon) { return nil }
      if let quote = quoteBefore(index) { return quote }
      let start = next + 1
      guard start < end else { return nil }
      return tokens[start].start..<tokens[end - 1].end
    }
    if following.shape == .opening, !reading.isUnit(following, Sign.openBracket),
      !reading.isUnit(following, Sign.openTitle)
    {
      guard rank < 3 || isSpeech(next) else { return nil }
      return following.start..<tokens[max(next, end - 1)].end
    }
    if reading.isUnit(following, Sign.de) || following.function == .particle { return nil }
    guard rank == 1 && !hasAddressee(index) || tokens[index].sense == .reporting, end > next else {
      return nil
    }
    let clause = reading.clauseEnd(from: next)
    let length = tokens[clause - 1].end - following.start
    // Without a mark behind the verb its object must be long enough to be a clause.
    guard length >= (rank == 1 ? 6 : 8), reading.type(of: following) != .title else { return nil }
    return following.start..<tokens[end - 1].end
  }

  /// 所, 以, 的 and other characters in front of a verb that is no predicate.
  private static let nominal: Set<UInt16> = [0x6240, 0x4EE5, 0x7684]  // 所以的

  /// Whether a quotation is long enough to be speech and no scare quotes.
  private func isSpeech(_ open: Int) -> Bool {
    var at = open + 1
    while at < tokens.count, tokens[at].shape != .closing { at += 1 }
    return at < tokens.count && tokens[at].start - tokens[open].end > 8
  }

  /// The quotation that ends right before the clause of a verb.
  private func quoteBefore(_ index: Int) -> Range<Int>? {
    var at = Int(reading.clauseStart[index])
    // The quotation's own full stop closed the sentence: “……。”他说。
    while at < index, tokens[at].shape == .closing || tokens[at].shape == .space { at += 1 }
    guard at > 0 else { return nil }
    var close = at - 1
    while close > 0, tokens[close].shape == .clauseEnd || tokens[close].shape == .space { close -= 1 }
    guard close > 0, tokens[close].shape == .closing else { return nil }
    var open = close - 1
    while open > 0, tokens[open].shape != .opening, close - open < 200 { open -= 1 }
    guard tokens[open].shape == .opening, tokens[close].start > tokens[open].end else { return nil }
    return tokens[open].end..<tokens[close].start
  }

  private func isFollowedByClauseMark(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].shape == .clauseEnd
  }

  // MARK: Subjects

  /// Who speaks, in the clause of a verb; nil where the clause does not say.
  private func subject(of index: Int) -> FactReading.Subject? {
    let clause = Int(reading.clauseStart[index])
    let range = clause..<index
    let open = reading.openTokens(in: range)
    let people = reading.people(in: range)
    if !people.isEmpty { return .mentions(people) }
    if let at = open.last(where: { reading.isPersonalPronoun(tokens[$0]) }) { return .pronoun(at) }
    if isAccordingTo(index) { return sourceBefore(index, clause) }
    // 发布的《……报告》称: a paper speaks for nobody.
    if index > clause, reading.isUnit(tokens[index - 1], Sign.closeTitle) { return .document }
    // The phrase right before the verb, past adverbs, dates and prepositional phrases.
    for at in open.reversed() {
      let token = tokens[at]
      if let type = reading.type(of: token) {
        switch type {
        case .date: continue
        case .organization, .place: return .mentions(organizations(endingAt: at, clause))
        case .title: return .phrase(phrase(endingAt: at, clause))
        default: return nil
        }
      }
      if token.shape == .space || token.shape == .closing { continue }
      if token.sense == .human { return .phrase(phrase(endingAt: at, clause)) }
      if token.sense == .document {
        return publisher(of: at, clause).map { .mentions(organizations(endingAt: $0, clause)) } ?? .document
      }
      if token.mask.contains(.eventNoun) { return .document }
      switch token.function {
      case .adverb, .conjunction, .preposition, .particle: continue
      case .verb: continue
      case .pronoun: continue
      case .none: break
      }
      if reading.isVerb(token) { continue }
      continue
    }
    return nil
  }

  /// Words that no lexicon knows for people, where they are all that stands before the verb: 市场认为.
  private func unknownSpeaker(before index: Int) -> Range<Int>? {
    let clause = Int(reading.clauseStart[index])
    var first = index
    while first > clause, tokens[first - 1].isPlain { first -= 1 }
    guard first < index, rank(of: index) == 1,
      first == clause || tokens[first - 1].function == .conjunction && first - 1 == clause
    else { return nil }
    let range = tokens[first].start..<tokens[index].start
    return range.count >= 2 && range.count <= 8 ? range : nil
  }

  /// The body that issues the paper at a token: 云岭省民政厅发布公告宣布.
  private func publisher(of document: Int, _ clause: Int) -> Int? {
    guard document > clause, reading.isVerb(tokens[document - 1]) else { return nil }
    var at = document - 2
    while at >= clause {
      let type = tokens[at].type
      if type == .organization || type == .place { return at }
      guard type == .date || tokens[at].function == .adverb || tokens[at].function == .conjunction else {
        return nil
      }
      at -= 1
    }
    return nil
  }

  /// Bodies that end at a token, with those listed before it.
  private func organizations(endingAt last: Int, _ clause: Int) -> [Int] {
    var result = [tokens[last].mention]
    var at = last - 1
    while at > clause, tokens[at].shape == .listComma || tokens[at].function == .conjunction,
      reading.type(of: tokens[at - 1]) == .organization
    {
      result.insert(tokens[at - 1].mention, at: 0)
      at -= 2
    }
    return result
  }

  /// The noun phrase that ends at a token: 国资委相关负责人.
  private func phrase(endingAt last: Int, _ clause: Int) -> Range<Int> {
    var at = last - 1
    var start = tokens[last].start
    while at >= clause {
      let token = tokens[at]
      let type = reading.type(of: token)
      let isName = type == .organization || type == .place || type == .title
      let isDeterminer =
        token.function == .pronoun || token.function == .particle && token.end - token.start > 1
      let isList = token.shape == .listComma && at > clause && tokens[at - 1].isMention
      guard token.isPlain || isName || isDeterminer || isList, token.end == start else { break }
      start = token.start
      at -= 1
    }
    return start..<tokens[last].end
  }

  /// Whether 据 leads the clause of a verb.
  private func isAccordingTo(_ index: Int) -> Bool {
    let clause = Int(reading.clauseStart[index])
    var at = clause
    while at < index, at < clause + 3 {
      if reading.isUnit(tokens[at], Sign.accordingTo) { return true }
      at += 1
    }
    return false
  }

  private func sourceBefore(_ index: Int, _ clause: Int) -> FactReading.Subject? {
    var at = index - 1
    while at > clause {
      let token = tokens[at]
      if let type = reading.type(of: token) {
        if type == .organization || type == .place { return .mentions(organizations(endingAt: at, clause)) }
        if type == .person { return .mentions([token.mention]) }
        if type == .title { return .phrase(phrase(endingAt: at, clause)) }
      }
      if token.sense == .document { return .document }
      if token.sense == .human || token.isPlain { return .phrase(phrase(endingAt: at, clause)) }
      at -= 1
    }
    return nil
  }

  /// The speakers of a clause without a subject: those of the statement before in the sentence, else the
  /// subject of the clauses before, else those of the sentence before.
  private func inherited(for index: Int) -> [FactArgument] {
    let sentence = Int(reading.sentenceStart[index])
    let clause = Int(reading.clauseStart[index])
    if lastSentence == sentence {
      // Within reported speech 希望 and the like belong to it; 并 takes up the speaker again.
      return rank(of: index) == 1 ? lastSpeakers : []
    }
    if let person = clausePeople(sentence..<clause) {
      return person.map { context.argument(.speaker, mention: $0) }
    }
    return []
  }

  /// The people that are subject of the first clause with any, of those before in a sentence.
  private func clausePeople(_ range: Range<Int>) -> [Int]? {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(reading.clauseEnd(from: start), range.upperBound)
      let people = reading.people(in: start..<end)
      if !people.isEmpty { return people }
      if let at = reading.openTokens(in: start..<end).first(where: { reading.isPersonalPronoun(tokens[$0]) }),
        let person = reading.antecedent(of: at)
      {
        return [person]
      }
      if start == range.lowerBound, let first = reading.openTokens(in: start..<end).first,
        reading.type(of: tokens[first]) == .organization, first + 1 < tokens.count, !tokens[first + 1].isPlain
      {
        return [tokens[first].mention]
      }
      start = end + 1
    }
    return nil
  }

  // MARK: Name and colon

  /// 教授 周怀远：……, at the head of a line.
  private mutating func readColon(_ index: Int) {
    let sentence = Int(reading.sentenceStart[index])
    guard Int(reading.clauseStart[index]) == sentence, index > sentence, index - sentence <= 10 else {
      return
    }
    var at = sentence
    // 本台记者 周怀远：, 云岭市殡葬管理处处长 周怀远：
    while at < index,
      tokens[at].isMention || tokens[at].isPlain || tokens[at].function == .pronoun
        || tokens[at].shape == .space || tokens[at].shape == .listComma
        || reading.isUnit(tokens[at], Sign.with)
    {
      at += 1
    }
    guard at == index, let speaker = speakerBefore(index) else { return }
    let end = reading.sentenceEnd(from: index + 1)
    guard index + 1 < end else { return }
    let content = tokens[index + 1].start..<tokens[end - 1].end
    let argument = context.argument(.speaker, mention: speaker)
    facts.append(
      reading.fact(
        .statementColon, [argument, context.argument(.content, range: content)], reliability: 0.85))
    lastSpeakers = [argument]
    lastSentence = sentence
  }

  private func speakerBefore(_ colon: Int) -> Int? {
    var at = colon - 1
    while at >= 0, tokens[at].shape == .space { at -= 1 }
    // 民政部：……, at the head of a line, is a headline.
    guard at >= 0, tokens[at].type == .person else { return nil }
    return tokens[at].mention
  }
}
