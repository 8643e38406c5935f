import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// Whose words a segmentation has.
public enum SegmentationMode: String, Sendable, CaseIterable {
  /// What the extractors see: ICU's words and the lexicon's in one lattice, lexicon words whole.
  case `default`
  /// Exactly the boundaries of ICU's Chinese word iterator.
  case icu
}

/// Cuts texts into words. One serves one thread.
public struct Segmenter: ~Copyable {
  /// The words it knows.
  public let lexicon: Lexicon
  public let mode: SegmentationMode
  private var breaker: WordBreaker
  private var lattice = Lattice()

  public init(lexicon: Lexicon = .bundled, mode: SegmentationMode = .default) throws(ICUError) {
    self.lexicon = lexicon
    self.mode = mode
    breaker = try WordBreaker()
  }

  /// The words of a text in order, without the spaces between them. Linear in the text.
  public mutating func words(of text: SourceText) throws(ICUError) -> [Word] {
    switch mode {
    case .default:
      lattice.build(text, lexicon: lexicon, kinds: Self.kinds)
      var words = lattice.words()
      words.removeAll { $0.origin == .space }
      return words
    case .icu:
      var start = 0
      return try breaker.boundaries(in: text.units).compactMap { end in
        defer { start = Int(end) }
        return Self.word(start..<Int(end), text)
      }
    }
  }

  /// What the words of a text depend on.
  private static let kinds = Lattice.wordKinds.union(.pinned)

  // Constants: a set written in place is put together anew for every word.
  private static let run: CharacterClass = [.digit, .latin, .hangul, .surrogate]
  private static let ideographic: CharacterClass = [.han, .kana]

  private static func word(_ range: Range<Int>, _ text: SourceText) -> Word? {
    let first = CharacterClass.of(text.folded[range.lowerBound])
    if first.contains(.space) {
      let isSpace = range.allSatisfy { CharacterClass.of(text.folded[$0]).contains(.space) }
      if isSpace { return nil }
    }
    if !first.isDisjoint(with: run) {
      return Word(range: range, origin: .run)
    }
    if !first.isDisjoint(with: ideographic) {
      return Word(range: range, origin: range.count == 1 ? .character : .icu)
    }
    return Word(range: range, origin: .punctuation)
  }

  /// The types of the lexicon entries that are written as a word is.
  public func entryTypes(of word: Word, in text: SourceText) -> [EntryType] {
    let node = lexicon.trie.node(of: text.folded[word.range])
    guard node != 0 else { return [] }
    var types: [EntryType] = []
    for index in lexicon.entries(at: node) {
      let type = lexicon.type(of: lexicon.entries[index])
      if !types.contains(type) { types.append(type) }
    }
    return types.sorted { $0.rawValue < $1.rawValue }
  }
}
