import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Finds the noun phrase that says what an amount measures.
///
/// Before an amount stands an indicator (总投资, 进出口总值), with verbs, adverbs and words of growth between;
/// after a count stands what is counted (160个项目).
struct MeasureLabel {
  let reading: FactReading
  private var tokens: [FactToken] { reading.tokens }

  init(_ reading: FactReading) { self.reading = reading }

  /// A label with the rule that found it and the word of comparison passed on the way.
  struct Finding {
    var range: Range<Int>?
    var rule: FactRule
    var comparison: FactToken?
    var trend: FactToken?
    /// Whether the amount goes on where another ended: 从5亿元增至8亿元.
    var continues = false
  }

  func find(for index: Int) -> Finding {
    let before = MeasureIndicator(reading).look(before: index)
    let kind = kind(of: index)
    let counts = kind == .count
    let after = MeasureCounted(reading).look(after: index, counts: counts).flatMap {
      kind != .time || $0.isLinked || isOwn($0.range) ? $0 : nil
    }
    func found(_ range: Range<Int>?, _ rule: FactRule) -> Finding {
      Finding(
        range: range, rule: rule, comparison: before.comparison, trend: before.trend,
        continues: before.continues)
    }
    if kind == .age { return found(person(aged: index), .measureAge) }
    if let after, isPossessed(index) || after.isLinked && (kind == .time || isDone(index)) {
      return found(after.range, .measureCounted)
    }
    // 70年来, 三天内: a span of time says when, unless an indicator stands right before it.
    if kind == .time, !before.touches, before.verb == nil, after.map({ !$0.isLinked }) ?? true,
      before.growth == nil
    {
      return found(nil, .measureBare)
    }
    // 西藏和平解放70年: what began so long ago, with its place.
    if kind == .time, let range = before.range, !isOwn(range),
      before.touches || before.verb?.lowerBound == range.upperBound
    {
      let end = before.touches ? range.upperBound : before.verb?.upperBound ?? range.upperBound
      let first = Int(reading.tokenAt[range.lowerBound])
      let isPlaced = first > 0 && tokens[first - 1].type == .place
      return found((isPlaced ? tokens[first - 1].start : range.lowerBound)..<end, .measureIndicator)
    }
    if counts, let verb = predicate(after: index), after == nil, !before.touches {
      return found(verb, .measureCounted)
    }
    if let after, before.trend == nil, !before.isShare {
      let follows = counts || after.isLinked || before.range == nil || !before.isAdjacent
      // 总投资4000万元的工厂 measures the investment; 90%的树木 the trees.
      if follows, !(before.isAdjacent && before.range != nil && !counts) {
        return found(after.range, .measureCounted)
      }
    }
    if kind != .time, let verb = before.verb, let range = before.range, after == nil, before.growth == nil,
      !reading.isHuman(tokens[Int(reading.tokenAt[range.upperBound - 1])])
    {
      return found(withoutPreposition(verb), .measureIndicator)
    }
    if let range = before.range { return found(range, before.isFall ? .measureGrowth : .measureIndicator) }
    if let topic = before.topic { return found(topic, .measureIndicator) }
    if let after { return found(after.range, .measureCounted) }
    if let growth = before.growth { return found(growth, .measureGrowth) }
    if counts, let verb = predicate(after: index) { return found(verb, .measureCounted) }
    if let verb = before.verb { return found(withoutPreposition(verb), .measureIndicator) }
    return found(nil, .measureBare)
  }

  /// Whether what is measured has a name of its own: 15分钟车程.
  private func isOwn(_ range: Range<Int>) -> Bool {
    tokens[Int(reading.tokenAt[range.upperBound - 1])].sense == .own
  }

  /// Whether 的 stands right before an amount, after whose it is: 村里的30亩土地. A percentage is of that itself.
  private func isPossessed(_ index: Int) -> Bool {
    index > 0 && tokens[index].type != .percent && reading.isUnit(tokens[index - 1], Sign.de)
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

  /// What those counted do or suffer: 受伤 in 12人受伤.
  private func predicate(after index: Int) -> Range<Int>? {
    guard index + 1 < tokens.count else { return nil }
    let token = tokens[index + 1]
    guard token.sense == .predicate || token.mask.contains(.trend) && isLastOfClause(index + 1),
      token.end - token.start > 1
    else { return nil }
    return token.range
  }

  private func isLastOfClause(_ index: Int) -> Bool {
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
        return reading.context.lexicon.string("kind", in: unit) == "time" ? .time : .measured
      }
      if reading.entry(.measureWord, at: start..<token.end) != nil { return .count }
    }
    return .count
  }
}
