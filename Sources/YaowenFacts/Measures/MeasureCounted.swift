import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

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

  func look(after index: Int) -> Finding? {
    var at = index + 1
    var isLinked = false
    // 12批54.5万吨玉米: amounts side by side count the same.
    while at < tokens.count, tokens[at].type == .quantity, at < index + 3 { at += 1 }
    while at < tokens.count, tokens[at].shape == .word,
      tokens[at].mask.contains(.approximator) || tokens[at].function == .particle
    {
      if reading.isUnit(tokens[at], Sign.de) { isLinked = true }
      at += 1
    }
    guard at < tokens.count else { return nil }
    if tokens[at].shape == .opening, let range = quoted(at) {
      // 5批“组团式”医疗人员: what is quoted only describes the noun behind it.
      let close = Int(reading.tokenAt[range.upperBound])
      guard close + 1 < tokens.count, tokens[close + 1].isPlain, tokens[close + 1].range.count > 1 else {
        return Finding(range: range, isLinked: isLinked)
      }
      at = close + 1
    }
    let head = tokens[at].start
    var end = head
    var words = 0
    while at < tokens.count {
      let token = tokens[at]
      if isNominal(token) || isModifier(at) {
        end = token.end
        words += 1
      } else if words > 0, let next = listed(after: at) {
        end = tokens[next - 1].end
        at = next
        continue
      } else {
        break
      }
      at += 1
    }
    // 满500送50: a single character between amounts or names is no noun.
    if end - head == 1, at < tokens.count, tokens[at].isMention { return nil }
    return end > head ? Finding(range: head..<end, isLinked: isLinked) : nil
  }

  /// Where the nouns end that a list joins to those before `index`: 国家和地区, 企业、高校和院所. Nil where
  /// no list goes on, or where what it joins has an amount of its own.
  private func listed(after index: Int) -> Int? {
    var at = index
    var sawJoint = false
    while at < tokens.count, at < index + 16 {
      guard isJoint(tokens[at]) || tokens[at].shape == .listComma else { break }
      sawJoint = sawJoint || isJoint(tokens[at])
      var next = at + 1
      while next < tokens.count, tokens[next].isPlain { next += 1 }
      guard next > at + 1, next == tokens.count || !isAmount(tokens[next]) else { return nil }
      at = next
      if sawJoint { return at }
    }
    return nil
  }

  private func isAmount(_ token: FactToken) -> Bool {
    let type = reading.type(of: token)
    return type == .money || type == .percent || type == .quantity
  }

  /// 和, 及: joins nouns that are counted together.
  private func isJoint(_ token: FactToken) -> Bool {
    reading.isUnit(token, Sign.with) || reading.isUnit(token, Sign.including)
  }

  /// Whether a verb modifies the noun behind it: 参赛作品.
  private func isModifier(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.sense == .predicate, token.function == .none, token.end - token.start == 2,
      index + 1 < tokens.count, tokens[index + 1].isPlain, tokens[index - 1].isMention
    else { return false }
    // 投入10亿元推进高速公路建设: a verb with an object of several words is what the amount is for.
    var end = index + 1
    while end < tokens.count, tokens[end].isPlain { end += 1 }
    return tokens[end - 1].end - token.end <= 4
  }

  private func isNominal(_ token: FactToken) -> Bool {
    switch token.shape {
    case .word: token.isPlain && !token.mask.contains(.honorific)
    case .number: true
    case .mention:
      reading.type(of: token) == .title || reading.type(of: token) == .place
        || reading.type(of: token) == .organization
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
