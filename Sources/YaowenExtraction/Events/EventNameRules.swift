@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// The characters that names of events open with.
private enum EventNameMark {
  static let ordinal: UInt16 = 0x7B2C  // 第
  static let session: UInt16 = 0x5C4A  // 届
  static let time: UInt16 = 0x6B21  // 次
  static let one: UInt16 = 0x4E00  // 一
  static let also: UInt16 = 0x5E76  // 并
}

extension MentionRule {
  /// The rules for proper names of events. Nothing inside such a name is a mention of its own: 中国 in
  /// 2023中国产业转移发展对接活动 is no place. The names themselves serve the assembly of facts and are not
  /// reported as mentions.
  static let eventNames: [MentionRule] = [
    MentionRule(
      "event-name.numbered", .eventName, on: .word(EntryMask(.eventNoun)), isReported: false,
      examples: [
        "【2023中国产业转移发展对接活动(内蒙古)开幕式暨签约仪式】在呼和浩特举行。",
        "【第十三届中国国际陶瓷博览会】今天开幕。", "【十三届全国人大常委会第21次会议】在京举行。",
        "【政协第十三届全国委员会常务委员会第一次会议】开幕。", "【全国政协十三届一次会议】闭幕。", "他出席了【2022年世界互联网大会】。",
      ],
      rejects: [
        "7月16日在北京举行座谈会。", "2023年上半年召开了三次会议。", "他在第二天的会议上说", "新一届国务院召开会议。", "嘉宾近1600人齐聚千人会议中心", "近2000人参加会议",
      ]
    ) { context, anchor in
      context.proposeEventName(noun: anchor)
    }
  ]
}

extension ExtractionContext {
  /// No name of an event has more characters before its noun.
  private static let longestName = 40

  /// Proposes the name that ends with the noun and opens with a year or with 第…届.
  fileprivate mutating func proposeEventName(noun: MentionRule.Anchor) {
    let end = endOfEventName(noun.end)
    guard lattice.penalty[end] <= 60 else { return }
    var start = noun.start
    while start > max(0, noun.start - Self.longestName) {
      start -= 1
      guard isEventNameCharacter(start) else { return }
      if opensEventName(start, before: noun.start) {
        start = bodyStart(before: start)
        var sum = evidence(.eventName)
        add(.eventNameLength, to: &sum, times: end - start)
        propose(start..<end, sum)
        return
      }
      if isLikelyBoundary(start), endsName(at: start) { return }
    }
  }

  /// Where the body begins whose session a name tells: 十三届全国人大常委会 of 十三届全国人大常委会第21次会议.
  private func bodyStart(before ordinal: Int) -> Int {
    guard unit(at: ordinal) == EventNameMark.ordinal || unit(at: ordinal - 1) == EventNameMark.session else {
      return ordinal
    }
    var start = ordinal
    while ordinal - start <= Self.longestName {
      if let body = longestWord(.organization, endingAt: start) {
        start = body.start
      } else if let term = termStart(endingAt: start) {
        start = term
      } else if let body = committeeStart(endingAt: start) {
        start = body
      } else {
        break
      }
    }
    return start
  }

  /// Where 全国委员会 or 常委会 begins that stands behind a body or its term: 第十三届|全国委员会, 十三届|常委会.
  private func committeeStart(endingAt end: Int) -> Int? {
    guard let suffix = longestWord(.organizationSuffix, endingAt: end), end - suffix.start > 1 else {
      return nil
    }
    // 全国, 常务, 中央: what sort of a committee.
    return [suffix.start, suffix.start - 2].first {
      $0 > 0
        && (longestWord(.organization, endingAt: $0) != nil || termStart(endingAt: $0) != nil
          || committeeStart(endingAt: $0) != nil)
    }
  }

  /// Where 十三届 or 第十三届 begins that ends at a position.
  private func termStart(endingAt end: Int) -> Int? {
    guard unit(at: end - 1) == EventNameMark.session else { return nil }
    var start = end - 1
    while start > 0, characterClass(at: start - 1).intersects(.ordinal) { start -= 1 }
    guard start < end - 1 else { return nil }
    if unit(at: start - 1) == EventNameMark.ordinal { return start - 1 }
    // 新一届
    return text[start] == EventNameMark.one ? nil : start
  }

  /// 开幕式暨签约仪式, 博览会(深圳): the name goes on after its noun.
  private func endOfEventName(_ end: Int) -> Int {
    let and: UInt16 = 0x66A8  // 暨
    guard unit(at: end) == and else { return end }
    var at = end + 1
    while at < count, at - end <= 12, characterClass(at: at).contains(.han) {
      if let noun = longestWord(.eventNoun, at: at) { return Int(noun.end) }
      at += 1
    }
    return end
  }

  func isEventNameCharacter(_ position: Int) -> Bool {
    let here = characterClass(at: position)
    if here.intersects(.alphanumeric) || here.contains(.han) { return true }
    switch text[position] {
    case 0x28, 0x29, 0xB7, 0x2D, 0x2014, 0x201C, 0x201D: return true  // ( ) · - — “ ”
    default: return false
    }
  }

  /// Whether a word begins here that no name of an event holds: a verb, 的, 在. Conjunctions it may hold.
  func endsName(at position: Int) -> Bool {
    // Only the longest word counts: 内 of 内蒙古 and 对 of 对接活动 are no words of their own.
    // 并 joins verbs: 出席……大会并讲话.
    if text[position] == EventNameMark.also { return true }
    guard let match = lattice.matches.starting(at: position).last,
      match.kinds.intersects(.verbal), isLikelyBoundary(Int(match.end))
    else { return false }
    guard let word = lexicon.entry(at: match.node, .functionWord) else { return true }
    return !lexicon.has("kind", "conjunction", in: word)
  }

  /// Whether a year or 第…届 stands here, with a name behind it and not the rest of a date.
  private func opensEventName(_ position: Int, before end: Int) -> Bool {
    if text[position] == EventNameMark.ordinal {
      var at = position + 1
      while at < end, characterClass(at: at).intersects(.ordinal) { at += 1 }
      return at > position + 1
        && (unit(at: at) == EventNameMark.session || unit(at: at) == EventNameMark.time)
    }
    // 十三届|一次会议
    if unit(at: position - 1) == EventNameMark.session, termStart(endingAt: position) != nil {
      var at = position
      while at < end, characterClass(at: at).intersects(.ordinal) { at += 1 }
      return at > position && unit(at: at) == EventNameMark.time
    }
    guard position + 5 < end, !characterClass(at: position - 1).intersects(.alphanumeric) else {
      return false
    }
    for digit in position..<position + 4 where !characterClass(at: digit).contains(.digit) { return false }
    let century = (unit(at: position), unit(at: position + 1))
    guard century == (0x31, 0x39) || century == (0x32, 0x30) else { return false }
    var name = position + 4
    if unit(at: name) == 0x5E74 {  // 年
      name += 1
    } else if let word = longestWord(.measureWord, at: name), isLikelyBoundary(Int(word.end)) {
      // 2000人齐聚千人会议中心: a count.
      return false
    }
    return characterClass(at: name).contains(.han) && !characterClass(at: name).contains(.hanNumeral)
      && !kinds(startingAt: name).intersects(.dateStart)
  }
}
