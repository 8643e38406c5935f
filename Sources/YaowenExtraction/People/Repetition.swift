extension ExtractionContext {
  /// Adds to every likely name how often the text has it: a string that ICU knows no word in and that comes
  /// again and again is a name rather than chance. `O(n log n)` in the number of candidates.
  mutating func weighRepetition() {
    var keys: [(key: UInt64, candidate: Int)] = []
    for index in repeatable {
      let candidate = candidates[index]
      keys.append((key(of: Int(candidate.start)..<Int(candidate.end)), index))
    }
    keys.sort { $0.key < $1.key }
    var first = 0
    while first < keys.count {
      var last = first
      while last < keys.count, keys[last].key == keys[first].key { last += 1 }
      if last - first > 1 {
        for entry in keys[first..<last] { addRepetition(entry.candidate, times: min(last - first - 1, 3)) }
      }
      first = last
    }
  }

  private mutating func addRepetition(_ index: Int, times: Int) {
    let weight = weights[.repeated] &* Int32(times)
    candidates[index].score &+= weight
    trace?.add(.repeated, times: times, weight: weight, to: index)
    let candidate = candidates[index]
    if candidate.score > 0 {
      notePerson(Int(candidate.start)..<Int(candidate.end), score: candidate.score)
    }
  }

  /// Up to four code units in one number.
  private func key(of range: Range<Int>) -> UInt64 {
    range.reduce(0) { $0 << 16 | UInt64(text[$1]) }
  }
}
