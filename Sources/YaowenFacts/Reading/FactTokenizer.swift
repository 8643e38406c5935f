import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// Cuts a document into tokens, clauses and sentences.
///
/// Mentions are tokens; between them the lexicon's words of structure (verbs of speech, function words,
/// trends …) where a boundary is likely, and ICU's words elsewhere, mended by the boundary model. Linear in the text.
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
  /// The tokens that statements, events and parts in events are found by.
  private(set) var triggers: [Int] = []
  /// The sentences in order.
  private(set) var sentences: [Sentence] = []

  /// Where a sentence stands in the text.
  struct Sentence: Sendable {
    /// Its first token.
    var start: Int
    /// Its paragraph, and its place in it, from 0.
    var paragraph: Int
    var ordinal: Int
  }

  private var words = FactWords()

  /// Kinds of words that shape a clause.
  private static let structural = EntryMask(
    .functionWord, .trend, .comparison, .approximator, .speechVerb, .roleVerb, .appointmentVerb, .eventNoun,
    .word, .honorific)
  /// 委员会 is no 委员 and 会; what is shorter, such as 局, may be a part of any word.
  private static let body = EntryMask(.organizationSuffix)
  private static let shortestBody = 3
  /// 那曲 is no 那 and 曲, where it is part of an event's name and so no mention.
  private static let place = EntryMask(.place)
  private static let starting = structural.union(body).union(place)

  /// How much dearer than ICU's best path a boundary may be at the end of a structural word.
  private static let tolerance: Int32 = 60
  private static let singleTolerance: Int32 = 10

  /// The score by which the boundary model is certain of a boundary, or of none: one and a half nats.
  static let certain = Int32(BoundaryModel.scale * 3 / 2)

  /// Reads a document; what was read of the last is forgotten.
  mutating func read(_ context: FactContext) {
    words.prepare(for: context.lexicon)
    tokens.removeAll(keepingCapacity: true)
    tokenOfMention.removeAll(keepingCapacity: true)
    cut(context)
    // The end of the text belongs to no token.
    tokenAt.removeAll(keepingCapacity: true)
    tokenAt.append(contentsOf: repeatElement(0, count: context.text.count + 1))
    tokenAt.withUnsafeMutableBufferPointer { tokenAt in
      for index in tokens.indices {
        for position in tokens[index].range { tokenAt[position] = Int32(truncatingIfNeeded: index) }
      }
    }
    mark(context.text)
  }

  /// What cutting looks at, by position.
  private struct Page {
    let text: UnsafeBufferPointer<UInt16>
    let penalty: UnsafeBufferPointer<Int32>
    let boundaries: UnsafeBufferPointer<Int32>
    let startMask: UnsafeBufferPointer<EntryMask>
    let classes: UnsafeBufferPointer<CharacterClass>

    /// Whether a word goes on past a position: what ICU's dictionary says, unless the boundary model is certain of
    /// the opposite.
    @inline(__always)
    func goesOn(past position: Int) -> Bool {
      let score = boundaries[position]
      return penalty[position] > 0 ? score <= FactTokenizer.certain : score < -FactTokenizer.certain
    }
  }

  private mutating func cut(_ context: FactContext) {
    context.text.withUnsafeBufferPointer { text in
      context.penalty.withUnsafeBufferPointer { penalty in
        context.boundaries.withUnsafeBufferPointer { boundaries in
          context.matches.startMask.withUnsafeBufferPointer { startMask in
            cut(
              Page(
                text: text, penalty: penalty, boundaries: boundaries, startMask: startMask,
                classes: CharacterClass.table),
              context)
          }
        }
      }
    }
  }

  private mutating func cut(_ page: Page, _ context: FactContext) {
    let text = page.text
    let starting = Self.starting
    let marks = Self.marks
    // Moved out and back, so that each append finds them its own.
    var tokens = tokens
    self.tokens = []
    var at = 0
    var next = 0
    var lastEnd = -1
    var nextStart = context.mentions.first?.range.lowerBound ?? Int.max
    while at < text.count {
      if at == nextStart {
        // Not the mention itself, whose strings would be retained.
        let end = context.mentions[next].range.upperBound
        tokenOfMention.append(tokens.count)
        tokens.append(
          FactToken(
            start: at, end: end, shape: .mention, type: FactToken.Kind(context.mentions[next].type),
            mention: next))
        at = end
        lastEnd = at
        next += 1
        nextStart = next < context.mentions.count ? context.mentions[next].range.lowerBound : Int.max
        continue
      }
      let here = page.classes[Int(text[at])]
      if here.intersects(marks) {
        tokens.append(FactToken(start: at, end: at + 1, shape: Self.shape(of: here, unit: text[at])))
        at += 1
        continue
      }
      if page.startMask[at].intersects(starting),
        let word = structuralWord(at, page, context, before: nextStart, after: lastEnd)
      {
        tokens.append(word)
        at = word.end
        continue
      }
      var end = at + 1
      while end < text.count, page.goesOn(past: end), end != nextStart,
        !page.classes[Int(text[end])].intersects(marks) || page.penalty[end] >= Lattice.never
      {
        end += 1
      }
      // 他认为, 还说: ICU knows them as words, and facts need the verb.
      if end - at <= 3, Self.isLead(text[at]), isSpeechVerb(at + 1, end: end, context) { end = at + 1 }
      tokens.append(FactToken(start: at, end: end, shape: here.contains(.digit) ? .number : .word))
      at = end
    }
    self.tokens = tokens
  }

  /// The longest word of structure that begins at a position and ends where a word may end, or nil.
  private mutating func structuralWord(
    _ at: Int, _ page: Page, _ context: FactContext, before nextStart: Int, after lastEnd: Int
  ) -> FactToken? {
    var best: LexiconMatches.Match?
    for index in context.matches.indices(at: at) {
      let match = context.matches.items[index]
      let mask = match.kinds
      let end = Int(match.end)
      guard
        mask.intersects(Self.structural)
          || end - at >= Self.shortestBody && mask.intersects(Self.body)
          || end - at > 1 && mask.intersects(Self.place)
      else {
        continue
      }
      if end > nextStart { break }
      // A mention begins where a word ends, whatever ICU thinks.
      let limit: Int32 = end - at == 1 ? Self.singleTolerance : Self.tolerance
      if page.penalty[end] > limit, page.boundaries[end] <= Self.certain, end != nextStart { continue }
      // 出席会议并讲话, 签署合作协议, 进行调研: read in their parts, the verb and what it is done to.
      if end - at > 3, mask == EntryMask(.roleVerb),
        end - at > 4 || words.word(at: match.node, in: context.lexicon).role == .visit
      {
        continue
      }
      // 余 of 余额 is no approximator: such a character stands beside a number.
      if end - at == 1, mask.contains(.approximator), at != lastEnd, end != nextStart,
        !(at > 0 && page.classes[Int(page.text[at - 1])].intersects(.ordinal)),
        !(end < page.text.count && page.classes[Int(page.text[end])].intersects(.ordinal))
      {
        continue
      }
      best = match
    }
    guard let best else { return nil }
    let word = words.word(at: best.node, in: context.lexicon)
    return FactToken(
      start: at, end: Int(best.end), shape: .word, function: word.function, sense: word.sense,
      role: word.role, mask: best.kinds, node: best.node)
  }

  /// Whether the word at a place is a verb of speech.
  private func isSpeechVerb(_ start: Int, end: Int, _ context: FactContext) -> Bool {
    let matches = context.matches
    guard start < end, matches.startMask[start].contains(.speechVerb) else { return false }
    return matches.starting(at: start).contains {
      Int($0.end) == end && $0.kinds.contains(.speechVerb)
    }
  }

  /// 他, 她, 还, 又, 也, 则: they stand before verbs of speech.
  private static func isLead(_ unit: UInt16) -> Bool {
    switch unit {
    case Sign.he, Sign.she, 0x8FD8, 0x53C8, 0x4E5F, 0x5219: true
    default: false
    }
  }

  private static let listComma: UInt16 = 0x3001

  /// The classes of characters that are tokens of their own.
  private static let marks: CharacterClass = [.punctuation, .space, .sentenceEnd, .clauseEnd]

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

  private static let triggering = EntryMask(.speechVerb, .eventNoun, .roleVerb)

  private mutating func mark(_ text: [UInt16]) {
    triggers.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    var place = Sentence(start: 0, paragraph: 0, ordinal: 0)
    sentences.append(place)
    // Moved out and back, so that each append finds them its own.
    var clauseStart = clauseStart
    var sentenceStart = sentenceStart
    self.clauseStart = []
    self.sentenceStart = []
    clauseStart.removeAll(keepingCapacity: true)
    sentenceStart.removeAll(keepingCapacity: true)
    clauseStart.reserveCapacity(tokens.count)
    sentenceStart.reserveCapacity(tokens.count)
    var clause = 0
    var sentence = 0
    for index in tokens.indices {
      if index - clause >= Self.longestClause { clause = index }
      if index - sentence >= Self.longestSentence {
        clause = index
        sentence = index
      }
      clauseStart.append(Int32(truncatingIfNeeded: clause))
      sentenceStart.append(Int32(truncatingIfNeeded: sentence))
      let token = tokens[index]
      switch token.shape {
      case .clauseEnd:
        clause = index + 1
        if text[token.start] == Sign.colon { triggers.append(index) }
      case .sentenceEnd:
        clause = index + 1
        sentence = index + 1
        let endsParagraph = CharacterClass.table[Int(text[token.start])].contains(.newline)
        place = Sentence(
          start: index + 1, paragraph: place.paragraph + (endsParagraph ? 1 : 0),
          ordinal: endsParagraph ? 0 : place.ordinal + 1)
        sentences.append(place)
      default:
        if token.mask.intersects(Self.triggering) || token.sense == .agreement { triggers.append(index) }
      }
    }
    self.clauseStart = clauseStart
    self.sentenceStart = sentenceStart
  }
}
