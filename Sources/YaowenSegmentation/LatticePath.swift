import YaowenLexicon
import YaowenText

extension Lattice {
  /// What a lexicon word costs on ICU's scale, where a common word costs about 100 and an unknown
  /// character 255: cheap enough that a known name beats its pieces, and dearer the shorter it is.
  private static func cost(ofLexiconWord length: Int) -> Int32 {
    length == 1 ? 200 : 90 + 10 * Int32(min(length, 8))
  }

  /// Kinds whose words are characters or patterns rather than words.
  private static let notWords = EntryMask(
    .surname, .givenNameCharacter, .transliterationCharacter, .placeAbbreviation, .notAName, .dateAnchor)

  /// The words of the text: the cheapest path through ICU's words and the lexicon's. Pinned words come out
  /// whole; `spans`, which must be in order and apart, too. Linear in the text.
  package func words(lexicon: Lexicon, keeping spans: [Range<Int>] = []) -> [Word] {
    let count = text.count
    if count == 0 { return [] }
    var cost = [Int32](repeating: .max / 4, count: count + 1)
    var previous = [Int32](repeating: 0, count: count + 1)
    var origins = [Word.Origin](repeating: .icu, count: count + 1)
    let fixed = fixedWords(lexicon: lexicon, keeping: spans)
    // By position: the fixed word that holds it in its inside, so that no other word ends there.
    var isInside = [Bool](repeating: false, count: count + 1)
    var fixedEnd = [Int32](repeating: 0, count: count + 1)
    for (range, _) in fixed {
      fixedEnd[range.lowerBound] = Int32(range.upperBound)
      for position in range.dropFirst() { isInside[position] = true }
    }
    cost[0] = 0
    func relax(_ start: Int, _ end: Int, _ price: Int32, _ origin: Word.Origin) {
      if isInside[end] { return }
      let total = cost[start] &+ price
      if total < cost[end] {
        cost[end] = total
        previous[end] = Int32(start)
        origins[end] = origin
      }
    }
    for start in 0..<count where cost[start] < .max / 4 {
      if fixedEnd[start] > 0 {
        let end = Int(fixedEnd[start])
        cost[end] = cost[start]
        previous[end] = Int32(start)
        origins[end] = .lexicon
        continue
      }
      for edge in edges[Int(edgeOffsets[start])..<Int(edgeOffsets[start + 1])] {
        relax(start, Int(edge.end), edge.cost, origin(start, Int(edge.end)))
      }
      for match in matches.starting(at: start) {
        let mask = lexicon.masks[Int(match.node)]
        if !mask.subtracting(Self.notWords).isEmpty {
          relax(start, Int(match.end), Self.cost(ofLexiconWord: Int(match.end) - start), .lexicon)
        }
      }
      // A run that a fixed word cuts still needs a way to that word.
      if start + 1 <= count {
        relax(start, start + 1, 2 * ICUDictionary.unknownCost, origin(start, start + 1))
      }
    }
    var words: [Word] = []
    var end = count
    let mentions = Set(spans.map(\.lowerBound))
    while end > 0 {
      let start = Int(previous[end])
      let isMention = fixedEnd[start] == Int32(end) && mentions.contains(start)
      words.append(Word(range: start..<end, origin: isMention ? .mention : origins[end]))
      end = start
    }
    words.reverse()
    return words
  }

  /// The words that stand whole: `spans`, then the lexicon's pinned words between them, leftmost longest.
  private func fixedWords(lexicon: Lexicon, keeping spans: [Range<Int>]) -> [(Range<Int>, isMention: Bool)] {
    var result: [(Range<Int>, isMention: Bool)] = []
    var at = 0
    var next = spans.makeIterator()
    var span = next.next()
    while at < text.count {
      while let current = span, current.lowerBound < at { span = next.next() }
      if let current = span, current.lowerBound == at {
        result.append((current, true))
        at = current.upperBound
        continue
      }
      let limit = span?.lowerBound ?? text.count
      let pinned = matches.starting(at: at).last { match in
        Int(match.end) <= limit && lexicon.masks[Int(match.node)].intersects(.pinned)
      }
      if let pinned {
        result.append((at..<Int(pinned.end), false))
        at = Int(pinned.end)
      } else {
        at += 1
      }
    }
    return result
  }

  private func origin(_ start: Int, _ end: Int) -> Word.Origin {
    let first = CharacterClass.of(text[start])
    if first.contains(.space) { return .space }
    if first.intersects(.alphanumeric) || first.contains(.hangul) || first.contains(.surrogate) {
      return .run
    }
    if first.intersects(.cjk) { return end - start == 1 ? .character : .icu }
    return .punctuation
  }
}
