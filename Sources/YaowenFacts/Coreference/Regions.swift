import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// The divisions that a document tells of, which complete what it shortens: with 内蒙古 in the text, 自治区党委 is
/// 内蒙古自治区党委.
struct Regions {
  private let context: FactContext
  /// By the word for a kind of division, such as 省: the one of its kind that the document names; nil where it
  /// names several.
  private var names: [ArraySlice<UInt16>: String?] = [:]

  /// No word for a kind of division is longer.
  private static let longestWord = 4

  init(_ context: FactContext) {
    self.context = context
    for mention in context.mentions where mention.type == .place || mention.type == .organization {
      guard let name = Self.division(at: mention.range, in: context) else { continue }
      let units = Array(name.utf16)
      guard let length = Self.wordLength(atEndOf: units[...], in: context), length < units.count else {
        continue
      }
      let known = names[units.suffix(length), default: name]
      names[units.suffix(length)] = .some(known == name ? name : nil)
    }
  }

  /// The full name of the division that a mention is, or that the name of a body begins with.
  private static func division(at range: Range<Int>, in context: FactContext) -> String? {
    guard let match = context.matches.longest(.place, at: range.lowerBound),
      Int(match.end) <= range.upperBound,
      let entry = context.lexicon.entry(at: match.node, .place),
      context.lexicon.has("kind", "division", in: entry)
    else { return context.source[range] }
    let written = range.lowerBound..<Int(match.end)
    // 临江 of 临江区 is another place than the town of that name.
    guard written == range || wordLength(atEndOf: context.text[written], in: context) != nil else {
      return context.source[range]
    }
    return context.lexicon.canonical(of: entry) ?? context.source[written]
  }

  /// How long the word for a kind of division is that a name ends with; nil where it ends with none.
  private static func wordLength(atEndOf name: ArraySlice<UInt16>, in context: FactContext) -> Int? {
    (1...longestWord).reversed().first { $0 <= name.count && isWord(name.suffix($0), in: context) }
  }

  private static func isWord(_ word: ArraySlice<UInt16>, in context: FactContext) -> Bool {
    guard let entry = context.lexicon.entry(for: word, .placeSuffix) else { return false }
    return context.lexicon.has("kind", "division", in: entry)
  }

  /// How long the word at the head of a range is that stands for a division, as in 省委; nil of 市场监管总局.
  static func headLength(of range: Range<Int>, in context: FactContext) -> Int? {
    guard context.matches.startMask[range.lowerBound].contains(.placeSuffix) else { return nil }
    let longest = min(longestWord, range.count)
    guard
      let length = (1...longest).reversed().first(where: {
        isWord(context.text[range.lowerBound..<range.lowerBound + $0], in: context)
      })
    else { return nil }
    let end = range.lowerBound + length
    return end == range.upperBound || context.penalty[end] == 0 ? length : nil
  }

  /// The name at a range with its division in full, or nil where the document names none.
  func completed(_ range: Range<Int>, headLength: Int) -> String? {
    let head = range.lowerBound..<range.lowerBound + headLength
    guard let name = names[context.text[head]] ?? nil else { return nil }
    return name + context.source[head.upperBound..<range.upperBound]
  }
}
