import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// The divisions that a document tells of, which complete what it shortens: with 内蒙古 in the text, 自治区党委 is
/// 内蒙古自治区党委.
struct Regions {
  private let context: FactContext
  /// By level: the one division of it that the document names; nil where it names none or several.
  private var names: [String?]

  /// The words for a division alone, the longest first.
  private static let levels: [[UInt16]] = ["自治区", "省", "市", "县", "区"].map { Array($0.utf16) }

  init(_ context: FactContext) {
    self.context = context
    var found: [Set<String>] = Array(repeating: [], count: Self.levels.count)
    for mention in context.mentions where mention.type == .place || mention.type == .organization {
      guard let name = Self.division(at: mention.range, in: context),
        let level = Self.levels.firstIndex(where: {
          name.utf16.count > $0.count && name.utf16.suffix($0.count).elementsEqual($0)
        })
      else { continue }
      found[level].insert(name)
    }
    names = found.map { $0.count == 1 ? $0.first : nil }
  }

  /// The full name of the division that a mention is, or that the name of a body begins with.
  private static func division(at range: Range<Int>, in context: FactContext) -> String? {
    guard let match = context.matches.longest(.place, at: range.lowerBound),
      Int(match.end) <= range.upperBound,
      let entry = context.lexicon.entry(at: match.node, .place),
      context.lexicon.string("kind", in: entry) == "division"
    else { return context.source[range] }
    let written = range.lowerBound..<Int(match.end)
    // 临江 of 临江区 is another place than the town of that name.
    guard
      written == range
        || levels.contains(where: { context.text[written].reversed().starts(with: $0.reversed()) })
    else { return context.source[range] }
    return context.lexicon.canonical(of: entry) ?? context.source[written]
  }

  /// The word at the head of a range that stands for a division, as in 省委; nil of 市场监管总局.
  static func level(of range: Range<Int>, in context: FactContext) -> Int? {
    let text = context.text[range]
    guard let level = levels.firstIndex(where: { text.starts(with: $0) }) else { return nil }
    let end = range.lowerBound + levels[level].count
    return end == range.upperBound || context.penalty[end] == 0 ? level : nil
  }

  /// The name at a range with its division in full, or nil where the document names none.
  func completed(_ range: Range<Int>, level: Int) -> String? {
    names[level].map { $0 + context.source[range.lowerBound + Self.levels[level].count..<range.upperBound] }
  }
}
