@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension ExtractionContext {
  /// The evidence that ``addPersonContext(_:to:)`` and ``addBoundaries(_:to:)`` may add: one of each group at
  /// most. A comma of lists is no edge of a clause.
  static let personContext: [[Evidence]] = [
    [.titleBefore], [.personListBefore, .clauseStart], [.personListAfter, .clauseEnd],
    [.appointmentVerbBefore, .prepositionBefore],
    [.honorificAfter, .titleAfter, .speechVerbAfter, .roleVerbAfter], [.boundaryBefore], [.boundaryAfter],
  ]
  private static let listComma: UInt16 = 0x3001  // 、

  /// Adds what stands around a span to the evidence that it names a person.
  func addPersonContext(_ range: Range<Int>, to sum: inout EvidenceSum) {
    let start = range.lowerBound
    let end = range.upperBound
    let before = kinds(endingAt: start)
    let after = kinds(startingAt: end)
    if kinds(endingAt: skippingGap(before: start)).contains(.title) || before.contains(.honorific) {
      add(.titleBefore, to: &sum)
    }
    if unit(at: start - 1) == Self.listComma, start > 1, personEnding[start - 1] > 0 {
      add(.personListBefore, to: &sum)
    }
    if unit(at: end) == Self.listComma { add(.personListAfter, to: &sum) }
    if isClauseEdge(start - 1) { add(.clauseStart, to: &sum) }
    if isClauseEdge(end) { add(.clauseEnd, to: &sum) }
    if before.contains(.appointmentVerb) {
      add(.appointmentVerbBefore, to: &sum)
    } else if before.contains(.functionWord) {
      add(.prepositionBefore, to: &sum)
    }
    if after.contains(.honorific) {
      add(.honorificAfter, to: &sum)
    } else if after.contains(.title) || after.contains(.titleModifier) {
      add(.titleAfter, to: &sum)
    } else if after.contains(.speechVerb) {
      add(.speechVerbAfter, to: &sum)
    } else if after.contains(.roleVerb) || after.contains(.appointmentVerb) || after.contains(.functionWord) {
      add(.roleVerbAfter, to: &sum)
    }
  }

  /// Where what stands before a position ends, when a space or a colon lies between: 记者 李明, 编辑：李明.
  func skippingGap(before position: Int) -> Int {
    var position = position
    while position > 1, isGap(position - 1) { position -= 1 }
    return position
  }

  /// Where what stands after a position begins, when a space or a colon lies between.
  func skippingGap(after position: Int) -> Int {
    var position = position
    while position + 1 < count, isGap(position) { position += 1 }
    return position
  }

  private func isGap(_ position: Int) -> Bool {
    let here = characterClass(at: position)
    return here.contains(.space) && !here.contains(.newline) || text[position] == 0x3A
  }

  /// Whether the position lies outside the text or holds a mark that ends or opens a clause.
  func isClauseEdge(_ position: Int) -> Bool {
    position < 0 || position >= count
      || characterClass(at: position).intersects(.edge)
  }

  /// Adds how well the span's ends agree with ICU's words.
  @inline(__always)
  func addBoundaries(_ range: Range<Int>, to sum: inout EvidenceSum) {
    addBoundary(range.lowerBound, .boundaryBefore, to: &sum)
    addBoundary(range.upperBound, .boundaryAfter, to: &sum)
  }

  @inline(__always)
  private func addBoundary(_ position: Int, _ evidence: Evidence, to sum: inout EvidenceSum) {
    let penalty = lattice.penalty[position]
    if penalty == 0 {
      add(evidence, to: &sum)
    } else {
      add(.crossedWord, to: &sum, times: Int(min(penalty, 300)) / 20)
    }
  }

  /// Whether a word that is no name begins here and reaches at least to `end`, or past it.
  func startsOrdinaryWord(at start: Int, reaching end: Int) -> Bool {
    guard kinds(startingAt: start).contains(.notAName) else { return false }
    for index in lattice.matches.indices(at: start) {
      let match = lattice.matches.items[index]
      if Int(match.end) >= end, match.kinds.contains(.notAName) { return true }
    }
    return false
  }

  /// Whether a longer word that is no name holds the span.
  func isPartOfOrdinaryWord(_ range: Range<Int>) -> Bool {
    for start in max(0, range.lowerBound - 4)...range.lowerBound
    where kinds(startingAt: start).contains(.notAName) && !isPreposition(start..<range.lowerBound) {
      for match in lattice.matches.starting(at: start)
      where Int(match.end) >= range.upperBound
        && (start < range.lowerBound || Int(match.end) > range.upperBound)
        && match.kinds.contains(.notAName)
      {
        return true
      }
    }
    return false
  }

  /// Whether the span is a preposition: 向 in 向中国 is no part of a word.
  private func isPreposition(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, kinds(endingAt: range.upperBound).contains(.functionWord),
      let word = longestWord(.functionWord, at: range.lowerBound), Int(word.end) == range.upperBound,
      let entry = entry(.functionWord, of: word)
    else { return false }
    return lexicon.has("kind", "preposition", in: entry)
  }

  /// Remembers how likely a person ends and begins where a candidate does.
  mutating func notePerson(_ range: Range<Int>, score: Int32) {
    personEnding[range.upperBound] = max(personEnding[range.upperBound], score)
    personStarting[range.lowerBound] = max(personStarting[range.lowerBound], score)
  }
}
