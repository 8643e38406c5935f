import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// Cuts a document into tokens, clauses and sentences.
///
/// Mentions are tokens; between them the lexicon's words of structure (verbs of speech, function words,
/// trends …) where ICU sees likely boundaries, and ICU's words elsewhere. Linear in the text.
///
/// A scratch buffer: its memory is kept from document to document.
struct FactTokenizer: Sendable {
  private(set) var tokens: [FactToken] = []
  /// By position: the token that begins there or covers it.
  private(set) var tokenAt: [Int32] = []
  /// By token: the first token of its clause and of its sentence.
  private(set) var clauseStart: [Int32] = []
  private(set) var sentenceStart: [Int32] = []
  /// By mention: its token.
  private(set) var tokenOfMention: [Int] = []

  private var words = FactWords()

  /// Kinds of words that shape a clause.
  private static let structural = EntryMask(
    .functionWord, .trend, .comparison, .approximator, .speechVerb, .roleVerb, .appointmentVerb, .eventNoun,
    .word, .honorific)

  /// How much dearer than ICU's best path a boundary may be at the end of a structural word.
  private static let tolerance: Int32 = 60
  private static let singleTolerance: Int32 = 10

  /// Reads a document; what was read of the last is forgotten.
  mutating func read(_ context: FactContext) {
    tokens.removeAll(keepingCapacity: true)
    tokenAt.removeAll(keepingCapacity: true)
    clauseStart.removeAll(keepingCapacity: true)
    sentenceStart.removeAll(keepingCapacity: true)
    tokenOfMention.removeAll(keepingCapacity: true)
    cut(context)
    // The end of the text belongs to no token.
    tokenAt.append(0)
    mark()
  }

  private mutating func cut(_ context: FactContext) {
    let text = context.text
    let penalty = context.lattice.penalty
    let matches = context.lattice.matches
    let lexicon = context.lexicon
    let structural = Self.structural
    let classes = CharacterClass.table
    let kindMask = Self.kinds
    var at = 0
    var next = 0
    var lastEnd = -1
    var nextStart = context.mentions.first?.range.lowerBound ?? Int.max
    while at < text.count {
      if at == nextStart {
        let range = context.mentions[next].range
        tokenOfMention.append(tokens.count)
        append(
          FactToken(
            start: at, end: range.upperBound, shape: .mention,
            type: FactToken.Kind(context.mentions[next].type), mention: next))
        at = range.upperBound
        lastEnd = at
        next += 1
        nextStart = next < context.mentions.count ? context.mentions[next].range.lowerBound : Int.max
        continue
      }
      let here = classes[Int(text[at])]
      if here.intersects(kindMask) {
        append(FactToken(start: at, end: at + 1, shape: Self.shape(of: here, unit: text[at])))
        at += 1
        continue
      }
      if matches.startMask[at].intersects(structural) {
        var best: LexiconMatches.Match?
        for match in matches.starting(at: at) {
          let mask = match.kinds
          if !mask.intersects(structural) { continue }
          let end = Int(match.end)
          if end > nextStart { break }
          // A mention begins where a word ends, whatever ICU thinks.
          let limit: Int32 = end - at == 1 ? Self.singleTolerance : Self.tolerance
          if penalty[end] > limit, end != nextStart { continue }
          // 出席会议并讲话, 签署合作协议: read in their parts, the verb and what it is done to.
          if end - at > 4, mask == EntryMask(.roleVerb) { continue }
          // 余 of 余额 is no approximator: such a character stands beside a number.
          if end - at == 1, mask.contains(.approximator), at != lastEnd, end != nextStart,
            !(at > 0 && classes[Int(text[at - 1])].intersects(.ordinal)),
            !(end < text.count && classes[Int(text[end])].intersects(.ordinal))
          {
            continue
          }
          best = match
        }
        if let best {
          let word = words.word(at: best.node, in: lexicon)
          append(
            FactToken(
              start: at, end: Int(best.end), shape: .word, function: word.function, sense: word.sense,
              role: word.role, mask: best.kinds, node: best.node))
          at = Int(best.end)
          continue
        }
      }
      var end = at + 1
      while end < text.count, penalty[end] > 0, end != nextStart,
        !classes[Int(text[end])].intersects(kindMask) || penalty[end] >= Lattice.never
      {
        end += 1
      }
      append(FactToken(start: at, end: end, shape: here.contains(.digit) ? .number : .word))
      at = end
    }
  }

  private mutating func append(_ token: FactToken) {
    tokenAt.append(contentsOf: repeatElement(Int32(tokens.count), count: token.end - token.start))
    tokens.append(token)
  }

  private static let listComma: UInt16 = 0x3001

  /// The classes of characters that are tokens of their own.
  private static let kinds: CharacterClass = [.punctuation, .space, .sentenceEnd, .clauseEnd]

  private static func shape(of kind: CharacterClass, unit: UInt16) -> FactToken.Shape {
    if unit == listComma { return .listComma }
    if kind.contains(.sentenceEnd) { return .sentenceEnd }
    if kind.contains(.clauseEnd) { return .clauseEnd }
    if kind.contains(.opening) { return .opening }
    if kind.contains(.closing) { return .closing }
    return kind.contains(.space) ? .space : .mark
  }

  /// No clause or sentence of prose has as many tokens; text without marks is cut there, so that looking
  /// back to the start of a clause costs no more than this, whatever the input.
  static let longestClause = 160
  static let longestSentence = 640

  private mutating func mark() {
    var clause = 0
    var sentence = 0
    for index in tokens.indices {
      if index - clause >= Self.longestClause { clause = index }
      if index - sentence >= Self.longestSentence {
        clause = index
        sentence = index
      }
      clauseStart.append(Int32(clause))
      sentenceStart.append(Int32(sentence))
      switch tokens[index].shape {
      case .clauseEnd: clause = index + 1
      case .sentenceEnd:
        clause = index + 1
        sentence = index + 1
      default: break
      }
    }
  }
}
