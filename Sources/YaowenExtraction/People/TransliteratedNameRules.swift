@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension MentionRule {
  static let transliteratedNames: [MentionRule] = [
    MentionRule(
      "person.transliteration", .person, on: .word(EntryMask(.transliterationCharacter, .foreignName)),
      examples: [
        "总统【埃尔多安】表示", "【艾尔肯·吐尼亚孜】主持会议。", "首相【约翰·史密斯】访问中国。",
        "总理【马克龙】会见记者。",
      ],
      rejects: ["因特网普及率提高。", "他打开了卡片。"]
    ) { context, anchor in
      context.proposeTransliteration(at: anchor.start)
    },
    MentionRule(
      "person.japanese-name", .person, on: .word(EntryMask(.japaneseSurname)),
      examples: [
        "日本外务大臣【小野寺健一】表示。", "日本首相【岸田文雄】抵达。", "外相【高桥健一】说",
        "日本法务省发布消息，【佐川】即日起辞职。", "日本舆论认为【新藤】此举不当。",
      ],
      rejects: ["这片山田种满了水稻。"]
    ) { context, anchor in
      for length in 0...3 {
        let range = anchor.start..<anchor.end + length
        guard range.upperBound <= context.count,
          length == 0 || context.characterClass(at: range.upperBound - 1).contains(.han)
        else { break }
        context.proposeJapaneseName(range, given: length)
      }
    },
  ]
}

extension ExtractionContext {
  /// No name has more characters.
  private static let longestRun = 24
  private static let dot: UInt16 = 0xB7

  private func isTransliteration(_ position: Int) -> Bool {
    guard position >= 0, position < count else { return false }
    return lexicon.characterRanks[Int(text[position])].transliteration > 0
  }

  /// Proposes the run of transliteration characters that begins here, and the shorter runs that end where a
  /// title, a verb or a function word begins.
  fileprivate mutating func proposeTransliteration(at start: Int) {
    // In the inside of a run only a boundary of words may begin a name.
    if isTransliteration(start - 1), lattice.penalty[start] > 0 { return }
    if unit(at: start - 1) == Self.dot, isTransliteration(start - 2) { return }
    if startsOrdinaryWord(at: start, reaching: start + 2) { return }
    var sum = evidence(.transliterationBase)
    var end = start
    var known = 0
    var characters = 0
    var hasDot = false
    while end < count, end - start < Self.longestRun {
      if let name = longestWord(.foreignName, at: end), Int(name.end) > end + 1 {
        add(.transliterationKnown, to: &sum)
        known += 1
        characters += Int(name.end) - end
        end = Int(name.end)
      } else if isTransliteration(end) {
        if isLikelyEnd(end, from: start) { proposeRun(start..<end, sum, characters: characters) }
        switch lexicon.characterRanks[Int(text[end])].transliteration {
        case 2: add(.transliterationCharacter, to: &sum)
        case 3: break
        default: add(.transliterationWeakCharacter, to: &sum)
        }
        characters += 1
        end += 1
      } else if text[end] == Self.dot, end > start,
        isTransliteration(end + 1) || longestWord(.foreignName, at: end + 1) != nil
      {
        if !hasDot { add(.transliterationDot, to: &sum) }
        hasDot = true
        end += 1
      } else {
        break
      }
    }
    if !hasDot, characters > 6 { add(.transliterationLong, to: &sum, times: characters - 6) }
    proposeRun(start..<end, sum, characters: characters)
  }

  private mutating func proposeRun(_ range: Range<Int>, _ sum: EvidenceSum, characters: Int) {
    guard characters >= 2 else { return }
    let (start, end) = (range.lowerBound, range.upperBound)
    var sum = sum
    addNameEvidence(.person, range, to: &sum)
    if let place = longestWord(.place, at: start), Int(place.end) >= end {
      add(.transliterationIsPlace, to: &sum)
    }
    addBoundaries(range, to: &sum)
    addPersonContext(range, to: &sum)
    guard sum.total > 0 || trace != nil else { return }
    if sum.total > 0 { notePerson(range, score: sum.total) }
    propose(range, sum)
  }

  /// Whether a word may begin here, so that the run before it is the whole name.
  private func isLikelyEnd(_ position: Int, from start: Int) -> Bool {
    position > start + 1 && lattice.penalty[position] <= 60
  }

  /// Whether the text names Japan. Linear in the text, once for each.
  private mutating func isAboutJapan() -> Bool {
    if let namesJapan { return namesJapan }
    let found = (0..<count).contains { position in
      kinds(startingAt: position).contains(.place)
        && lattice.matches.starting(at: position).contains { match in
          match.kinds.contains(.place)
            && entry(.place, of: match).map { lexicon.has("code", "JP", in: $0) } ?? false
        }
    }
    namesJapan = found
    return found
  }

  /// Whether words stand where a given name would: 即日起, 此举, 和…. ICU knows a word there, and not every
  /// character is one of given names.
  private func isOrdinary(_ given: Range<Int>) -> Bool {
    if kinds(startingAt: given.lowerBound).intersects(.beforeGivenName) { return true }
    let isWord = (given.lowerBound + 1...given.upperBound).contains { lattice.penalty[$0] > 0 }
    return isWord && !given.allSatisfy { isOfGivenNames($0) }
  }

  private func isOfGivenNames(_ position: Int) -> Bool {
    lexicon.characterRanks[Int(text[position])].givenName > 0
  }

  fileprivate mutating func proposeJapaneseName(_ range: Range<Int>, given: Int) {
    var sum = evidence(.personBase, .surnameForeign)
    if given == 0 {
      if isAboutJapan() { add(.japanSurnameAlone, to: &sum) }
    } else if isAboutJapan(), !isOrdinary(range.upperBound - given..<range.upperBound) {
      add(.japanNamed, to: &sum)
    }
    addNameEvidence(.person, range, to: &sum)
    if given == 0 { add(.givenNameSingle, to: &sum, times: 2) }
    for position in range.upperBound - given..<range.upperBound {
      add(isOfGivenNames(position) ? .givenNameWeak : .givenNameUnlikely, to: &sum)
      if kinds(startingAt: position).contains(.speechVerb) { add(.givenNameFunctionWord, to: &sum) }
    }
    addBoundaries(range, to: &sum)
    addPersonContext(range, to: &sum)
    guard sum.total > 0 || trace != nil else { return }
    if sum.total > 0 { notePerson(range, score: sum.total) }
    propose(range, sum)
  }
}
