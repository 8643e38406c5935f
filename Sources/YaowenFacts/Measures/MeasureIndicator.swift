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
  private func isIndicatorOfGrowth(_ token: FactToken) -> Bool {
    token.mask.contains(.trend) && token.end - token.start >= 2
      && Self.indicatorEnds.contains(reading.context.text[token.end - 1])
  }

  private static let indicatorEnds: Set<UInt16> = [0x5E45, 0x901F, 0x7387, 0x989D, 0x91CF]  // 幅速率额量

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
      || token.sense == .holding || token.sense == .conducting
  }

  /// Whether 率 ends a noun: 失业率.
  private func isNounSuffix(_ token: FactToken, _ index: Int) -> Bool {
    token.end - token.start == 1 && Self.indicatorEnds.contains(reading.context.text[token.start])
      && index > 0
      && tokens[index - 1].shape == .word && tokens[index - 1].end == token.start
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
      if isNominal(token) || isIndicatorOfGrowth(token) || isNounSuffix(token, at)
        || at == last && isVerbalNoun(token)
      {
        start = token.start
      } else if reading.isUnit(token, Sign.inside), start == token.end,
        at == clause || !isNominal(tokens[at - 1])
      {
        // 中哈建交: the country, and no 中 of 之中.
        start = token.start
      } else if let head = start, isModifier(token, head: head, of: tokens[last].end), verbs == 0 {
        verbs += 1
        start = token.start
      } else if token.mask.contains(.comparison), let head = start, head == token.end {
        start = token.start
      } else {
        break
      }
      at -= 1
    }
    at += 1
    if let first = start, let list = listStart(before: Int(reading.tokenAt[first]), clause: clause) {
      start = tokens[list].start
      at = list
    }
    // A place or person at the head only says whose it is.
    while at <= last,
      tokens[at].isMention && !isOfPeople(at, last) || tokens[at].shape == .space
        || tokens[at].shape == .listComma || reading.joins(tokens[at])
    {
      at += 1
      start = at <= last ? tokens[at].start : nil
    }
    // 29家企业效益增幅: the first noun is what another amount counts.
    if at > clause, at < last, tokens[at - 1].type == .quantity, start == tokens[at].start {
      start = tokens[at + 1].start
    }
    // 该基金首发规模, 陶瓷博览会签约: first stands whose it is.
    if at > clause, at < last, start == tokens[at].start, isDemonstrative(tokens[at - 1]) {
      start = tokens[at + 1].start
      at += 1
    }
    if at < last, start == tokens[at].start, tokens[at].shape != .opening,
      let subject = (at + 2..<max(at + 2, last)).last(where: { namesBody($0) })
    {
      start = tokens[subject + 1].start
      at = subject + 1
    }
    // 这条隧道占比, “远洋”号船长: a measure word or a name only says whose it is.
    if at < last, start == tokens[at].start, let head = behindWhose(at, clause), head <= last {
      at = head
      start = tokens[at].start
    }
    // 平均2天, 首期200亿元: words that only describe say nothing of what is measured.
    while at <= last, tokens[at].sense == .attribute, at == last || tokens[last].sense == .attribute {
      at += 1
      start = at <= last ? tokens[at].start : nil
    }
    // 机上116人: where they are.
    if at == last, tokens[at].range.count == 2, reading.context.text[tokens[at].end - 1] == Sign.on {
      return nil
    }
    // A single character is the rest of a verb or name more often than a noun: 送, 直, 下.
    guard let start, tokens[last].end - start > 1 else { return nil }
    return start..<tokens[last].end
  }

  private static let pointing: Set<UInt16> = [Sign.said, Sign.every, 0x8FD9, 0x90A3]  // 该每这那

  /// The token behind what only says whose a phrase is: behind 条 of 这条隧道, behind 号 of “远洋”号.
  private func behindWhose(_ index: Int, _ clause: Int) -> Int? {
    if index > clause, Self.pointing.contains(reading.context.text[tokens[index - 1].start]) {
      return reading.entry(.measureWord, at: tokens[index].range) == nil ? nil : index + 1
    }
    guard tokens[index].shape == .opening else { return nil }
    var at = index + 1
    while at < index + 6, at + 2 < tokens.count, tokens[at].shape != .closing { at += 1 }
    return tokens[at].shape == .closing && reading.isUnit(tokens[at + 1], Sign.number) ? at + 2 : nil
  }

  /// 该, 此, 本, 每: what follows is one of those, and no part of what is measured.
  private func isDemonstrative(_ token: FactToken) -> Bool {
    token.end - token.start == 1 && Self.demonstratives.contains(reading.context.text[token.start])
  }

  private static let demonstratives: Set<UInt16> = [Sign.said, Sign.every, 0x6B64, 0x672C]  // 该每此本

  /// Whether a word ends the name of a body or an event, and more follows: 基金, 博览会. A name has two words
  /// before it; 沪市基金指数 has none.
  private func namesBody(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.end - token.start > 1, token.sense == .none, isNominal(token),
      tokens[index + 1].function != .conjunction, tokens[index + 1].shape != .listComma
    else { return false }
    return token.mask.contains(.eventNoun) || reading.entry(.organizationSuffix, at: token.range) != nil
  }

  /// Whether a verb names what is measured: 签约, 增长.
  private func isVerbalNoun(_ token: FactToken) -> Bool {
    token.mask.contains(.eventNoun) || token.mask.contains(.trend)
      || token.mask.contains(.speechVerb) && token.sense != .predicate
  }

  /// Where a list of nouns begins whose last member begins at a token: 研究中心、联盟和实验室共有61个.
  private func listStart(before first: Int, clause: Int) -> Int? {
    guard first - 1 > clause, reading.joins(tokens[first - 1]) else { return nil }
    var at = first - 1
    var start: Int?
    while at > clause, reading.joins(tokens[at]) && start == nil || tokens[at].shape == .listComma {
      var member = at
      while member > clause, isNominal(tokens[member - 1]) || tokens[member - 1].type == .organization {
        member -= 1
      }
      guard member < at else { return start }
      start = member
      at = member - 1
    }
    return start
  }

  /// Whether a place says which people are meant, as in 中国游客: it is part of the noun then.
  private func isOfPeople(_ index: Int, _ last: Int) -> Bool {
    guard index < last, tokens[index].type == .place else { return false }
    return reading.isHuman(tokens[last])
  }

  /// Whether a phrase ends with a noun that needs an amount to say anything: 建筑面积, 收益率.
  func isIndicator(_ range: Range<Int>) -> Bool {
    let last = tokens[Int(reading.tokenAt[range.upperBound - 1])]
    return last.sense == .own || isIndicatorOfGrowth(last)
      || Self.measuring.contains(reading.context.text[range.upperBound - 1])
  }

  /// Whether a verb modifies the noun behind it: 签约项目, 接待游客.
  private func isModifier(_ token: FactToken, head: Int, of end: Int) -> Bool {
    guard token.end == head, token.end - token.start == 2 else { return false }
    // Only before a suffix or a noun of measure: 复工率, 成交金额. 实现利润 is a verb and its object.
    let next = tokens[Int(reading.tokenAt[head])]
    if token.mask.contains(.roleVerb), token.mask.contains(.eventNoun), next.end - next.start <= 2 {
      return true
    }
    guard
      next.end - next.start == 1 || reading.context.text[token.end - 1] == Sign.each
        || next.end == end && reading.context.text[next.range].elementsEqual(Sign.personnel)
        || next.end == end && Self.measuring.contains(reading.context.text[end - 1])
    else { return false }
    if reading.context.text[token.end - 1] == Sign.each { return true }
    return token.function == .none
      && (token.sense == .predicate || token.mask.intersects(Self.modifying)
        || token.mask.contains(.speechVerb) && Self.sorting.contains(reading.context.text[head]))
  }

  private static let modifying = EntryMask(.trend, .roleVerb)

  /// What makes a sort of a verb: 类 of 权威发布类成果.
  private static let sorting: Set<UInt16> = [0x7C7B, 0x578B, 0x5F0F, 0x6027]  // 类型式性

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
    case .word: token.isPlain && !token.mask.contains(.honorific) && !reading.isClassifier(token)
    case .number: true
    case .mention: reading.type(of: token) == .title || reading.type(of: token) == .place
    default: false
    }
  }
}
