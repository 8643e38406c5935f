@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation

/// What an amount is for each of: 3元/平方米, 每亩500元.
extension ExtractionContext {
  /// The place of a rate's words, and that of its unit among them.
  typealias Rate = (range: Range<Int>, unit: Range<Int>)

  /// The rate's words behind an amount or before it; 约 may stand between: 每股约10元.
  func rate(of span: AmountSpan) -> Rate? {
    if let rate = rate(behind: span.end) { return rate }
    let start = positionBefore(span.start) + 1
    return rate(before: approximatorStart(endingAt: start)?.start ?? start)
  }

  /// The /平方米 that begins at `position`.
  func rate(behind position: Int) -> Rate? {
    guard unit(at: position) == 0x2F,
      let match = longestWord(.unit, at: position + 1) ?? longestWord(.measureWord, at: position + 1)
    else { return nil }
    let end = Int(match.end)
    return (position..<end, position + 1..<end)
  }

  /// The 每亩 that ends at `position`.
  func rate(before position: Int) -> Rate? {
    guard position > 1, kinds(endingAt: position).intersects(Self.counted) else { return nil }
    for start in max(1, position - 6)..<position where unit(at: start - 1) == 0x6BCF {  // 每
      guard kinds(startingAt: start).intersects(Self.counted) else { continue }
      for match in lattice.matches.starting(at: start)
      where Int(match.end) == position && match.kinds.intersects(Self.counted) {
        return (start - 1..<position, start..<position)
      }
    }
    return nil
  }

  private static let counted = EntryMask(.unit, .measureWord)
}
