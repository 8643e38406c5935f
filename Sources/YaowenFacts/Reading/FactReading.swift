import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// A document cut into tokens, clauses and sentences, for all fact kinds to ask.
///
/// A class, so that the finders of a document share one without copying its parts.
final class FactReading: Sendable {
  let context: FactContext
  let tokens: [FactToken]
  /// By position: the token that begins there or covers it.
  let tokenAt: [Int32]
  /// By token: the first token of its clause and of its sentence.
  let clauseStart: [Int32]
  let sentenceStart: [Int32]
  /// By mention: its token.
  let tokenOfMention: [Int]
  /// The tokens that statements, events and parts in events are found by.
  let triggers: [Int]
  private let sentences: [FactTokenizer.Sentence]

  init(_ context: FactContext, _ tokenizer: FactTokenizer) {
    self.context = context
    tokens = tokenizer.tokens
    tokenAt = tokenizer.tokenAt
    clauseStart = tokenizer.clauseStart
    sentenceStart = tokenizer.sentenceStart
    tokenOfMention = tokenizer.tokenOfMention
    triggers = tokenizer.triggers
    sentences = tokenizer.sentences
  }

  /// The sentence of a token. Logarithmic in their number.
  func sentence(of index: Int) -> FactTokenizer.Sentence {
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if sentences[middle].start <= index { low = middle } else { high = middle }
    }
    return sentences[low]
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

  /// The entry of a kind that the word at a range has, or nil.
  func entry(_ kind: EntryKind, at range: Range<Int>) -> Lexicon.Entry? {
    let matches = context.matches
    guard range.lowerBound >= 0, !range.isEmpty, matches.startMask[range.lowerBound].contains(kind) else {
      return nil
    }
    for match in matches.starting(at: range.lowerBound) where Int(match.end) == range.upperBound {
      return context.lexicon.entry(at: match.node, kind)
    }
    return nil
  }

  /// The type of the mention that a token is, or nil.
  func type(of token: FactToken) -> FactToken.Kind? { token.type }

  /// Where the clause of a token ends: the index of its closing mark, or of the token after it.
  func clauseEnd(from index: Int) -> Int {
    var at = index
    let limit = min(tokens.count, index + FactTokenizer.longestClause)
    while at < limit, tokens[at].shape != .clauseEnd, tokens[at].shape != .sentenceEnd { at += 1 }
    return at
  }

  /// Where the sentence of a token ends: the index of its closing mark, or of the token after it.
  func sentenceEnd(from index: Int) -> Int {
    var at = index
    let limit = min(tokens.count, index + FactTokenizer.longestSentence)
    while at < limit, tokens[at].shape != .sentenceEnd { at += 1 }
    return at
  }

  /// Whether a token is a noun for people: 游客, 市民, 工人.
  func isHuman(_ token: FactToken) -> Bool {
    token.sense == .human || token.type == .title || Self.people.contains(context.text[token.end - 1])
  }

  /// The last characters of nouns for people.
  private static let people: Set<UInt16> = [0x4EBA, 0x6C11, 0x5458, 0x8005, 0x5BA2, 0x751F]  // 人民员者客生

  /// Whether a token is one character, this one.
  func isUnit(_ token: FactToken, _ unit: UInt16) -> Bool {
    token.end - token.start == 1 && context.text[token.start] == unit
  }

  /// Whether a token joins nouns: 和, 与, 及, 暨; 并 joins verbs.
  func joins(_ token: FactToken) -> Bool {
    token.end - token.start == 1 && Self.joints.contains(context.text[token.start])
  }

  private static let joints: Set<UInt16> = [Sign.with, 0x4E0E, Sign.including, 0x66A8]  // 和与及暨

  /// Whether a word is a one or two with its measure word, too short for an amount, or one half of them: 一颗, 两批.
  func isClassifier(_ token: FactToken) -> Bool {
    guard token.shape == .word, token.range.count <= 2 else { return false }
    let isFew = Self.few.contains(context.text[token.start])
    guard isFew || token.range.count == 1 && Self.few.contains(unit(at: token.start - 1)) else {
      return false
    }
    let word = isFew ? token.start + 1..<token.start + 2 : token.range
    guard word.upperBound <= context.text.count, let entry = entry(.measureWord, at: word) else {
      return false
    }
    return entry.rank != 3
  }

  private static let few: Set<UInt16> = [0x4E00, 0x4E24, 0x51E0]  // 一两几

  func unit(at position: Int) -> UInt16 {
    position >= 0 && position < context.text.count ? context.text[position] : 0
  }
}

/// Single characters that carry the structure of a sentence.
enum Sign {
  static let de: UInt16 = 0x7684  // 的
  static let he: UInt16 = 0x4ED6  // 他
  static let she: UInt16 = 0x5979  // 她
  static let its: UInt16 = 0x5176  // 其
  static let succeed: UInt16 = 0x63A5  // 接, of 接替, 接任
  static let plural: UInt16 = 0x4EEC  // 们
  static let middleDot: UInt16 = 0xB7  // ·
  static let companyEnd: UInt16 = 0x53F8  // 司, of 公司
  static let said: UInt16 = 0x8BE5  // 该
  static let by: UInt16 = 0x7531  // 由
  static let from: UInt16 = 0x4ECE  // 从
  static let before: UInt16 = 0x524D  // 前
  static let number: UInt16 = 0x53F7  // 号
  static let separately: (UInt16, UInt16) = (0x5206, 0x522B)  // 分别
  static let suffered: UInt16 = 0x88AB  // 被
  static let suffer: UInt16 = 0x53D7  // 受
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
  static let closeBracket: UInt16 = 0x29
  static let hyphen: UInt16 = 0x2D
  static let dash: UInt16 = 0x2014
  static let time: UInt16 = 0x65F6  // 时
  static let le: UInt16 = 0x4E86  // 了
  static let upTo: UInt16 = 0x81F3  // 至
  static let reaching: UInt16 = 0x5230  // 到
  static let toward: UInt16 = 0x5411  // 向
  static let facing: UInt16 = 0x5BF9  // 对
  static let accordingTo: UInt16 = 0x636E  // 据
  static let openTitle: UInt16 = 0x300A  // 《
  static let with: UInt16 = 0x548C  // 和
  static let including: UInt16 = 0x53CA  // 及
  static let or: UInt16 = 0x6216  // 或
  static let represent: [UInt16] = [0x4EE3, 0x8868]  // 代表
  static let person: UInt16 = 0x4EBA  // 人
  static let personnel: [UInt16] = [0x4EBA, 0x5458]  // 人员
  static let state: [UInt16] = [0x56FD, 0x5BB6]  // 国家
  static let come: UInt16 = 0x6765  // 来
  static let sinceThen: UInt16 = 0x4EE5  // 以
  static let ordinal: UInt16 = 0x7B2C  // 第
  static let on: UInt16 = 0x4E0A  // 上
  static let within: UInt16 = 0x5185  // 内
  static let inside: UInt16 = 0x4E2D  // 中
  static let than: UInt16 = 0x4E8E  // 于
  static let distance: UInt16 = 0x8DDD  // 距, of 距离
  static let have: UInt16 = 0x6709  // 有
  static let use: UInt16 = 0x7528  // 用
  static let land: UInt16 = 0x5730  // 地
  static let outside: UInt16 = 0x5916  // 外
  static let each: UInt16 = 0x5747  // 均, of 人均, 日均
  static let going: UInt16 = 0x7740  // 着
  static let yearOfAge: UInt16 = 0x5C81  // 岁
  static let every: UInt16 = 0x6BCF  // 每
  static let drop: UInt16 = 0x8DCC  // 跌
  static let closeTitle: UInt16 = 0x300B  // 》
}
