import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Who speaks: in the clause of a verb, or before it.
extension StatementFinder {
  /// Who speaks, in the clause of a verb; nil where the clause does not say.
  func subject(of index: Int) -> FactReading.Subject? {
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
      if token.sense == .human {
        return .phrase(isTheirs(token) ? group(before: clause) ?? token.range : phrase(endingAt: at, clause))
      }
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
  func unknownSpeaker(before index: Int) -> Range<Int>? {
    let clause = Int(reading.clauseStart[index])
    var first = index
    while first > clause, tokens[first - 1].isPlain { first -= 1 }
    // 该集团
    if first > clause, reading.unit(at: tokens[first - 1].start) == Sign.said { first -= 1 }
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

  /// Whether a token is 他们 or 她们.
  private func isTheirs(_ token: FactToken) -> Bool {
    token.end - token.start == 2 && context.text[token.start + 1] == Sign.plural
      && (context.text[token.start] == Sign.he || context.text[token.start] == Sign.she)
  }

  /// The people without names that 他们 stands for: those named last, at most three sentences back.
  private func group(before index: Int) -> Range<Int>? {
    var at = index - 1
    var sentences = 0
    while at >= 0, sentences <= 3, at > index - FactTokenizer.longestSentence {
      let token = tokens[at]
      if token.shape == .sentenceEnd { sentences += 1 }
      let isGroup = token.type == .title && tokens[at + 1].type != .person
      if isGroup || token.sense == .human, !isTheirs(token) {
        return phrase(endingAt: at, Int(reading.clauseStart[at]))
      }
      at -= 1
    }
    return nil
  }

  /// Whether 据 leads the clause of a verb.
  func isAccordingTo(_ index: Int) -> Bool {
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
      if token.shape == .closing, let title = title(closedBy: at, clause) { return .phrase(title) }
      if token.sense == .document { return .document }
      if token.sense == .human || token.isPlain { return .phrase(phrase(endingAt: at, clause)) }
      at -= 1
    }
    return nil
  }

  /// The paper between the marks that close at a token: 《云岭日报》.
  private func title(closedBy close: Int, _ clause: Int) -> Range<Int>? {
    guard reading.isUnit(tokens[close], Sign.closeTitle) else { return nil }
    var open = close - 1
    while open > clause, !reading.isUnit(tokens[open], Sign.openTitle) { open -= 1 }
    guard reading.isUnit(tokens[open], Sign.openTitle), open + 1 < close else { return nil }
    return tokens[open].end..<tokens[close].start
  }

  /// The speakers of a clause without a subject: those of the statement before in the sentence, else the
  /// subject of the clauses before, else those of the sentence before.
  func inherited(for index: Int) -> [FactArgument] {
    let sentence = Int(reading.sentenceStart[index])
    let clause = Int(reading.clauseStart[index])
    if lastSentence == sentence {
      // Within reported speech 希望 and the like belong to it; 并 takes up the speaker again.
      let continues =
        tokens[clause].function == .conjunction && tokens[index].sense == .reporting && rank(of: index) == 2
      guard rank(of: index) == 1 || continues else { return [] }
      return lastSpeakers.map { $0.inherited() }
    }
    if let person = clausePeople(sentence..<clause) {
      return person.map { context.argument(.speaker, mention: $0, origin: .inherited) }
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
}
