import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Finds the noun phrase that says what an amount measures.
///
/// Before an amount stands an indicator (总投资, 进出口总值), with verbs, adverbs and words of growth between;
/// after a count stands what is counted (160个项目).
struct MeasureLabel {
  let reading: FactReading
  var tokens: [FactToken] { reading.tokens }

  init(_ reading: FactReading) { self.reading = reading }

  /// A label with the rule that found it and the word of comparison passed on the way.
  struct Finding {
    var range: Range<Int>?
    var rule: FactRule
    var comparison: FactToken?
    var trend: FactToken?
    /// Whether the amount goes on where another ended: 从5亿元增至8亿元.
    var continues = false
    /// Whether its clause has no noun for it, and tells where what was measured before has got to.
    var isElided = false
  }

  /// A label and the rule that found it.
  struct Found {
    let range: Range<Int>?
    let rule: FactRule
    let isElided: Bool

    init(_ range: Range<Int>?, _ rule: FactRule, isElided: Bool = false) {
      self.range = range
      self.rule = rule
      self.isElided = isElided
    }
  }

  func find(for index: Int) -> Finding {
    let kind = kind(of: index)
    if kind == .age { return Finding(range: person(aged: index), rule: .measureAge) }
    let before = MeasureIndicator(reading).look(before: index)
    let after = MeasureCounted(reading).look(after: index, counts: kind == .count)
    let found =
      kind == .time
      ? duration(index, before: before, after: after)
      : amount(index, counts: kind == .count, before: before, after: after)
    return Finding(
      range: found.range, rule: found.rule, comparison: before.comparison, trend: before.trend,
      continues: before.continues, isElided: found.isElided)
  }

  /// What a count, a physical quantity, a sum or a percentage measures.
  private func amount(
    _ index: Int, counts: Bool, before: MeasureIndicator.Finding, after: MeasureCounted.Finding?
  ) -> Found {
    if counts, let unit = countedUnit(of: index) { return Found(unit, .measureCounted) }
    if !counts || after == nil, let whole = whole(of: index), !counts || isSuchWhole(whole, index) {
      return Found(whole, .measureIndicator)
    }
    if !counts, isOutside(index) { return Found(nil, .measureBare) }
    if !counts, let distance = distance(to: index) { return Found(distance, .measureIndicator) }
    if let after, follows(after, index, counts: counts, before: before) {
      return Found(after.range, .measureCounted)
    }
    if counts, after == nil, !before.touches || before.range == nil || isPossessed(index),
      let verb = predicate(after: index)
    {
      return Found(verb, .measureCounted)
    }
    if let verb = before.verb, let range = before.range, after == nil, before.growth == nil,
      !reading.isHuman(tokens[Int(reading.tokenAt[range.upperBound - 1])])
    {
      return Found(withoutPreposition(verb), .measureIndicator)
    }
    if let range = before.range { return Found(range, before.isFall ? .measureGrowth : .measureIndicator) }
    // 已复工复产2855户: the verb says it, unless it only says where things stand, as 报收于 does.
    if let verb = before.verb, before.topic != nil, after == nil, before.growth == nil,
      withoutPreposition(verb) == verb
    {
      return Found(verb, .measureIndicator)
    }
    if let topic = before.topic { return Found(topic, .measureIndicator, isElided: true) }
    if let after { return Found(after.range, .measureCounted) }
    if let growth = before.growth {
      return Found(growth, .measureGrowth, isElided: before.isElided && before.reaches)
    }
    if counts, let verb = predicate(after: index) { return Found(verb, .measureCounted) }
    if let verb = before.verb { return Found(withoutPreposition(verb), .measureIndicator) }
    return Found(nil, .measureBare)
  }

  /// Whether the noun behind an amount says what it measures, whatever stands before it.
  private func follows(
    _ after: MeasureCounted.Finding, _ index: Int, counts: Bool, before: MeasureIndicator.Finding
  ) -> Bool {
    if isPossessed(index) || after.isLinked && (isDone(index) || isMeans(index)) { return true }
    // Headlines set clauses apart by a space, tables an indicator from its amount.
    if index > 0, tokens[index - 1].shape == .space,
      before.range.map({ !MeasureIndicator(reading).isIndicator($0) }) ?? true
    {
      return true
    }
    if after.isLinked, isOwn(after.range), before.trend == nil { return true }
    if counts, index > 0, reading.isUnit(tokens[index - 1], Sign.have) { return true }
    guard before.trend == nil, !before.isShare else { return false }
    guard let range = before.range, before.isAdjacent else { return true }
    // 建设1亿亩农田: a word alone that names no measure is a verb, whose object stands behind the amount.
    if tokens[index].type == .quantity, !after.isLinked, isAlone(range),
      !MeasureIndicator(reading).isIndicator(range)
    {
      return true
    }
    // 总投资4000万元的工厂 measures the investment, 员工300人的企业 the staff; 90%的树木 the trees.
    return counts && !(after.isLinked && range.upperBound == tokens[index].start)
  }

  /// Whether a phrase is one word of two characters that opens a clause.
  private func isAlone(_ range: Range<Int>) -> Bool {
    let token = Int(reading.tokenAt[range.lowerBound])
    return tokens[token].range == range && range.count == 2 && Int(reading.clauseStart[token]) == token
  }

  /// Whether what is measured has a name of its own: 15分钟车程.
  func isOwn(_ range: Range<Int>) -> Bool {
    tokens[Int(reading.tokenAt[range.upperBound - 1])].sense == .own
  }

  /// Whether an amount says how far away something is: 一公里之外.
  private func isOutside(_ index: Int) -> Bool {
    guard tokens[index].type == .quantity, index + 1 < tokens.count else { return false }
    return reading.context.text[tokens[index + 1].end - 1] == Sign.outside
      && tokens[index + 1].range.count < 3
  }

  /// 距离 before the place that an amount is the distance to.
  private func distance(to index: Int) -> Range<Int>? {
    guard tokens[index].type == .quantity else { return nil }
    let clause = Int(reading.clauseStart[index])
    var at = index - 1
    while at > clause,
      isLead(tokens[at]) || tokens[at].isMention && !tokens[at].isAmount
        || tokens[at].isPlain && tokens[at - 1].range.count < 3
          && reading.context.text[tokens[at - 1].start] == Sign.distance
    {
      at -= 1
    }
    guard at >= clause, at < index - 1, reading.context.text[tokens[at].start] == Sign.distance,
      tokens[at].range.count < 3
    else { return nil }
    // 飞行距离, where it is no preposition.
    let isOwn = at > clause && tokens[at - 1].isPlain && (at + 1..<index).allSatisfy { isLead(tokens[$0]) }
    return tokens[isOwn ? at - 1 : at].start..<tokens[at].end
  }

  /// Whether 的 stands right before an amount, after whose it is: 村里的30亩土地. A percentage is of that itself.
  private func isPossessed(_ index: Int) -> Bool {
    var before = index - 1
    if before > 0, tokens[before].mask.contains(.approximator) { before -= 1 }
    return before >= 0 && tokens[index].type != .percent && reading.isUnit(tokens[before], Sign.de)
  }

  /// Whether 以 leads in to an amount: 以420公里的时速.
  private func isMeans(_ index: Int) -> Bool {
    var at = index - 1
    while at >= 0, tokens[at].mask.contains(.approximator) || tokens[at].function == .adverb { at -= 1 }
    return at >= 0 && reading.isUnit(tokens[at], Sign.sinceThen)
  }

  /// Whether 了 or 着 leads in to an amount, after a verb that takes it for an object: 实现了260亿元的销售额.
  private func isDone(_ index: Int) -> Bool {
    guard index > 1 else { return false }
    let before = tokens[index - 1]
    let isAspect = reading.isUnit(before, Sign.le) || reading.isUnit(before, Sign.going)
    return isAspect && !tokens[index - 2].mask.contains(.trend)
  }

  /// Whose age an amount is: behind it (74岁的老村长黄志尧) or before it (韦桂花今年72岁).
  private func person(aged index: Int) -> Range<Int>? {
    var at = index + 1
    while at < tokens.count, at < index + 5,
      tokens[at].isPlain || tokens[at].type == .title
        || tokens[at].mask.contains(.approximator) || reading.isUnit(tokens[at], Sign.de)
    {
      at += 1
    }
    if at < tokens.count, tokens[at].type == .person, at > index + 1 { return tokens[at].range }
    // 六十岁以上的老人
    if at > index + 2, reading.isUnit(tokens[at - 2], Sign.de), reading.isHuman(tokens[at - 1]) {
      return tokens[at - 1].range
    }
    at = index - 1
    while at >= 0,
      tokens[at].type == .date || tokens[at].function == .adverb || tokens[at].sense == .bridge
        || tokens[at].shape == .clauseEnd && at == index - 1
    {
      at -= 1
    }
    return at >= 0 && tokens[at].type == .person ? tokens[at].range : nil
  }

  /// The unit of an amount where it names what is counted: 金 in 21金.
  private func countedUnit(of index: Int) -> Range<Int>? {
    let token = tokens[index]
    for start in max(token.start + 1, token.end - 2)..<token.end {
      if let unit = reading.entry(.measureWord, at: start..<token.end) {
        return reading.context.lexicon.has("kind", "counted", in: unit) ? start..<token.end : nil
      }
    }
    return nil
  }

  /// Whether those counted are some of a whole, and not people of 每100张床位中有8人死亡.
  private func isSuchWhole(_ whole: Range<Int>, _ index: Int) -> Bool {
    reading.unit(at: tokens[index].end - 1) != Sign.person || predicate(after: index) == nil
      || reading.isHuman(tokens[Int(reading.tokenAt[whole.upperBound - 1])])
  }

  /// Those of whom an amount is a part: 新部长 in 10名新部长中有4名, 企业 in 在30家企业中,有5家.
  private func whole(of index: Int) -> Range<Int>? {
    guard tokens[index].type != .money else { return nil }
    var at = index - 1
    while at > 0, isLead(tokens[at]) || tokens[at].shape == .clauseEnd, !startsInside(tokens[at]) { at -= 1 }
    guard at > 1, startsInside(tokens[at]), tokens[at - 1].isPlain else { return nil }
    let last = at - 1
    at = last
    while at > 0, tokens[at - 1].isPlain { at -= 1 }
    guard at > 0 else { return nil }
    let before = tokens[at - 1]
    guard before.type == .quantity || before.function == .preposition || reading.isUnit(before, Sign.de)
    else {
      return nil
    }
    return tokens[at].start..<tokens[last].end
  }

  /// 有, 仅有, 约: what stands between a whole and the number of its part.
  private func isLead(_ token: FactToken) -> Bool {
    token.sense == .bridge || token.mask.contains(.approximator) || token.function == .adverb
      || reading.isUnit(token, Sign.have)
  }

  /// 中, 中有
  private func startsInside(_ token: FactToken) -> Bool {
    token.sense == .bridge && reading.context.text[token.start] == Sign.inside
  }

  /// What those counted do or suffer: 受伤 in 12人受伤, 遇难 in 12人全部遇难, 掩埋 in 62户120人被掩埋.
  private func predicate(after index: Int) -> Range<Int>? {
    var at = index + 1
    while at < tokens.count, at < index + 4,
      tokens[at].type == .quantity || tokens[at].function == .adverb || tokens[at].sense == .bridge
        || reading.isUnit(tokens[at], Sign.suffered)
    {
      at += 1
    }
    guard at < tokens.count else { return nil }
    let token = tokens[at]
    guard token.sense == .predicate || token.mask.contains(.trend) && isLastOfClause(at),
      token.end - token.start > 1
    else { return nil }
    // 转移安置: verbs side by side are one.
    if isLastOfClause(at + 1), at + 1 < tokens.count, tokens[at + 1].sense == .predicate {
      return token.start..<tokens[at + 1].end
    }
    return at == index + 1 && !hasObject(at) || isLastOfClause(at) ? token.range : nil
  }

  /// Whether a verb goes on to what it is done to.
  private func hasObject(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return next.shape == .word && next.function == .none || next.shape == .number || next.shape == .opening
      || next.isMention && !next.isAmount
  }

  func isLastOfClause(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let shape = tokens[index + 1].shape
    return shape == .clauseEnd || shape == .sentenceEnd
  }

  /// 报收 of 报收于.
  private func withoutPreposition(_ verb: Range<Int>) -> Range<Int> {
    guard verb.count > 2 else { return verb }
    let last = reading.context.text[verb.upperBound - 1]
    let isLight =
      last == Sign.than || last == Sign.upTo || last == Sign.reaching || last == Sign.become
      || last == Sign.le
    return isLight ? verb.lowerBound..<verb.upperBound - 1 : verb
  }

  /// What sort of amount a token is.
  private enum Kind { case count, time, age, measured }

  /// A count has a measure word (个, 项), a measured amount a physical unit (吨, 公里), money or a percentage.
  private func kind(of index: Int) -> Kind {
    let token = tokens[index]
    guard token.type == .quantity else { return .measured }
    if reading.context.text[token.end - 1] == Sign.yearOfAge { return .age }
    for start in max(token.start, token.end - 4)..<token.end {
      if let unit = reading.entry(.unit, at: start..<token.end) {
        return isTime(unit) && !isMeasureWord(start..<token.end) ? .time : .measured
      }
      if isMeasureWord(start..<token.end) { return .count }
    }
    return .count
  }

  private func isMeasureWord(_ range: Range<Int>) -> Bool { reading.entry(.measureWord, at: range) != nil }

  /// Whether a unit measures time: 年, and 秒, which measures angles too.
  private func isTime(_ unit: Lexicon.Entry) -> Bool {
    reading.context.lexicon.string("kind", in: unit)?.split(separator: "|").contains("time") ?? false
  }
}
