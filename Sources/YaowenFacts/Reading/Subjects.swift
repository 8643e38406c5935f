import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

extension FactReading {
  /// What a clause is about, as far as it can be told.
  enum Subject {
    /// People or bodies with names.
    case mentions([Int])
    /// A phrase of the text: 业内人士, 国资委相关负责人.
    case phrase(Range<Int>)
    /// 他, 她: whom it stands for is to be found.
    case pronoun(Int)
    /// Data, a paper or a meeting: nobody speaks.
    case document
  }

  /// Whether a token is 他 or 她.
  func isPersonalPronoun(_ token: FactToken) -> Bool {
    isUnit(token, Sign.he) || isUnit(token, Sign.she)
  }

  /// Whether prepositions and their objects hold a token of a clause: 在…时, 向…, 据….
  ///
  /// Returns the tokens of `range` that stand outside, in order.
  func openTokens(in range: Range<Int>) -> [Int] {
    var result: [Int] = []
    var at = openToken(from: range.lowerBound, before: range.upperBound)
    while at < range.upperBound {
      result.append(at)
      at = openToken(from: at + 1, before: range.upperBound)
    }
    return result
  }

  /// Whether a token of a clause stands outside, as ``openTokens(in:)`` has it.
  func isOpen(_ index: Int, in range: Range<Int>) -> Bool {
    var at = openToken(from: range.lowerBound, before: range.upperBound)
    while at < min(index, range.upperBound) { at = openToken(from: at + 1, before: range.upperBound) }
    return at == index && at < range.upperBound
  }

  /// The first token from `start` on that stands outside; at `limit` or behind it where there is none.
  private func openToken(from start: Int, before limit: Int) -> Int {
    var at = start
    while at < limit {
      if tokens[at].function == .preposition, let end = endOfPrepositionalPhrase(at, before: limit) {
        at = end
      } else if tokens[at].shape == .opening, let close = closing(of: at, before: limit) {
        at = close + 1
      } else {
        break
      }
    }
    return at
  }

  /// Where the object of a preposition ends: after 时, 上, 中 and the like where the clause has one, else
  /// before the first verb after a noun.
  private func endOfPrepositionalPhrase(_ start: Int, before limit: Int) -> Int? {
    var at = start + 1
    var end: Int?
    // A place word of time or space closes the phrase, however long it is.
    if isUnit(tokens[start], Sign.at) {
      var probe = at
      while probe < limit {
        if isClosingParticle(tokens[probe]) { end = probe + 1 }
        probe += 1
      }
      if let end { return end }
    }
    while at < limit {
      let token = tokens[at]
      if token.isMention {
        let type = type(of: token)
        // 从云岭返乡的周怀远: the phrase only describes him.
        if type == .person, at > start + 1, isUnit(tokens[at - 1], Sign.de) { return at }
        at += 1
        if type == .date || type == .place { continue }
        // A title with its name, a list of names.
        while at < limit,
          tokens[at].isMention || tokens[at].shape == .listComma
            || (tokens[at].function == .conjunction && at + 1 < limit && tokens[at + 1].isMention)
        {
          at += 1
        }
        if at < limit, isUnit(tokens[at], Sign.de) {
          at += 1
          continue
        }
        return at
      }
      if isVerb(token) { return at }
      at += 1
    }
    return at
  }

  /// 时, 上, 中, 后 … behind the object of 在.
  private func isClosingParticle(_ token: FactToken) -> Bool {
    guard token.function == .particle || token.end - token.start == 1 else { return false }
    return Self.closers.contains(unit(at: token.start)) && token.end - token.start == 1
  }

  private static let closers: Set<UInt16> = [Sign.time, 0x4E0A, 0x4E2D, 0x540E, 0x4E0B, 0x524D]  // 时上中后下前

  func isVerb(_ token: FactToken) -> Bool {
    token.function == .verb || token.sense == .predicate
      || token.mask.intersects(Self.verbs)
  }

  private static let verbs = EntryMask(.speechVerb, .roleVerb, .appointmentVerb, .trend)

  private func closing(of open: Int, before limit: Int) -> Int? {
    var depth = 0
    for at in open..<limit {
      if tokens[at].shape == .opening { depth += 1 }
      if tokens[at].shape == .closing {
        depth -= 1
        if depth == 0 { return at }
      }
    }
    return nil
  }

  /// The people that stand as subject in a clause before `limit`: the first that no preposition governs,
  /// with those listed beside it.
  func people(in range: Range<Int>) -> [Int] {
    var at = openToken(from: range.lowerBound, before: range.upperBound)
    while at < range.upperBound {
      // 张三的… is about something of his.
      if tokens[at].type == .person, at + 1 == tokens.count || !isUnit(tokens[at + 1], Sign.de) {
        return list(from: at, before: range.upperBound)
      }
      at = openToken(from: at + 1, before: range.upperBound)
    }
    return []
  }

  /// A person and those that 、 or 和 join to him, titles between them or not.
  private func list(from first: Int, before limit: Int) -> [Int] {
    var result = [tokens[first].mention]
    var at = first + 1
    while at < limit {
      let token = tokens[at]
      if token.shape == .listComma || token.function == .conjunction {
        var next = at + 1
        while next < limit, let type = type(of: tokens[next]),
          type == .organization || type == .place || type == .title
        {
          next += 1
        }
        guard next < limit, type(of: tokens[next]) == .person else { return result }
        if next + 1 < tokens.count, isUnit(tokens[next + 1], Sign.de) { return result }
        result.append(tokens[next].mention)
        at = next + 1
      } else if type(of: token) == .title {
        at += 1
      } else {
        return result
      }
    }
    return result
  }
}
