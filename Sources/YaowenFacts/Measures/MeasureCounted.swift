import YaowenExtraction
import YaowenLexicon

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
    while at < tokens.count, tokens[at].shape == .word,
      tokens[at].mask.contains(.approximator) || tokens[at].function == .particle
    {
      if reading.isUnit(tokens[at], Sign.de) { isLinked = true }
      at += 1
    }
    guard at < tokens.count else { return nil }
    if tokens[at].shape == .opening, let range = quoted(at) { return Finding(range: range, isLinked: isLinked) }
    let head = tokens[at].start
    var end = head
    var words = 0
    while at < tokens.count {
      let token = tokens[at]
      if isNominal(token) || isModifier(at) {
        end = token.end
        words += 1
      } else if isJoint(token), words > 0, words <= 2, at + 1 < tokens.count, tokens[at + 1].isPlain {
        end = token.end
      } else {
        break
      }
      at += 1
    }
    return end > head ? Finding(range: head..<end, isLinked: isLinked) : nil
  }

  /// 和, 及: joins two short nouns that are counted together, 国家和地区.
  private func isJoint(_ token: FactToken) -> Bool {
    token.function == .conjunction && token.end - token.start == 1
  }

  /// Whether a verb modifies the noun behind it: 参赛作品.
  private func isModifier(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.sense == .predicate && token.function == .none && token.end - token.start == 2
      && index + 1 < tokens.count && tokens[index + 1].isPlain && tokens[index - 1].isMention
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
