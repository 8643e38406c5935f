import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Finds who said what: a verb of speech, its subject, and the words that it attributes.
struct StatementFinder {
  let reading: FactReading
  var tokens: [FactToken] { reading.tokens }
  var context: FactContext { reading.context }
  /// The speakers of the statement before, and the sentence it stands in.
  var lastSpeakers: [FactArgument] = []
  var lastSentence = -1
  var facts: [Fact] = []

  init(_ reading: FactReading) { self.reading = reading }

  static func facts(of reading: FactReading) -> [Fact] {
    var finder = StatementFinder(reading)
    for index in reading.triggers {
      if finder.tokens[index].mask.contains(.speechVerb) {
        finder.readVerb(index)
      } else if finder.tokens[index].shape == .clauseEnd {
        finder.readColon(index)
      }
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
      if let person = reading.antecedent(of: at) {
        speakers = [context.argument(.speaker, mention: person, origin: .pronoun)]
      }
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
          evidence: evidence(speaker.range, cue, content), certainty: rank(of: index) == 1 ? 1 : 0.85))
    }
    lastSpeakers = speakers
    lastSentence = Int(reading.sentenceStart[index])
  }

  /// The span of what stands together: a name that a pronoun stands for is far away.
  private func evidence(_ speaker: Range<Int>, _ cue: Range<Int>, _ content: Range<Int>) -> Range<Int> {
    let near = reading.span(cue, content)
    return abs(near.lowerBound - speaker.lowerBound) < 120 ? reading.span(near, speaker) : near
  }

  func rank(of index: Int) -> Int {
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
    guard reading.isOpen(index, in: clause..<end) else { return false }
    if index == clause { return true }
    let before = tokens[index - 1]
    // 表示欢迎, 不能证实: the object of a verb, and what is not said.
    if before.mask.contains(.speechVerb), before.end == tokens[index].start, before.sense != .document,
      self.rank(of: index - 1) == 1, rank(of: index) > 1
    {
      return false
    }
    if rank(of: index) == 1 || isAccordingTo(index) { return true }
    // 支持“云岭计划”倡议: a noun that says what is quoted.
    if isQuotationEnd(before), rank(of: index) == 3 { return false }
    if before.function == .adverb, Self.negation.contains(context.text[before.start]) { return false }
    if before.isPlain, before.sense != .human, before.end - before.start < 3 { return false }
    // 表示欢迎, 作出重要指示: the object of a verb.
    if before.sense == .document { return true }
    return !before.mask.contains(.speechVerb) && before.sense != .predicate
      && !reading.isUnit(before, Sign.closeTitle)
  }

  /// The first characters of 不能, 没有, 未, 无法.
  private static let negation: Set<UInt16> = [0x4E0D, 0x6CA1, 0x672A, 0x65E0]  // 不没未无

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
    // 告诉媒体，……: who is told stands between.
    if rank == 1, next + 1 < end, tokens[next + 1].shape == .clauseEnd, isListener(following) {
      return next + 2 < end ? tokens[next + 2].start..<tokens[end - 1].end : nil
    }
    // 发布消息，……: the paper's words follow.
    if following.sense == .document, next + 1 < end, tokens[next + 1].shape == .clauseEnd,
      tokens[index].sense == .predicate || tokens[index].function == .verb
    {
      return next + 2 < end ? tokens[next + 2].start..<tokens[end - 1].end : nil
    }
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
    // 表示应谨慎: a modal verb begins a clause, however short.
    if rank == 1, following.function == .verb || following.function == .adverb, length >= 3 {
      return following.start..<tokens[end - 1].end
    }
    // Without a mark behind the verb its object must be long enough to be a clause.
    guard length >= (rank == 1 ? 6 : 8), reading.type(of: following) != .title else { return nil }
    return following.start..<tokens[end - 1].end
  }

  /// Whether words can be said to what a token stands for.
  private func isListener(_ token: FactToken) -> Bool {
    token.sense == .human || token.type == .person || token.type == .organization
      || token.type == .title || token.function == .pronoun
  }

  /// 所, 以, 的 and other characters in front of a verb that is no predicate.
  private static let nominal: Set<UInt16> = [0x6240, 0x4EE5, 0x7684]  // 所以的

  /// Whether a quotation is long enough to be speech and no scare quotes.
  private func isSpeech(_ open: Int) -> Bool {
    var at = open + 1
    while at < tokens.count, tokens[at].shape != .closing { at += 1 }
    return at < tokens.count && tokens[at].start - tokens[open].end > 8
  }

  /// Whether a token closes a quotation, and no bracket or title.
  private func isQuotationEnd(_ token: FactToken) -> Bool {
    token.shape == .closing && !reading.isUnit(token, Sign.closeBracket)
      && !reading.isUnit(token, Sign.closeTitle)
  }

  /// The quotation that ends right before the clause of a verb.
  private func quoteBefore(_ index: Int) -> Range<Int>? {
    var at = Int(reading.clauseStart[index])
    // The quotation's own full stop closed the sentence: “……。”他说。
    while at < index, tokens[at].shape == .closing || tokens[at].shape == .space { at += 1 }
    guard at > 0 else { return nil }
    var close = at - 1
    while close > 0, tokens[close].shape == .clauseEnd || tokens[close].shape == .space { close -= 1 }
    guard close > 0, isQuotationEnd(tokens[close]) else { return nil }
    var open = close - 1
    while open > 0, tokens[open].shape != .opening, close - open < 200 { open -= 1 }
    guard tokens[open].shape == .opening, tokens[close].start > tokens[open].end else { return nil }
    return tokens[open].end..<tokens[close].start
  }

  private func isFollowedByClauseMark(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].shape == .clauseEnd
  }
}
