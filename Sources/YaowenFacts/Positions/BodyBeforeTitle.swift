import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation

/// Reads the body of a title where the mentions hold only a part of it or none: 云岭市 of 云岭市茶业管理处处长.
struct BodyBeforeTitle {
  let reading: FactReading
  private var tokens: [FactToken] { reading.tokens }

  init(_ reading: FactReading) { self.reading = reading }

  /// No name of a body has more words that no mention holds.
  private static let longest = 5

  /// The whole name of the body right before a title, or nil where its mention has it already.
  func body(before title: Int, holder: Int?) -> Range<Int>? {
    let end = reading.tokenOfMention[title]
    let clause = Int(reading.clauseStart[end])
    guard end > clause else { return nil }
    if let holder {
      let first = reading.tokenOfMention[holder]
      let range = tokens[first].start..<tokens[end].start
      if first + 1 == end { return joined(with: first, clause: clause) }
      guard end - first <= Self.longest, first >= clause, isName(first + 1..<end) else { return nil }
      return isBody(range) ? range : nil
    }
    var first = end
    while first > clause, end - first < Self.longest, tokens[first - 1].isPlain { first -= 1 }
    if first < end, let whole = extended(before: first, clause: clause) { first = whole }
    guard first < end, first == clause || !tokens[first - 1].isPlain else { return nil }
    let range = tokens[first].start..<tokens[end].start
    return range.count >= 3 && isBody(range) ? range : nil
  }

  /// Bodies that stand side by side: 云岭协会 and 中央委员会 of 云岭协会中央委员会.
  private func joined(with last: Int, clause: Int) -> Range<Int>? {
    guard last > clause, tokens[last].type == .organization, tokens[last - 1].type == .organization else {
      return nil
    }
    return tokens[last - 1].start..<tokens[last].end
  }

  /// Where a name begins that 和 runs through: 云岭区科技和创新局.
  private func extended(before first: Int, clause: Int) -> Int? {
    guard first - 2 > clause, reading.isUnit(tokens[first - 1], Sign.with) else { return nil }
    var at = first - 2
    while at > clause, first - at < Self.longest, tokens[at].isPlain { at -= 1 }
    let isOwner = tokens[at].type == .place || tokens[at].type == .organization
    return isOwner && at < first - 2 ? at : nil
  }

  private func isName(_ range: Range<Int>) -> Bool { range.allSatisfy { tokens[$0].isPlain } }

  /// Whether words end as names of bodies do, with more than the ending in them.
  private func isBody(_ range: Range<Int>) -> Bool {
    let matches = reading.context.matches
    guard matches.endMask[range.upperBound].contains(.organizationSuffix) else { return false }
    for start in range.dropFirst(2) {
      guard let entry = reading.entry(.organizationSuffix, at: start..<range.upperBound) else { continue }
      return entry.rank <= 2 || range.upperBound - start < 2 && range.count >= 3
    }
    return false
  }
}
