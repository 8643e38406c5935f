import YaowenExtraction
import YaowenLexicon
import YaowenSegmentation
import YaowenText

/// A document cut into tokens, clauses and sentences, once for all fact kinds.
///
/// Mentions are tokens; between them the lexicon's words of structure (verbs of speech, function words,
/// trends …) where ICU sees likely boundaries, and ICU's words elsewhere. Linear in the text.
struct FactReading: Sendable {
  let context: FactContext
  private(set) var tokens: [FactToken] = []
  /// By position: the token that begins there or covers it.
  private(set) var tokenAt: [Int32]
  /// By token: the first token of its clause and of its sentence.
  private(set) var clauseStart: [Int32] = []
  private(set) var sentenceStart: [Int32] = []
  /// By mention: its token.
  private(set) var tokenOfMention: [Int]

  private var functions: [UInt32: FactToken.Function] = [:]
  private var senses: [UInt32: FactToken.Sense] = [:]

  /// Kinds of words that shape a clause.
  private static let structural = EntryMask(
    .functionWord, .trend, .comparison, .approximator, .speechVerb, .roleVerb, .appointmentVerb, .eventNoun,
    .word, .honorific)

  /// How much dearer than ICU's best path a boundary may be at the end of a structural word.
  private static let tolerance: Int32 = 60
  private static let singleTolerance: Int32 = 10

  init(_ context: FactContext) {
    self.context = context
    tokenAt = [Int32](repeating: 0, count: context.text.count + 1)
    tokenOfMention = [Int](repeating: 0, count: context.mentions.count)
    tokens.reserveCapacity(context.text.count / 2 + 8)
    cut()
    mark()
  }

  private mutating func cut() {
    let text = context.text
    let classes = CharacterClass.table
    var at = 0
    while at < text.count {
      if let mention = context.mention(at: at) {
        let range = context.mentions[mention].range
        tokenOfMention[mention] = tokens.count
        append(FactToken(start: at, end: range.upperBound, shape: .mention, mention: mention))
        at = range.upperBound
        continue
      }
      let here = classes[Int(text[at])]
      if let shape = Self.shape(of: here, unit: text[at]) {
        append(FactToken(start: at, end: at + 1, shape: shape))
        at += 1
        continue
      }
      if let word = structuralWord(at: at) {
        append(word)
        at = word.end
        continue
      }
      var end = at + 1
      while end < text.count, context.lattice.penalty[end] > 0, context.mention(at: end) == nil,
        Self.shape(of: classes[Int(text[end])], unit: text[end]) == nil || context.lattice.penalty[end] >= Lattice.never
      {
        end += 1
      }
      append(FactToken(start: at, end: end, shape: here.contains(.digit) ? .number : .word))
      at = end
    }
  }

  private static let listComma: UInt16 = 0x3001

  private static func shape(of kind: CharacterClass, unit: UInt16) -> FactToken.Shape? {
    if kind.isDisjoint(with: [.punctuation, .space, .sentenceEnd, .clauseEnd]) { return nil }
    if unit == listComma { return .listComma }
    if kind.contains(.sentenceEnd) { return .sentenceEnd }
    if kind.contains(.clauseEnd) { return .clauseEnd }
    if kind.contains(.opening) { return .opening }
    if kind.contains(.closing) { return .closing }
    return kind.contains(.space) ? .space : .mark
  }

  /// The longest word of structure that begins at a position and ends where a word may end.
  private mutating func structuralWord(at start: Int) -> FactToken? {
    let matches = context.lattice.matches
    guard !matches.startMask[start].isDisjoint(with: Self.structural) else { return nil }
    var best: LexiconMatches.Match?
    for match in matches.starting(at: start) {
      let mask = context.lexicon.masks[Int(match.node)]
      if mask.isDisjoint(with: Self.structural) { continue }
      let end = Int(match.end)
      let limit: Int32 = end - start == 1 ? Self.singleTolerance : Self.tolerance
      if context.lattice.penalty[end] > limit { continue }
      if crossesMention(start + 1..<end) { break }
      // 出席会议并讲话, 签署合作协议: read in their parts, the verb and what it is done to.
      if end - start > 4, mask == EntryMask(.roleVerb) { continue }
      // 余 of 余额 is no approximator: such a character stands beside a number.
      if end - start == 1, mask.contains(.approximator), !isBesideNumber(start, end) { continue }
      best = match
    }
    guard let best else { return nil }
    var token = FactToken(start: start, end: Int(best.end), shape: .word)
    token.node = best.node
    token.mask = context.lexicon.masks[Int(best.node)]
    token.function = function(of: best.node)
    token.sense = sense(of: best.node)
    return token
  }

  private func isBesideNumber(_ start: Int, _ end: Int) -> Bool {
    let around = [start - 1, end]
    return around.contains { position in
      guard position >= 0, position < context.text.count else { return false }
      if context.mention(at: position) != nil { return true }
      return !CharacterClass.of(context.text[position]).isDisjoint(with: [.digit, .hanNumeral])
    }
  }

  private func crossesMention(_ range: Range<Int>) -> Bool {
    for position in range where context.mention(at: position) != nil { return true }
    return false
  }

  private mutating func function(of node: UInt32) -> FactToken.Function {
    if let known = functions[node] { return known }
    var function = FactToken.Function.none
    if let entry = context.lexicon.entry(at: node, .functionWord) {
      switch context.lexicon.string("kind", in: entry) {
      case "preposition": function = .preposition
      case "conjunction": function = .conjunction
      case "particle": function = .particle
      case "adverb": function = .adverb
      case "pronoun": function = .pronoun
      case "verb": function = .verb
      default: function = .none
      }
    }
    functions[node] = function
    return function
  }

  private mutating func sense(of node: UInt32) -> FactToken.Sense {
    if let known = senses[node] { return known }
    var sense = FactToken.Sense.none
    for index in context.lexicon.entries(at: node) where context.lexicon.entries[index].kind == .word {
      switch context.lexicon.string("kind", in: context.lexicon.entries[index]) {
      case "predicate": if sense == .none { sense = .predicate }
      case "human": sense = .human
      case "document": sense = .document
      case "holding": sense = .holding
      case "agreement": sense = .agreement
      case "part": sense = .part
      case "share": sense = .share
      case "bridge": sense = .bridge
      case "reporting": sense = .reporting
      default: continue
      }
    }
    senses[node] = sense
    return sense
  }

  private mutating func append(_ token: FactToken) {
    for position in token.range { tokenAt[position] = Int32(tokens.count) }
    tokens.append(token)
  }

  private mutating func mark() {
    var clause = 0
    var sentence = 0
    for (index, token) in tokens.enumerated() {
      clauseStart.append(Int32(clause))
      sentenceStart.append(Int32(sentence))
      if token.shape == .clauseEnd { clause = index + 1 }
      if token.shape == .sentenceEnd {
        // Closing quotes belong to the sentence that they close.
        clause = index + 1
        sentence = index + 1
      }
    }
  }

  // MARK: Asking

  /// The lexicon's value of a key for a token's entry of a kind, or nil.
  func value(_ key: StaticString, _ kind: EntryKind, of token: FactToken) -> String? {
    guard token.node != 0, let entry = context.lexicon.entry(at: token.node, kind) else { return nil }
    return context.lexicon.string(key, in: entry)
  }

  /// The entry of a kind that a token's word has, or nil.
  func entry(_ kind: EntryKind, of token: FactToken) -> Lexicon.Entry? {
    token.node == 0 ? nil : context.lexicon.entry(at: token.node, kind)
  }

  /// The type of the mention that a token is, or nil.
  func type(of token: FactToken) -> MentionType? {
    token.mention < 0 ? nil : context.mentions[token.mention].type
  }

  /// Where the clause of a token ends: the index of its closing mark, or the number of tokens.
  func clauseEnd(from index: Int) -> Int {
    var at = index
    while at < tokens.count, tokens[at].shape != .clauseEnd, tokens[at].shape != .sentenceEnd { at += 1 }
    return at
  }

  /// Where the sentence of a token ends: the index of its closing mark, or the number of tokens.
  func sentenceEnd(from index: Int) -> Int {
    var at = index
    while at < tokens.count, tokens[at].shape != .sentenceEnd { at += 1 }
    return at
  }

  /// Whether a token is one character, this one.
  func isUnit(_ token: FactToken, _ unit: UInt16) -> Bool {
    token.end - token.start == 1 && context.text[token.start] == unit
  }

  func unit(at position: Int) -> UInt16 {
    position >= 0 && position < context.text.count ? context.text[position] : 0
  }
}

/// Single characters that carry the structure of a sentence.
enum Sign {
  static let de: UInt16 = 0x7684  // 的
  static let he: UInt16 = 0x4ED6  // 他
  static let she: UInt16 = 0x5979  // 她
  static let at: UInt16 = 0x5728  // 在
  static let be: UInt16 = 0x662F  // 是
  static let become: UInt16 = 0x4E3A  // 为
  static let and: UInt16 = 0x517C  // 兼
  static let stationed: UInt16 = 0x9A7B  // 驻
  static let committee: UInt16 = 0x59D4  // 委
  static let head: UInt16 = 0x957F  // 长
  static let wire: UInt16 = 0x7535  // 电
  static let news: UInt16 = 0x8BAF  // 讯
  static let colon: UInt16 = 0x3A
  static let comma: UInt16 = 0x2C
  static let openBracket: UInt16 = 0x28
  static let dash: UInt16 = 0x2014
  static let time: UInt16 = 0x65F6  // 时
  static let le: UInt16 = 0x4E86  // 了
  static let upTo: UInt16 = 0x81F3  // 至
  static let reaching: UInt16 = 0x5230  // 到
  static let toward: UInt16 = 0x5411  // 向
  static let facing: UInt16 = 0x5BF9  // 对
  static let accordingTo: UInt16 = 0x636E  // 据
  static let openTitle: UInt16 = 0x300A  // 《
  static let ordinal: UInt16 = 0x7B2C  // 第
  static let on: UInt16 = 0x4E0A  // 上
  static let inside: UInt16 = 0x4E2D  // 中
  static let than: UInt16 = 0x4E8E  // 于
  static let each: UInt16 = 0x5747  // 均, of 人均, 日均
  static let drop: UInt16 = 0x8DCC  // 跌
  static let closeTitle: UInt16 = 0x300B  // 》
}
