@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

extension ExtractionContext {
  /// Adds to every likely name how often the text has it: a string that ICU knows no word in and that comes
  /// again and again is a name rather than chance. `O(n log n)` in the number of candidates.
  mutating func weighRepetition() {
    forEachRepeated(repeatable) { context, group in
      let isJoined = context.isAlwaysJoined(group)
      for index in group {
        context.addAfterwards(.repeated, times: min(group.count - 1, 3), to: index)
        if isJoined { context.addAfterwards(.alwaysJoined, times: 1, to: index) }
        let candidate = context.candidates[index]
        if candidate.score > 0 {
          context.notePerson(Int(candidate.start)..<Int(candidate.end), score: candidate.score)
        }
      }
    }
  }

  /// Adds to places that the text has several times whether the same character stands beside them each time:
  /// 坎头村, where the text always has 横坎头村.
  mutating func weighNeighbours() {
    forEachRepeated(suffixedPlaces) { context, group in
      guard context.isAlwaysJoined(group) else { return }
      for index in group { context.addAfterwards(.alwaysJoined, times: 1, to: index) }
    }
  }

  /// Calls `body` with the candidates that cover the same string, where there are several.
  private mutating func forEachRepeated(
    _ indices: [Int], _ body: (inout ExtractionContext, ArraySlice<Int>) -> Void
  ) {
    var keys: [(key: UInt64, candidate: Int)] = []
    for index in indices {
      let candidate = candidates[index]
      keys.append((key(of: Int(candidate.start)..<Int(candidate.end)), index))
    }
    keys.sort { ($0.key, $0.candidate) < ($1.key, $1.candidate) }
    let sorted = keys.map(\.candidate)
    var first = 0
    while first < keys.count {
      var last = first
      while last < keys.count, keys[last].key == keys[first].key { last += 1 }
      if last - first > 1 { body(&self, sorted[first..<last]) }
      first = last
    }
  }

  private mutating func addAfterwards(_ evidence: Evidence, times: Int, to index: Int) {
    let weight = weights[evidence] &* Int32(times)
    candidates[index].score &+= weight
    trace?.add(evidence, times: times, weight: weight, to: index)
  }

  /// Whether each time the same character, of which no word of the lexicon has its end or its beginning there,
  /// goes before the string, or follows it.
  private func isAlwaysJoined(_ group: ArraySlice<Int>) -> Bool {
    let first = candidates[group[group.startIndex]]
    let (before, after) = (unit(at: Int(first.start) - 1), unit(at: Int(first.end)))
    var isPreceded = isHanCharacter(Int(first.start) - 1)
    var isFollowed = isHanCharacter(Int(first.end))
    var isElsewhere = false
    for index in group {
      let (start, end) = (Int(candidates[index].start), Int(candidates[index].end))
      if start != Int(first.start) { isElsewhere = true }
      if isPreceded {
        isPreceded = unit(at: start - 1) == before && kinds(endingAt: start).isDisjoint(with: .wholeWord)
      }
      if isFollowed {
        isFollowed = unit(at: end) == after && kinds(startingAt: end).isDisjoint(with: .wholeWord)
      }
      if !isPreceded, !isFollowed { return false }
    }
    return isElsewhere
  }

  private func isHanCharacter(_ position: Int) -> Bool { characterClass(at: position).contains(.han) }

  /// Up to four code units in one number, longer strings by their last ones and their length.
  private func key(of range: Range<Int>) -> UInt64 {
    range.reduce(UInt64(range.count > 4 ? range.count : 0)) { $0 << 16 | UInt64(text[$1]) }
  }
}
