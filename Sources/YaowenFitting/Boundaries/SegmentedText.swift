@_spi(Rooms) import YaowenText

/// A line of a corpus whose words are separated by spaces.
struct SegmentedText {
  /// The line without its spaces.
  let source: SourceText
  /// By position: whether a word ends there.
  let isBoundary: [Bool]

  /// The lines of a corpus, blank ones left out.
  static func lines(of contents: String) -> [SegmentedText] {
    contents.split(whereSeparator: \.isNewline).compactMap { SegmentedText(line: $0) }
  }

  /// The same text with numerals apart from 年, 月, 日, 时 and 分 after them: corpora disagree on these, and a
  /// model fitted to both ways would cut dates now so, now so. ICU and Universal Dependencies cut them.
  var cuttingDates: SegmentedText {
    var isBoundary = isBoundary
    for position in source.folded.indices.dropFirst()
    where Self.dateUnits.contains(source.folded[position])
      && CharacterClass.of(source.folded[position - 1]).intersects(.ordinal)
    {
      isBoundary[position] = true
    }
    return SegmentedText(source: source, isBoundary: isBoundary)
  }

  private static let dateUnits = Set("年月日时分".utf16)

  private init(source: SourceText, isBoundary: [Bool]) {
    self.source = source
    self.isBoundary = isBoundary
  }

  private init?(line: Substring) {
    var units: [UInt16] = []
    var isBoundary = [true]
    for word in line.split(separator: " ") {
      units += word.utf16
      isBoundary += repeatElement(false, count: word.utf16.count)
      isBoundary[isBoundary.count - 1] = true
    }
    if units.isEmpty { return nil }
    source = SourceText(units: units, titleLine: false)
    self.isBoundary = isBoundary
  }
}
