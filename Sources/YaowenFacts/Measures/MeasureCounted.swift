import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation

/// Reads what is counted or shared behind an amount: 项目 in 160个项目, 受访者 in 七成的受访者.
struct MeasureCounted {
  let reading: FactReading
  private var tokens: [FactToken] { reading.tokens }

  init(_ reading: FactReading) { self.reading = reading }

  struct Finding {
    var range: Range<Int>
    /// Whether 的 joins it to the amount.
    var isLinked: Bool
  }

  /// - Parameter counts: whether the amount counts what stands behind it, as a measure word does.
  func look(after index: Int, counts: Bool) -> Finding? {
    var at = index + 1
    var isLinked = false
    // 12批54.5万吨玉米: amounts side by side count the same.
    while at < tokens.count, at < index + 3,
      tokens[at].type == .quantity
        || tokens[at].sense == .bridge && at + 1 < tokens.count && tokens[at + 1].type == .quantity
    {
      at += 1
    }
    while at < tokens.count, tokens[at].shape == .word,
      tokens[at].mask.contains(.approximator) || tokens[at].function == .particle && !isLand(at)
    {
      if reading.isUnit(tokens[at], Sign.de) { isLinked = true }
      at += 1
    }
    // 3公里长的步道
    if at + 1 < tokens.count, isDimension(tokens[at]), reading.isUnit(tokens[at + 1], Sign.de) {
      isLinked = true
      at += 2
    }
    guard at < tokens.count else { return nil }
    if tokens[at].shape == .opening, let range = quoted(at) {
      // 5批“组团式”医疗人员: what is quoted only describes the noun behind it.
      let close = Int(reading.tokenAt[range.upperBound])
      guard close + 1 < tokens.count else { return Finding(range: range, isLinked: isLinked) }
      if reading.isUnit(tokens[close + 1], Sign.de) {
        at = close + 2
      } else if tokens[close + 1].isPlain, tokens[close + 1].range.count > 1 {
        at = close + 1
      } else {
        return Finding(range: range, isLinked: isLinked)
      }
    } else if tokens[index].type == .quantity, let head = headAfterClause(at) {
      at = head
    }
    guard at < tokens.count, tokens[at].sense != .filler else { return nil }
    if !counts, !isLinked, tokens[at].type == .organization { return nil }
    let found = phrase(
      from: at, isLinked: isLinked, counts: counts, isShare: tokens[index].type == .percent)
    if countsPeople(index), !(found.map(names) ?? false), let people = people(from: at) {
      return Finding(range: people, isLinked: isLinked)
    }
    return found
  }

  /// Whether the measure word of an amount counts people: 名, 位.
  private func countsPeople(_ index: Int) -> Bool {
    let end = tokens[index].end
    guard tokens[index].type == .quantity, let unit = reading.entry(.measureWord, at: end - 1..<end) else {
      return false
    }
    return reading.context.lexicon.has("kind", "people", in: unit)
  }

  /// Whether a phrase names what is counted, and is not only the beginning of what describes it.
  private func names(_ finding: Finding) -> Bool {
    let last = Int(reading.tokenAt[finding.range.upperBound - 1])
    if reading.isHuman(tokens[last]) { return true }
    guard !tokens[last].isMention, last + 1 < tokens.count else { return false }
    return tokens[last + 1].shape != .opening && !reading.isUnit(tokens[last + 1], Sign.de)
  }

  /// The people counted, behind what describes them: 嫌疑人 in 5名制售“假酒”的嫌疑人.
  private func people(from first: Int) -> Range<Int>? {
    var at = first
    while at < tokens.count, at < first + 12, tokens[at].shape != .clauseEnd,
      tokens[at].shape != .sentenceEnd, !tokens[at].isAmount
    {
      if isNominal(tokens[at]), tokens[at].range.count > 1, reading.isHuman(tokens[at]) {
        var start = at
        while start > first, tokens[start - 1].isPlain { start -= 1 }
        return tokens[start].start..<tokens[at].end
      }
      at += 1
    }
    return nil
  }

  /// 地 of 一亩地: behind an amount it is the noun, no particle.
  private func isLand(_ index: Int) -> Bool {
    guard reading.isUnit(tokens[index], Sign.land), tokens[index - 1].type == .quantity,
      let unit = reading.entry(.unit, at: tokens[index - 1].end - 1..<tokens[index - 1].end)
    else { return false }
    return reading.context.lexicon.has("kind", "area", in: unit)
  }

  /// 省, 县, 村: nouns of one character.
  private func isDivision(_ token: FactToken) -> Bool {
    reading.context.matches.endMask[token.end].contains(.placeSuffix)
  }

  /// 长, 宽, 高, 深, 重: what a physical unit measures.
  private func isDimension(_ token: FactToken) -> Bool {
    token.end - token.start == 1 && Self.dimensions.contains(reading.context.text[token.start])
  }

  private static let dimensions: Set<UInt16> = [0x957F, 0x5BBD, 0x9AD8, 0x6DF1, 0x91CD]  // 长宽高深重

  private func phrase(from first: Int, isLinked: Bool, counts: Bool, isShare: Bool) -> Finding? {
    if isLand(first) { return Finding(range: tokens[first].range, isLinked: isLinked) }
    var at = first
    let head = tokens[at].start
    var end = head
    var words = 0
    // 六成的商铺歇业: of a share of them, too, it is what they do.
    let isForObject = !isShare && (isLinked || !counts)
    while at < tokens.count {
      let token = tokens[at]
      // 十个岗位上: where they are.
      if words > 0, reading.isUnit(token, Sign.on) { break }
      if isNominal(token) && !(words > 0 && isOwnIndicator(at)) || isModifier(at) || isSpoken(at)
        || words > 0 && isForObject && isObject(at) && !MeasureIndicator(reading).isIndicator(head..<end)
      {
        end = token.end
        words += 1
      } else if words > 0, let last = model(at) {
        end = tokens[last].end
        at = last
      } else if words > 0, let close = alternatives(at) {
        end = tokens[close].end
        at = close
      } else if words > 0, let next = listed(after: at) {
        end = tokens[next - 1].end
        at = next
        continue
      } else {
        break
      }
      at += 1
    }
    // 48家企业效益增幅超过10%: the last noun is what grows.
    if counts, words > 1, at < tokens.count, tokens[at].mask.contains(.trend) {
      end = tokens[at - 2].end
    }
    // 满500送50, 1000直降: a single character between amounts or names, or before a verb, is no noun.
    if end - head == 1, at < tokens.count, tokens[at].isMention || reading.isVerb(tokens[at]),
      !isDivision(tokens[first])
    {
      return nil
    }
    guard end > head else { return nil }
    return Finding(range: withoutOrigin(head..<end), isLinked: isLinked)
  }

  /// The noun that a clause in front of it describes: 干部 in 2000名像他这样的干部, where no noun follows the
  /// amount itself.
  private func headAfterClause(_ first: Int) -> Int? {
    guard tokens[first].sense == .predicate || reading.isUnit(tokens[first], Sign.suffer), !isModifier(first)
    else { return nil }
    var at = first + 1
    while at < tokens.count, at < first + 12 {
      let token = tokens[at]
      if token.shape == .clauseEnd || token.shape == .sentenceEnd || token.isAmount { return nil }
      let isLink =
        reading.isUnit(token, Sign.de)
        || token.function == .pronoun && reading.unit(at: token.end - 1) == Sign.de
      if isLink, at + 1 < tokens.count, isNominal(tokens[at + 1]) { return at + 1 }
      at += 1
    }
    return nil
  }

  /// Whether a word at the end of its clause is what an amount is for: 支持 in 500亿元融资支持, 改造 in
  /// 4万亩的针阔混交改造. Behind a count it is what those counted do.
  private func isObject(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.sense == .predicate, token.end - token.start == 2 else { return false }
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1].shape
    return next == .clauseEnd || next == .sentenceEnd
  }

  /// Whether a verb of speech at the end of its clause is a noun: 四方面建议.
  private func isSpoken(_ index: Int) -> Bool {
    guard tokens[index].mask.contains(.speechVerb) else { return false }
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1].shape
    return next == .clauseEnd || next == .sentenceEnd
  }

  /// Whether the noun at a token is measured itself, by an amount behind it: 增幅 in 48家企业增幅超过10%.
  private func isOwnIndicator(_ index: Int) -> Bool {
    guard tokens[index].sense == .own else { return false }
    let end = reading.clauseEnd(from: index)
    return (index + 1..<max(end, index + 1)).contains { tokens[$0].isAmount }
  }

  /// A noun phrase without the country that things come from: 玉米 of 美国玉米. People keep theirs.
  private func withoutOrigin(_ range: Range<Int>) -> Range<Int> {
    let first = Int(reading.tokenAt[range.lowerBound])
    let last = Int(reading.tokenAt[range.upperBound - 1])
    guard last > first + 1 || last > first && tokens[last].end - tokens[last].start > 1 else { return range }
    // 美国玉米, 立法会建制派议员; 中国游客 stay Chinese, and 人大代表 are no other delegates.
    let isOrigin =
      reading.isHuman(tokens[last])
      ? tokens[first].type == .organization && range.upperBound - tokens[first].end > 3
      : tokens[first].type == .place
    // 43.7%的高毛利率
    let isDegree = tokens[first].range.count == 1 && tokens[last].sense == .own
    guard isOrigin || isDegree || tokens[first].sense == .attribute else { return range }
    return withoutOrigin(tokens[first + 1].start..<range.upperBound)
  }

  /// The last token of a model's name that goes on behind a dash: 16战机 of F-16战机.
  private func model(_ dash: Int) -> Int? {
    guard reading.isUnit(tokens[dash], Sign.hyphen), dash + 1 < tokens.count,
      tokens[dash - 1].end == tokens[dash].start, tokens[dash + 1].start == tokens[dash].end,
      tokens[dash + 1].shape == .number || tokens[dash + 1].isMention
    else { return nil }
    return dash + 1
  }

  /// Where a bracket ends that names the other kinds of what is counted: 31个省(自治区、直辖市).
  private func alternatives(_ open: Int) -> Int? {
    guard tokens[open].shape == .opening, reading.context.text[tokens[open].start] == Sign.openBracket else {
      return nil
    }
    var at = open + 1
    var isList = false
    while at < tokens.count, at < open + 10 {
      if tokens[at].shape == .closing { return isList ? at : nil }
      isList = isList || tokens[at].shape == .listComma
      guard tokens[at].shape == .listComma || tokens[at].isPlain else { return nil }
      at += 1
    }
    return nil
  }

  /// 和, 及, 或: join what is counted together; 与 leads to those with whom something is done.
  private func joinsCounted(_ token: FactToken) -> Bool {
    reading.isUnit(token, Sign.with) || reading.isUnit(token, Sign.including)
      || reading.isUnit(token, Sign.or)
  }

  /// Where the nouns end that a list joins to those before `index`: 国家和地区, 企业、高校和院所. Nil where
  /// no list goes on, or where what it joins has an amount of its own.
  private func listed(after index: Int) -> Int? {
    var at = index
    var members = 1
    while at < tokens.count, at < index + 16 {
      let isLast = joinsCounted(tokens[at])
      guard isLast || tokens[at].shape == .listComma else { break }
      var next = at + 1
      while next < tokens.count, tokens[next].isPlain || isModifier(next) { next += 1 }
      guard next > at + 1, next == tokens.count || !tokens[next].isAmount else { return nil }
      at = next
      members += 1
      if isLast { return at }
    }
    // 22个省、市、自治区的, 40位作家、画家、歌手获奖: a list that 的 or a verb ends.
    guard members > 2, at < tokens.count else { return nil }
    if reading.isVerb(tokens[at]) { return at + 1 < tokens.count && isAgent(tokens[at + 1]) ? nil : at }
    return reading.isUnit(tokens[at], Sign.de) ? at : nil
  }

  /// Whether a verb modifies the noun behind it: 参赛作品.
  private func isModifier(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.sense == .predicate, token.end - token.start == 2, index + 1 < tokens.count,
      tokens[index + 1].isPlain, tokens[index - 1].isMention || isAgent(tokens[index + 1]),
      token.function == .none || reading.isHuman(tokens[index + 1])
    else { return false }
    // 投入10亿元推进高速公路建设: a verb with an object of several words is what the amount is for.
    var end = index + 1
    while end < tokens.count, tokens[end].isPlain { end += 1 }
    return tokens[end - 1].end - token.end <= 4
  }

  /// Whether a noun is made of the verb before it: 人员 of 保障人员, 者 of 获得者, 处 of 登记处.
  private func isAgent(_ token: FactToken) -> Bool {
    token.range.count < 3 && Self.agents.contains(reading.context.text[token.end - 1])
  }

  private static let agents: Set<UInt16> = [
    0x5458, 0x8005, 0x751F, 0x5BB6, 0x5904, 0x7AD9, 0x70B9, 0x961F, 0x56E2,
  ]  // 员者生家处站点队团

  private func isNominal(_ token: FactToken) -> Bool {
    switch token.shape {
    case .word: token.isPlain && !reading.isClassifier(token)
    case .number: true
    case .mention: token.type == .title || token.type == .place || token.type == .organization
    default: false
    }
  }

  /// What stands in quotes, without the quotes.
  private func quoted(_ open: Int) -> Range<Int>? {
    var at = open + 1
    while at < tokens.count, at < open + 16 {
      if tokens[at].shape == .closing { return at > open + 1 ? tokens[open].end..<tokens[at].start : nil }
      if tokens[at].shape == .clauseEnd || tokens[at].shape == .sentenceEnd { return nil }
      at += 1
    }
    return nil
  }
}
