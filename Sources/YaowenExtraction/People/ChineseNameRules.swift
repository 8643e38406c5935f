@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension MentionRule {
  static let chineseNames: [MentionRule] = [
    MentionRule(
      "person.surname-given-name", .person, on: .word(EntryMask(.surname)),
      examples: [
        "部长【金壮龙】表示，项目进展顺利。", "【王莉霞】主持会议。", "记者【欧阳明】报道",
        "自治区领导【包钢】、【黄志强】、【于立新】出席。", "【段志强】说：“很好。”",
      ],
      rejects: ["高度重视安全生产。", "各方面都取得成功。", "这项工程十分重要。", "和平发展是时代主题。"]
    ) { context, anchor in
      guard let rank = context.surnameRank(anchor) else { return }
      let surname = anchor.start..<anchor.end
      // 范徐丽泰: two surnames and a given name.
      let longest = context.kinds(startingAt: anchor.end).contains(.surname) ? 3 : 2
      for length in 1...longest {
        let range = anchor.start..<anchor.end + length
        guard range.upperBound <= context.count, context.isHan(anchor.end + length - 1) else { break }
        context.proposeChineseName(range, surname: surname, rank: rank)
      }
    },
    MentionRule(
      "person.surname-honorific", .person, on: .word(EntryMask(.surname)),
      examples: ["【李】先生一起去乘地铁。", "我们见到了【欧阳】女士。"],
      rejects: ["各位先生、女士"]
    ) { context, anchor in
      guard context.kinds(startingAt: anchor.end).intersects(.afterSurname),
        context.lattice.penalty[anchor.start] <= 60
      else { return }
      let range = anchor.start..<anchor.end
      var sum = context.evidence(.personBySurname)
      if range.count > 1 { context.add(.surnameCompound, to: &sum) }
      context.addNameEvidence(.person, range, to: &sum)
      context.addPersonContext(range, to: &sum)
      context.propose(range, sum)
    },
    MentionRule(
      "person.surname-anonymous", .person, on: .word(EntryMask(.surname)),
      examples: ["犯罪嫌疑人【钱某】被抓获。", "【李某某】供述", "村民【张某】说"],
      rejects: ["有某种可能"]
    ) { context, anchor in
      let certain: UInt16 = 0x67D0  // 某
      var end = anchor.end
      while end < anchor.end + 2, context.unit(at: end) == certain { end += 1 }
      // 有某种: a doubtful surname, or 某 joined to what follows, names no one.
      guard end > anchor.end, context.lattice.penalty[end] <= 30,
        context.surnameRank(anchor) != 4
      else { return }
      var sum = context.evidence(.personAnonymous)
      let range = anchor.start..<end
      // The two characters are certain; what surrounds them has no say.
      // 某种, 某些: the character belongs to the word that follows.
      context.addBoundaries(range, to: &sum)
      context.notePerson(range, score: sum.total)
      context.propose(range, sum)
    },
  ]
}

extension ExtractionContext {
  /// The class of a surname.
  fileprivate func surnameRank(_ anchor: MentionRule.Anchor) -> UInt8? {
    guard anchor.end == anchor.start + 1 else { return lexicon.rank(at: anchor.node, .surname) }
    let rank = lexicon.characterRanks[Int(text[anchor.start])].surname
    return rank > 0 ? rank - 1 : nil
  }

  fileprivate func isHan(_ position: Int) -> Bool { characterClass(at: position).contains(.han) }

  fileprivate mutating func proposeChineseName(_ range: Range<Int>, surname: Range<Int>, rank: UInt8) {
    // 李先生, 王女士: the surname stands alone.
    if kinds(startingAt: surname.upperBound).contains(.honorific),
      longestWord(.honorific, at: surname.upperBound).map({ Int($0.end) >= range.upperBound }) ?? false
    {
      return
    }
    var sum = evidence(.personBase)
    addNameEvidence(.person, range, to: &sum)
    switch rank {
    case 1...3 where surname.count > 1: add(.surnameCompound, to: &sum)
    case 1: add(.surnameCommon, to: &sum)
    case 2: add(.surnameUsual, to: &sum)
    case 3: add(.surnameRare, to: &sum)
    default: add(.surnameDoubtful, to: &sum)
    }
    for position in surname.upperBound..<range.upperBound { addGivenName(at: position, to: &sum) }
    if range.count == surname.count + 1 { add(.givenNameSingle, to: &sum) }
    // A surname that ICU joins to the next character is the beginning of a word: 高度, 方面.
    let joint = lattice.penalty[surname.upperBound]
    if joint > 0 {
      add(.surnameJoined, to: &sum)
      add(.crossedWord, to: &sum, times: Int(min(joint, 300)) / 20)
    }
    if startsOrdinaryWord(at: range.lowerBound, reaching: surname.upperBound + 1) { add(.notAName, to: &sum) }
    // What is far from a name stays so, however often it comes; what ICU knows a word in needs no second look.
    let least: Int32 = joint == 0 ? -400 : 0
    guard sum.total &+ mostPersonContext > least || trace != nil else { return }
    addBoundaries(range, to: &sum)
    addPersonContext(range, to: &sum)
    // A last character that goes on as a word of its own was not the name's: 江成|与, 钱管|家.
    let last = range.upperBound - 1
    if kinds(startingAt: last).intersects(.verbal) {
      add(.givenNameFunctionWord, to: &sum)
    }
    if range.count > surname.count + 1, isDivisionSuffix(at: last) {
      add(.givenNameDivision, to: &sum)
    } else if isDivisionSuffix(at: range.upperBound),
      !kinds(startingAt: range.upperBound).intersects(.titleStart)
    {
      // 安澜|市代市长, but 王建国|市长.
      add(.givenNameDivision, to: &sum)
    }
    guard sum.total > least || trace != nil else { return }
    if sum.total > 0 { notePerson(range, score: sum.total) }
    if joint == 0, range.count <= 4, sum.total > -400 { repeatable.append(candidates.count) }
    propose(range, sum)
  }

  /// Whether the character is the kind of a division, so that what it ends is a place: 安澜市.
  private func isDivisionSuffix(at position: Int) -> Bool {
    guard let suffix = longestWord(.placeSuffix, at: position), Int(suffix.end) == position + 1,
      let entry = entry(.placeSuffix, of: suffix)
    else { return false }
    return entry.level < .site
  }

  private func addGivenName(at position: Int, to sum: inout EvidenceSum) {
    switch lexicon.characterRanks[Int(text[position])].givenName {
    case 2: add(.givenNameStrong, to: &sum)
    case 3: add(.givenNameUsual, to: &sum)
    case 4: add(.givenNameWeak, to: &sum)
    default: add(.givenNameUnlikely, to: &sum)
    }
  }
}
