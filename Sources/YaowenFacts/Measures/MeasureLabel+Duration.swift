import YaowenExtraction

/// Spans of time, which mostly say when or how long and measure nothing.
extension MeasureLabel {
  /// What a span of time is the length of, if of anything.
  func duration(_ index: Int, before: MeasureIndicator.Finding, after: MeasureCounted.Finding?) -> Found {
    if let after, after.isLinked || isOwn(after.range) { return Found(after.range, .measureCounted) }
    if let deed = deed(after: index) { return Found(deed, .measureCounted) }
    // 70年来, 三天内: a span of time says when, unless an indicator stands right before it.
    guard before.touches || before.verb != nil || before.growth != nil else {
      return Found(nil, .measureBare)
    }
    if let range = before.range {
      if isOwn(range) { return Found(range, before.isFall ? .measureGrowth : .measureIndicator) }
      guard lasts(range, index) else { return Found(nil, .measureBare) }
      // 西藏和平解放70年: what began so long ago, with its place.
      let end = before.touches ? range.upperBound : before.verb?.upperBound
      if let end, before.touches || before.verb?.lowerBound == range.upperBound {
        return Found(
          tokens[placed(Int(reading.tokenAt[range.lowerBound]))].start..<end, .measureIndicator)
      }
      return Found(range, before.isFall ? .measureGrowth : .measureIndicator)
    }
    if let growth = before.growth { return Found(growth, .measureGrowth) }
    if let verb = before.verb, began(verb, index) { return Found(verb, .measureIndicator) }
    return Found(nil, .measureBare)
  }

  /// Whether a verb says what has lasted since or so long, as in 成立70周年; 历时三年 and 判处20年监禁 do not.
  private func began(_ verb: Range<Int>, _ index: Int) -> Bool {
    let last = reading.context.text[verb.upperBound - 1]
    guard last != Sign.le, last != Sign.time else { return false }
    guard index + 1 < tokens.count, tokens[index + 1].isPlain, tokens[index + 1].range.count > 1 else {
      return true
    }
    // 成立70年以来
    return reading.context.text[tokens[index + 1].start] == Sign.sinceThen
  }

  /// The first of the places before a token that 和 or 、 joins: 中国 in 中国和南非建交.
  private func placed(_ index: Int) -> Int {
    var first = index
    while first > 0, tokens[first - 1].type == .place {
      first -= 1
      if first > 1, tokens[first - 1].function == .conjunction || tokens[first - 1].shape == .listComma,
        tokens[first - 2].type == .place
      {
        first -= 1
      }
    }
    return first
  }

  /// Whether a phrase can be what a span of time is the length of: 建交, and no 乘客 of 乘客只需3秒.
  private func lasts(_ range: Range<Int>, _ index: Int) -> Bool {
    let last = tokens[Int(reading.tokenAt[range.upperBound - 1])]
    if reading.isHuman(last) || last.type == .place { return false }
    return !(Int(reading.tokenAt[range.upperBound - 1])..<index).contains {
      let first = reading.context.text[tokens[$0].start]
      return first == Sign.use || first == Sign.every
    }
  }

  /// What takes a span of time: 角逐 in 历经9天角逐.
  private func deed(after index: Int) -> Range<Int>? {
    guard index > 0, index + 1 < tokens.count, isLastOfClause(index + 1) else { return nil }
    let lead = tokens[index - 1]
    let token = tokens[index + 1]
    guard lead.sense == .bridge || reading.isUnit(lead, Sign.le), token.end - token.start == 2,
      token.isPlain || reading.isVerb(token)
    else { return nil }
    return token.range
  }
}
