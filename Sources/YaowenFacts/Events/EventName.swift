import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Reads the name of an event around its noun: 第三届云岭茶叶博览会暨签约仪式.
struct EventName {
  let reading: FactReading
  private var tokens: [FactToken] { reading.tokens }

  init(_ reading: FactReading) { self.reading = reading }

  /// The tokens of the longest name whose last noun begins at `noun`.
  func extent(around noun: Int) -> Range<Int> {
    let clause = Int(reading.clauseStart[noun])
    if let first = quoted(noun, clause) ?? session(noun, clause) { return first..<noun + 1 }
    var first = noun
    var at = noun - 1
    // Past a word that may or may not belong to the name, only a year, an ordinal or the head of the
    // sentence shows that it does.
    var isSure = true
    while at >= clause {
      let token = tokens[at]
      // 出席中南文化年开幕式: the object of the verb, whatever words are in it.
      if !isSure, token.role == .attend || token.role == .host {
        first = at + 1
        break
      }
      // 最大的宝石展会——中国国际宝石博览会: what comes before the dash only tells what it is.
      if reading.isUnit(token, Sign.dash), tokens[max(0, at - 1)].mask.contains(.eventNoun) { break }
      // 至 joins the ends of a road: 那曲至羊八井段通车仪式.
      if isLoose(token), !reading.isUnit(token, Sign.upTo) { isSure = false }
      if token.shape == .closing, let open = opening(of: at, from: clause) {
        if isSure { first = open }
        at = open - 1
        continue
      }
      guard isInside(token) || isJoint(at, clause: clause) || isLoose(token) || isInBody(at) || isHonored(at)
      else { break }
      if isSure || isHead(at) { first = at }
      if isHead(at) { isSure = true }
      at -= 1
    }
    while first < noun, !canBegin(tokens[first]) { first += 1 }
    return first..<noun + 1
  }

  /// Where a name begins that opens with the body whose session it is: 十三届全国人大常委会第21次会议.
  private func session(_ noun: Int, _ clause: Int) -> Int? {
    let end = tokens[noun].end
    guard let name = reading.context.eventName(endingAt: end),
      reading.unit(at: name.lowerBound) != Sign.ordinal,
      CharacterClass.of(reading.unit(at: name.lowerBound)).contains(.han),
      (name.lowerBound..<end).contains(where: { reading.unit(at: $0) == Sign.ordinal })
    else { return nil }
    var first = Int(reading.tokenAt[name.lowerBound])
    guard first >= clause, tokens[first].start == name.lowerBound else { return nil }
    // 云岭市|八届人大常委会第九次会议: the city belongs to it, whether or not it is a mention.
    if first > clause, reading.context.matches.endMask[tokens[first - 1].end].contains(.placeSuffix) {
      while first > clause, tokens[first - 1].isPlain || tokens[first - 1].type == .place,
        tokens[first - 1].end == tokens[first].start
      {
        first -= 1
      }
    }
    return first
  }

  /// Where what is said of a name ends: with its clause, or where a long name is the whole of one, with the next:
  /// 第23届云岭杯围棋赛决赛，昨天在云岭市落幕.
  func predicateEnd(after noun: Int, isLong: Bool) -> Int {
    let end = reading.clauseEnd(from: noun + 1)
    guard isLong, end == noun + 1, end + 1 < tokens.count, tokens[end].shape == .clauseEnd else { return end }
    let next = tokens[end + 1]
    let goesOn = next.type == .date || next.function == .adverb || next.function == .preposition
    return goesOn ? reading.clauseEnd(from: end + 1) : end
  }

  /// Whether a name of so many units tells one event from others.
  static func isLong(_ units: Range<Int>) -> Bool { units.count >= 7 }

  /// Where the quotation begins that ends with a noun: “伟大的变革——大型展览”.
  private func quoted(_ noun: Int, _ clause: Int) -> Int? {
    guard noun + 1 < tokens.count, tokens[noun + 1].shape == .closing,
      !reading.isUnit(tokens[noun + 1], Sign.closeBracket),
      let open = opening(of: noun + 1, from: clause), open + 1 < noun
    else { return nil }
    return open + 1
  }

  private func opening(of close: Int, from clause: Int) -> Int? {
    var depth = 0
    var at = close
    while at >= clause {
      if tokens[at].shape == .closing { depth += 1 }
      if tokens[at].shape == .opening {
        depth -= 1
        if depth == 0 { return at }
      }
      at -= 1
    }
    return nil
  }

  /// Whether a token stands in names as well as between them: 对, 之, 为.
  private func isLoose(_ token: FactToken) -> Bool {
    guard token.shape == .word, token.end - token.start == 1, !reading.isUnit(token, Sign.at) else {
      return false
    }
    if reading.isUnit(token, Sign.de) || reading.isUnit(token, Sign.le) { return false }
    return token.function == .preposition || token.function == .particle || token.function == .adverb
  }

  /// Whether a name begins at a token: with a year or an ordinal.
  private func isHead(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.shape == .number { return token.end - token.start == 4 || isOrdinal(before: token.start) }
    return reading.unit(at: token.start) == Sign.ordinal && token.shape == .word
  }

  private func isOrdinal(before position: Int) -> Bool { reading.unit(at: position - 1) == Sign.ordinal }

  /// Whether a token may stand in a name.
  private func isInside(_ token: FactToken) -> Bool {
    switch token.shape {
    case .number: return true
    case .mark: return true
    case .mention:
      let type = reading.type(of: token)
      return type == .place || type == .organization || type == .quantity
    case .word: break
    default: return false
    }
    if token.mask.contains(.speechVerb), !token.mask.contains(.eventNoun) { return false }
    if token.isHolding || token.role == .attend || token.role == .host {
      return false
    }
    if token.mask.contains(.roleVerb), !token.mask.contains(.eventNoun), token.function == .verb {
      return false
    }
    switch token.function {
    case .none:
      // 制造了: what was done is no name.
      let isDone = token.sense == .predicate && reading.context.text[token.end - 1] == Sign.le
      return token.sense != .part && token.sense != .share && !isDone
    case .conjunction: return reading.joins(token)
    case .pronoun: return token.end - token.start > 1 && token.isPlain
    default: return false
    }
  }

  /// Whether a verb is part of a body's name: 协调 in 协调委员会, 合作 in 合作委员会.
  private func isInBody(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.shape == .word && token.function == .verb && token.role == .none && token.sense != .holding
      && reading.context.matches.startMask[token.end].contains(.organizationSuffix)
  }

  /// Whether a token is the person whom an event is for: 纪念周怀远同志诞辰100周年座谈会.
  private func isHonored(_ index: Int) -> Bool {
    tokens[index].type == .person && tokens[index + 1].mask.contains(.honorific)
  }

  /// Whether 和, 与, 暨 or 、 joins two parts of a name.
  private func isJoint(_ index: Int, clause: Int) -> Bool {
    let token = tokens[index]
    guard index > clause, token.end - token.start == 1 else { return false }
    guard token.shape == .listComma || reading.joins(token) else { return false }
    return tokens[index - 1].shape == .word && isInside(tokens[index - 1])
  }

  /// Whether a name may begin with a token.
  private func canBegin(_ token: FactToken) -> Bool {
    token.shape != .listComma && token.sense != .attribute && token.function != .conjunction
      && token.shape != .mark && !reading.isUnit(token, Sign.be)
      && reading.type(of: token) != .quantity
  }
}
