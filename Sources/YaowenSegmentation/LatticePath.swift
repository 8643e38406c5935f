@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

extension Lattice {
  /// Kinds whose entries are names or words; the others are characters, patterns and parts of words.
  package static let wordKinds = EntryMask(
    .person, .foreignName, .title, .organization, .place, .currency, .holiday, .solarTerm, .custom)

  /// The words of the text: the best path over its positions, each graded by the boundary model, and over the
  /// lexicon's words. Pinned words come out whole; `spans`, which must be in order and apart, too. Linear in
  /// the text.
  package mutating func words(keeping spans: [Range<Int>] = []) -> [Word] {
    if text.isEmpty { return [] }
    path.begin(count: text.count)
    fixWords(keeping: spans)
    let matches = matches
    let values = boundaryScores
    path.find(values) { start, take in
      guard matches.startMask[start].intersects(Self.wordKinds) else { return }
      for index in matches.indices(at: start) {
        let match = matches.items[index]
        guard match.kinds.intersects(Self.wordKinds), Int(match.end) > start + 1 else { continue }
        var worth: Int32 = 0
        for inside in start + 1..<Int(match.end) { worth += max(0, values[inside]) }
        take(Int(match.end), worth)
      }
    }
    let mentions = Set(spans.map(\.lowerBound))
    let classes = CharacterClass.table
    return path.words { range in
      let isFixed = path.isFixed(range.lowerBound, range.upperBound)
      if isFixed, mentions.contains(range.lowerBound) { return Word(range: range, origin: .mention) }
      let first = classes[Int(text[range.lowerBound])]
      return Word(range: range, origin: isFixed || isEntry(range) ? .lexicon : Self.origin(of: range, first))
    }
  }

  /// Fixes the words that stand whole: `spans`, then the lexicon's pinned words between them, leftmost longest.
  private mutating func fixWords(keeping spans: [Range<Int>]) {
    if spans.isEmpty, !matches.hasPinned { return }
    var at = 0
    var next = spans.makeIterator()
    var span = next.next()
    while at < text.count {
      while let current = span, current.lowerBound < at { span = next.next() }
      if let current = span, current.lowerBound == at {
        path.fix(current)
        at = current.upperBound
        continue
      }
      let limit = span?.lowerBound ?? text.count
      guard matches.startMask[at].intersects(.pinned),
        let pinned = matches.starting(at: at).last(where: {
          Int($0.end) <= limit && $0.kinds.intersects(.pinned)
        })
      else {
        at += 1
        continue
      }
      path.fix(at..<Int(pinned.end))
      at = Int(pinned.end)
    }
  }

  private func isEntry(_ range: Range<Int>) -> Bool {
    matches.startMask[range.lowerBound].intersects(Self.wordKinds)
      && matches.indices(at: range.lowerBound).contains {
        Int(matches.items[$0].end) == range.upperBound && matches.items[$0].kinds.intersects(Self.wordKinds)
      }
  }

  private static func origin(of range: Range<Int>, _ first: CharacterClass) -> Word.Origin {
    if first.contains(.space) { return .space }
    if first.intersects(.cjk) { return range.count == 1 ? .character : .icu }
    if first.intersects(.alphanumeric) || first.contains(.hangul) || first.contains(.surrogate) {
      return .run
    }
    return .punctuation
  }
}
