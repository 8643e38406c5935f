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
    /// Whether the amount goes on where another ended: 从5亿元增至8亿元.
    var continues = false
  }

  func find(for index: Int) -> Finding {
    let before = MeasureIndicator(reading).look(before: index)
    let after = MeasureCounted(reading).look(after: index)
    func found(_ range: Range<Int>?, _ rule: FactRule) -> Finding {
      Finding(range: range, rule: rule, comparison: before.comparison, continues: before.continues)
    }
    let counts = reading.type(of: tokens[index]) == .quantity && !isUnit(tokens[index])
    if let after, before.trend == nil, !before.isShare {
      let follows = counts || after.isLinked || before.range == nil || !before.isAdjacent
      // 总投资4000万元的工厂 measures the investment; 90%的树木 the trees.
      if follows, !(before.isAdjacent && before.range != nil && !counts) {
        return found(after.range, .measureCounted)
      }
    }
    if let range = before.range { return found(range, before.isFall ? .measureGrowth : .measureIndicator) }
    if let topic = before.topic { return found(topic, .measureIndicator) }
    if let after { return found(after.range, .measureCounted) }
    if let growth = before.growth { return found(growth, .measureGrowth) }
    if counts, index + 1 < tokens.count, tokens[index + 1].sense == .predicate,
      tokens[index + 1].end - tokens[index + 1].start > 1
    {
      return found(tokens[index + 1].range, .measureCounted)
    }
    if let verb = before.verb { return found(withoutPreposition(verb), .measureIndicator) }
    return found(nil, .measureBare)
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

  /// Whether a quantity is of a physical unit (吨, 公里) rather than a measure word.
  private func isUnit(_ token: FactToken) -> Bool {
    for start in max(token.start, token.end - 4)..<token.end {
      if reading.entry(.unit, at: start..<token.end) != nil { return true }
      if reading.entry(.measureWord, at: start..<token.end) != nil { return false }
    }
    return false
  }
}
