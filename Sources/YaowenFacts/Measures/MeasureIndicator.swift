import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Reads the indicator before an amount: 总投资 in 总投资超过30亿元.
struct MeasureIndicator {
  let reading: FactReading
  private var tokens: [FactToken] { reading.tokens }

  init(_ reading: FactReading) { self.reading = reading }

  struct Finding {
    var range: Range<Int>?
    /// The words of growth right before the amount: 同比增长.
    var growth: Range<Int>?
    var trend: FactToken?
    var comparison: FactToken?
    /// The verb nearest before the amount.
    var verb: Range<Int>?
    /// Whether no verb stands between the phrase and the amount.
    var isAdjacent = true
    /// Whether the label holds a word of decline: the value stays positive.
    var isFall = false
    /// Whether the phrase is the whole of which the amount is a share: 占总量的三成.
    var isShare = false
    /// Whether nothing but 、, 和, 至 and the like stands between the amount and the one before.
    var continues = false
    /// What the clause before is about, where this one has no noun of its own.
    var topic: Range<Int>?
  }

  func look(before index: Int) -> Finding {
    var result = Finding()
    var at = index - 1
    let clause = Int(reading.clauseStart[index])
    result.continues = continues(index, clause)
    // What leads from the indicator to its amount.
    while at >= clause {
      let token = tokens[at]
      if token.mask.contains(.trend), !isIndicatorOfGrowth(token) {
        if result.trend == nil { result.trend = token }
        if let growth = result.growth {
          if growth.lowerBound == token.end { result.growth = token.start..<growth.upperBound }
        } else if result.verb == nil {
          result.growth = token.start..<endWithoutParticle(token)
        }
      } else if token.mask.contains(.comparison) {
        if result.comparison == nil { result.comparison = token }
        if let growth = result.growth, growth.lowerBound == token.end {
          result.growth = token.start..<growth.upperBound
        }
      } else if isBridge(token, at) {
        if token.sense == .predicate || token.function == .verb {
          if result.verb == nil, token.end - token.start > 1, token.function == .none || isContentVerb(token)
          {
            result.verb = token.range
          }
          result.isAdjacent = result.isAdjacent && at != index - 1
        }
      } else {
        break
      }
      at -= 1
    }
    guard at >= clause else {
      let reached = result.trend.map(reaches) ?? false
      if result.growth == nil && (result.verb == nil || !result.isAdjacent) || reached {
        result.topic = topic(before: clause)
      }
      return result
    }
    result.range = phrase(endingAt: at, clause: clause)
    if let range = result.range {
      let first = Int(reading.tokenAt[range.lowerBound])
      result.isShare = first > clause && tokens[first - 1].sense == .share
      if let trend = result.trend, isFall(trend), !isIndicatorOfGrowth(tokens[at]) {
        result.range = range.lowerBound..<endWithoutParticle(trend)
        result.isFall = true
      }
    }
    return result
  }

  /// The noun phrase that the clause before is about: its subject, or what stands before its 中.
  private func topic(before clause: Int) -> Range<Int>? {
    guard clause > 1, reading.sentenceStart[clause - 1] == reading.sentenceStart[clause] else { return nil }
    let last = clause - 2
    let start = Int(reading.clauseStart[last])
    if reading.isUnit(tokens[last], Sign.inside), last > start {
      return phrase(endingAt: last - 1, clause: start)
    }
    var at = start
    while at < last, !tokens[at].isPlain, !isVerbOrAmount(tokens[at]) { at += 1 }
    guard at < last, tokens[at].isPlain else { return nil }
    let first = at
    while at < last,
      isNominal(tokens[at + 1]) || isIndicatorOfGrowth(tokens[at + 1]) || isNounSuffix(tokens[at + 1], at + 1)
    { at += 1 }
    // A noun alone before a comma is no subject.
    guard at < last, tokens[at].end - tokens[first].start > 1, !reading.isUnit(tokens[at + 1], Sign.de) else {
      return nil
    }
    return tokens[first].start..<tokens[at].end
  }

  private func isVerbOrAmount(_ token: FactToken) -> Bool {
    reading.isVerb(token) || isAmount(token)
  }

  /// 和, 与, 及, 或: join nouns.
  private func isJoint(_ token: FactToken) -> Bool {
    token.end - token.start == 1 && Self.joints.contains(reading.context.text[token.start])
  }

  private static let joints: Set<UInt16> = [0x548C, 0x4E0E, 0x53CA, 0x6216, 0x66A8]  // 和与及或暨

  /// Whether a function verb says what is done with an amount: 投入, 拥有.
  private func isContentVerb(_ token: FactToken) -> Bool {
    token.mask.contains(.roleVerb) || reading.entry(.word, of: token) != nil
  }

  /// Whether an amount is listed with, or reached from, the one right before it.
  private func continues(_ index: Int, _ clause: Int) -> Bool {
    var at = index - 1
    var sawJoint = false
    while at >= clause {
      let token = tokens[at]
      if let type = reading.type(of: token) {
        if type == .money || type == .percent || type == .quantity { return sawJoint }
        if type != .date { return false }
      } else if token.shape == .listComma || token.function == .conjunction {
        sawJoint = true
      } else if token.mask.contains(.trend) {
        guard reaches(token) else { return false }
        sawJoint = true
      } else if token.function == .preposition || token.function == .verb, token.end - token.start == 1 {
        sawJoint = true
      } else if token.shape != .space, !token.mask.contains(.approximator), token.function != .particle,
        token.function != .adverb
      {
        return false
      }
      at -= 1
    }
    return false
  }

  /// Whether a word of growth names where it ended: 降至, 压缩到.
  private func reaches(_ token: FactToken) -> Bool {
    let last = lastUnit(token)
    return last == Sign.upTo || last == Sign.reaching || last == Sign.than
  }

  private func lastUnit(_ token: FactToken) -> UInt16? {
    let end = endWithoutParticle(token)
    return end > token.start ? reading.context.text[end - 1] : nil
  }

  /// The end of a word of growth without its 了.
  private func endWithoutParticle(_ token: FactToken) -> Int {
    reading.context.text[token.end - 1] == Sign.le ? token.end - 1 : token.end
  }

  private func isFall(_ token: FactToken) -> Bool {
    reading.value("direction", .trend, of: token) == "down" && token.end - token.start > 1
      && !reading.context.text[token.range].contains(Sign.drop) && !reaches(token)
  }

  /// Whether a word of growth names an indicator: 降幅, 增速, 增长率.
  private func isIndicatorOfGrowth(_ token: FactToken) -> Bool {
    token.mask.contains(.trend) && token.end - token.start >= 2
      && Self.indicatorEnds.contains(reading.context.text[token.end - 1])
  }

  private static let indicatorEnds: Set<UInt16> = [0x5E45, 0x901F, 0x7387, 0x989D, 0x91CF]  // 幅速率额量

  /// Whether a token may stand between an indicator and its amount.
  private func isBridge(_ token: FactToken, _ index: Int) -> Bool {
    if token.shape == .space { return true }
    if let type = reading.type(of: token) {
      return type == .date || type == .money || type == .percent || type == .quantity
    }
    if token.mask.contains(.approximator) { return true }
    if token.shape == .listComma { return index > 0 && isAmount(tokens[index - 1]) }
    switch token.function {
    case .adverb, .preposition, .pronoun, .particle: return true
    case .verb: return !isNounSuffix(token, index)
    case .conjunction: return index > 0 && isAmount(tokens[index - 1]) || !isJoint(token)
    case .none: break
    }
    if token.shape == .opening { return false }
    return token.sense == .predicate || token.sense == .bridge || token.sense == .share
      || token.sense == .holding
  }

  /// Whether 率 ends a noun: 失业率.
  private func isNounSuffix(_ token: FactToken, _ index: Int) -> Bool {
    token.end - token.start == 1 && Self.indicatorEnds.contains(reading.context.text[token.start])
      && index > 0
      && tokens[index - 1].shape == .word && tokens[index - 1].end == token.start
  }

  private func isAmount(_ token: FactToken) -> Bool {
    guard let type = reading.type(of: token) else { return false }
    return type == .money || type == .percent || type == .quantity
  }

  /// The noun phrase that ends with the token at `last`, or nil.
  private func phrase(endingAt last: Int, clause: Int) -> Range<Int>? {
    if tokens[last].sense == .own { return tokens[last].range }
    var at = last
    var start: Int?
    var verbs = 0
    while at >= clause {
      let token = tokens[at]
      if token.shape == .closing, !isTitleMark(token), let open = opening(of: at, from: clause) {
        start = tokens[open].start
        at = open - 1
        continue
      }
      if isNominal(token) || isIndicatorOfGrowth(token) || isNounSuffix(token, at) {
        start = token.start
      } else if let head = start, isModifier(token, head: head), verbs == 0 {
        verbs += 1
        start = token.start
      } else if token.mask.contains(.comparison), let head = start, head == token.end {
        start = token.start
      } else {
        break
      }
      at -= 1
    }
    // A place or person at the head only says whose it is.
    at += 1
    while at <= last, at < tokens.count, tokens[at].isMention || tokens[at].shape == .space {
      at += 1
      start = at <= last ? tokens[at].start : nil
    }
    // A single character is the rest of a verb or name more often than a noun: 送, 直, 下.
    guard let start, tokens[last].end - start > 1 else { return nil }
    return start..<tokens[last].end
  }

  /// Whether a verb modifies the noun behind it: 签约项目, 接待游客.
  private func isModifier(_ token: FactToken, head: Int) -> Bool {
    guard token.end == head, token.end - token.start == 2 else { return false }
    // Only before a suffix or a noun of measure: 复工率, 成交金额. 实现利润 is a verb and its object.
    let next = tokens[Int(reading.tokenAt[head])]
    if token.mask.contains(.roleVerb), token.mask.contains(.eventNoun) { return true }
    guard
      next.end - next.start == 1 || reading.context.text[token.end - 1] == Sign.each
        || Self.measuring.contains(reading.context.text[next.end - 1])
    else { return false }
    if reading.context.text[token.end - 1] == Sign.each { return true }
    return token.function == .none
      && (token.sense == .predicate || (token.mask.contains(.trend) || token.mask.contains(.roleVerb)))
  }

  /// The last characters of nouns that name a measure: 金额, 人数, 规模, 面积.
  private static let measuring: Set<UInt16> = [
    0x6570, 0x989D, 0x7387, 0x91CF, 0x503C, 0x4EF7, 0x6A21, 0x79EF, 0x6B3E, 0x5EA6, 0x8D39, 0x76EE,
  ]  // 数额率量值价模积款度费目

  /// Whether a mark closes the title of a book: no label runs through it.
  private func isTitleMark(_ token: FactToken) -> Bool { reading.isUnit(token, Sign.closeTitle) }

  private func opening(of close: Int, from clause: Int) -> Int? {
    var at = close - 1
    while at >= clause {
      if tokens[at].shape == .opening { return at }
      at -= 1
    }
    return nil
  }

  private func isNominal(_ token: FactToken) -> Bool {
    switch token.shape {
    case .word: token.isPlain && !token.mask.contains(.honorific)
    case .number: true
    case .mention: reading.type(of: token) == .title || reading.type(of: token) == .place
    default: false
    }
  }
}
