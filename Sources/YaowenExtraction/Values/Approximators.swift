@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation

extension ExtractionContext {
  /// What an approximator that ends right before `position` says about the number there.
  func approximation(before position: Int) -> Amount.Approximation? {
    guard let start = approximatorStart(endingAt: positionBefore(position) + 1) else { return nil }
    return start.meaning
  }

  /// What an approximator that begins at `position` says about the number before it.
  func approximation(after position: Int) -> Amount.Approximation? {
    approximator(startingAt: position)?.meaning
  }

  /// The approximator that begins at `position` or behind a (含) there, for the number before it.
  func approximator(startingAt position: Int) -> (end: Int, meaning: Amount.Approximation)? {
    let start = skippingSpaces(skippingIncluded(skippingSpaces(position)))
    guard start < count, kinds(startingAt: start).contains(.approximator) else { return nil }
    for match in lattice.matches.starting(at: start).reversed() {
      if let entry = lexicon.entry(at: match.node, .approximator), stands("after", entry),
        entry.rank < 3 || isLikelyBoundary(Int(match.end)), let meaning = meaning(of: entry)
      {
        return (Int(match.end), meaning)
      }
    }
    return nil
  }

  /// The longest approximator that ends at `end`, for the number behind it.
  func approximatorStart(endingAt end: Int) -> (start: Int, meaning: Amount.Approximation)? {
    // 上百人, 上亿元; no word 上百 but for the number.
    if unit(at: end - 1) == NumeralMark.upTo, NumeralCharacter.of(unit(at: end)).isMultiplier,
      isLikelyBoundary(end - 1)
    {
      return (end - 1, .about)
    }
    guard let found = longestWord(.approximator, endingAt: end, where: { stands("before", $0) }),
      let meaning = meaning(of: found.entry)
    else { return nil }
    return (found.start, meaning)
  }

  /// The longest word of a kind that ends at a position, of those that `isMeant`.
  func longestWord(
    _ kind: EntryKind, endingAt end: Int, where isMeant: (Lexicon.Entry) -> Bool = { _ in true }
  ) -> (start: Int, entry: Lexicon.Entry)? {
    guard end > 0, kinds(endingAt: end).contains(kind) else { return nil }
    for start in max(0, end - 12)..<end where kinds(startingAt: start).contains(kind) {
      for match in lattice.matches.starting(at: start) where Int(match.end) == end {
        if let entry = lexicon.entry(at: match.node, kind), isMeant(entry) { return (start, entry) }
      }
    }
    return nil
  }

  private func meaning(of entry: Lexicon.Entry) -> Amount.Approximation? {
    lexicon.string("meaning", in: entry).flatMap { Amount.Approximation(rawValue: $0) }
  }

  /// Whether one of the values of `place=` is this one.
  func stands(_ place: StaticString, _ entry: Lexicon.Entry) -> Bool {
    place.withUTF8Buffer { place in
      lexicon.withValue(of: "place", in: entry) { places in
        places.elementsEqual("both".utf8)
          || places.split(separator: UInt8(ascii: "|")).contains { $0.elementsEqual(place) }
      } ?? place.elementsEqual("after".utf8)
    }
  }

  /// Whether `place=` is no more and no less than this: what a word does, and not where it stands.
  func isCue(_ purpose: StaticString, _ entry: Lexicon.Entry) -> Bool {
    lexicon.has("place", purpose, in: entry)
  }

  /// Whether a boundary of words at a position would cut a word that ICU knows.
  func cutsWord(_ position: Int) -> Bool { lattice.penalty[position] > Self.unlikely }
}
