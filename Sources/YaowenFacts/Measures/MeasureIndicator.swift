import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Reads the indicator before an amount: 总投资 in 总投资超过30亿元.
struct MeasureIndicator {
  let reading: FactReading
  var tokens: [FactToken] { reading.tokens }

  init(_ reading: FactReading) { self.reading = reading }

  struct Finding {
    var range: Range<Int>?
    /// The words of growth right before the amount: 同比增长.
    var growth: Range<Int>?
    var trend: FactToken?
    var comparison: FactToken?
    /// The verb nearest before the amount.
    var verb: Range<Int>?
    /// Whether no verb of its own stands between the phrase and the amount.
    var isAdjacent = true
    /// Whether nothing does but words like 近, 已 and 只有.
    var touches = true
    /// Whether the label holds a word of decline: the value stays positive.
    var isFall = false
    /// Whether the phrase is the whole of which the amount is a share: 占总量的三成.
    var isShare = false
    /// Whether nothing but 、, 和, 至 and the like stands between the amount and the one before.
    var continues = false
    /// Whether the clause has no noun of its own before the amount.
    var isElided = false
    /// Whether the words of growth name where it ended: 升至.
    var reaches = false
    /// What the clause before is about, where this one has no noun of its own.
    var topic: Range<Int>?
  }

  func look(before index: Int) -> Finding {
    var result = Finding()
    var at = index - 1
    let clause = Int(reading.clauseStart[index])
    result.continues = continues(index, clause)
    // What leads from the indicator to its amount.
    var isLinked = false
    while at >= clause {
      let token = tokens[at]
      // 净值增长高达48%: growth that a verb leads from is itself what is measured.
      if isLinked, token.mask.contains(.trend), token.end - token.start == 2, result.trend == nil,
        at > clause,
        isNominal(tokens[at - 1])
      {
        break
      }
      isLinked = isLinked || token.sense == .bridge || token.function == .verb
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
      } else if isUnitPrice(at, clause) {
        at -= 1
      } else if let origin = origin(endingAt: at, clause) {
        at = origin
      } else if isPartOfThese(at, clause) {
        break
      } else if isBridge(token, at) {
        if token.shape == .space || token.function == .preposition || token.isMention {
          result.touches = false
        }
        if token.sense == .predicate {
          if token.end - token.start > 1, token.end == result.verb?.lowerBound ?? token.end {
            // 复工复产: verbs side by side are one.
            result.verb = token.start..<(result.verb?.upperBound ?? token.end)
          }
          result.isAdjacent = false
          result.touches = false
        } else if token.function == .verb, token.sense == .none, at == index - 1 {
          // 获500亿元融资支持, 将有350亿元的销售额: what is had stands behind the amount.
          result.isAdjacent = false
        }
      } else {
        break
      }
      at -= 1
    }
    guard at >= clause else {
      result.isElided = true
      result.reaches = result.trend.map(reaches) ?? false
      if result.growth == nil || result.reaches {
        result.topic = topic(before: clause)
      }
      return result
    }
    result.range = phrase(endingAt: at, clause: clause)
    result.touches = result.range != nil && (result.touches || tokens[at].sense == .own)
    if let range = result.range {
      let first = Int(reading.tokenAt[range.lowerBound])
      if first > clause, tokens[first - 1].sense == .share {
        result.isShare = true
        result.range = tokens[first - 1].start..<range.upperBound
      }
      if let trend = result.trend, isFall(trend), !isIndicatorOfGrowth(tokens[at]) {
        result.range = range.lowerBound..<endWithoutParticle(trend)
        result.isFall = true
      }
    }
    return result
  }

  /// Whether 的 of 包括……在内的 stands at a token: those before it are only some of those counted.
  private func isPartOfThese(_ index: Int, _ clause: Int) -> Bool {
    guard index > clause, reading.isUnit(tokens[index], Sign.de), tokens[index - 1].range.count == 2 else {
      return false
    }
    let text = reading.context.text
    return text[tokens[index - 1].start] == Sign.at && text[tokens[index - 1].end - 1] == Sign.within
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
    while at < last, !tokens[at].isPlain, !isIndicatorOfGrowth(tokens[at]),
      !isVerbOrAmount(tokens[at]), tokens[at].shape != .opening
    {
      at += 1
    }
    guard at < last, tokens[at].isPlain || isIndicatorOfGrowth(tokens[at]) else { return nil }
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
    reading.isVerb(token) || token.isAmount
  }

  /// Whether an amount is listed with, or reached from, the one right before it.
  private func continues(_ index: Int, _ clause: Int) -> Bool {
    var at = index - 1
    var sawJoint = false
    while at >= clause {
      let token = tokens[at]
      if let type = reading.type(of: token) {
        if token.isAmount { return sawJoint }
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
  func isIndicatorOfGrowth(_ token: FactToken) -> Bool {
    token.mask.contains(.trend) && token.end - token.start >= 2
      && Self.indicatorEnds.contains(reading.context.text[token.end - 1])
  }

  static let indicatorEnds: Set<UInt16> = [0x5E45, 0x901F, 0x7387, 0x989D, 0x91CF]  // 幅速率额量

  /// Where 由 or 从 stands before a noun that only says when an amount began to move: 由调图前的65列增至68列.
  private func origin(endingAt index: Int, _ clause: Int) -> Int? {
    guard index > clause + 1, isNominal(tokens[index]), index + 2 < tokens.count,
      reading.isUnit(tokens[index + 1], Sign.before), reading.isUnit(tokens[index + 2], Sign.de)
    else { return nil }
    for at in stride(from: index - 1, through: max(clause + 1, index - 3), by: -1) {
      if reading.isUnit(tokens[at], Sign.by) || reading.isUnit(tokens[at], Sign.from) { return at }
      guard tokens[at].isPlain else { return nil }
    }
    return nil
  }

  /// Whether a token is the unit of 每平方米8000元, 每吨3000元.
  private func isUnitPrice(_ index: Int, _ clause: Int) -> Bool {
    index > clause && tokens[index].isPlain && reading.isUnit(tokens[index - 1], Sign.every)
  }

  /// Whether a token may stand between an indicator and its amount.
  private func isBridge(_ token: FactToken, _ index: Int) -> Bool {
    if token.shape == .space { return true }
    if let type = reading.type(of: token) {
      return type == .date || token.isAmount
    }
    if token.mask.contains(.approximator) { return true }
    if token.shape == .listComma { return index > 0 && tokens[index - 1].isAmount }
    switch token.function {
    case .adverb, .preposition, .pronoun, .particle: return true
    case .verb: return !isNounSuffix(token, index)
    case .conjunction: return index > 0 && tokens[index - 1].isAmount || !reading.joins(token)
    case .none: break
    }
    if token.shape == .opening { return false }
    return token.sense == .predicate || token.sense == .bridge || token.sense == .intent
      || token.sense == .share
      || token.isHolding
  }

  /// Whether 率 ends a noun: 失业率.
  func isNounSuffix(_ token: FactToken, _ index: Int) -> Bool {
    token.end - token.start == 1 && Self.indicatorEnds.contains(reading.context.text[token.start])
      && index > 0
      && tokens[index - 1].shape == .word && tokens[index - 1].end == token.start
  }
}
