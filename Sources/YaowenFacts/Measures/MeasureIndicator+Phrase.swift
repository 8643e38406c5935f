import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// The noun phrase that an indicator is, and where it begins.
extension MeasureIndicator {
  /// The noun phrase that ends with the token at `last`, or nil.
  func phrase(endingAt last: Int, clause: Int) -> Range<Int>? {
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
    // 5个县(区)12万人: other kinds of the same.
    if tokens[last].shape == .closing,
      tokens[Int(reading.tokenAt[start ?? tokens[last].start])].shape == .opening,
      reading.isUnit(tokens[last], Sign.closeBracket)
    {
      return nil
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
      next.range.count == 1 && (next.end == end || isJoined(at: head))
        || reading.context.text[token.end - 1] == Sign.each
        || next.end == end && reading.context.text[next.range].elementsEqual(Sign.personnel)
        || next.end == end && Self.measuring.contains(reading.context.text[end - 1])
    else { return false }
    if reading.context.text[token.end - 1] == Sign.each { return true }
    return token.function == .none
      && (token.sense == .predicate || token.mask.intersects(Self.modifying)
        || token.mask.contains(.speechVerb) && Self.sorting.contains(reading.context.text[head]))
  }

  /// Whether a single character behind a verb makes a noun of it: 生 of 毕业生, 性 of 保障性住房; and no 粉 of
  /// 减少粉尘.
  private func isJoined(at position: Int) -> Bool {
    reading.context.penalty[position] > 0 || reading.context.boundaries[position] < -FactTokenizer.certain
      || Self.sorting.contains(reading.context.text[position])
  }

  private static let modifying = EntryMask(.trend, .roleVerb)

  /// What makes a sort of a verb: 类 of 权威发布类成果.
  private static let sorting: Set<UInt16> = [0x7C7B, 0x578B, 0x5F0F, 0x6027]  // 类型式性

  /// The last characters of nouns that name a measure: 金额, 人数, 规模, 面积.
  private static let measuring: Set<UInt16> = [
    0x6570, 0x989D, 0x7387, 0x91CF, 0x503C, 0x4EF7, 0x6A21, 0x79EF, 0x6B3E, 0x5EA6, 0x8D39, 0x76EE,
    0x901F, 0x5F84,
  ]  // 数额率量值价模积款度费目速径

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

  func isNominal(_ token: FactToken) -> Bool {
    switch token.shape {
    case .word: token.isPlain && !token.mask.contains(.honorific) && !reading.isClassifier(token)
    case .number: true
    case .mention: reading.type(of: token) == .title || reading.type(of: token) == .place
    default: false
    }
  }
}
