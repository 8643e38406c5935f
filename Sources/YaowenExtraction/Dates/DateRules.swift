@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension MentionRule {
  /// The rules for dates. Each proposes the longest expression that begins where it looks.
  static let dates: [MentionRule] = [
    MentionRule(
      "date.number", .date, on: .numeral,
      examples: [
        "【2023年7月16日】，展会开幕", "论坛于【7月16日至18日】举行", "【1—6月】进出口增长", "代表团【16日下午】抵达",
        "【二〇二三年十月】建成", "公司在【三天前】发布公告", "【近5年来】投入不断增加", "【前三季度】企稳回升",
        "【20世纪90年代】兴起", "演出【19时30分】开始", "【2023-07-16】更新", "累计到【2012至2016年】", "【18日夜间】有雨",
        "计划于【2023 年 7 月 16 日】开幕", "【2018年以前】建成",
        "【2013.05—2016.08】任县长", "【2021至2022财年】",
      ],
      rejects: ["历时三年建成", "用时5天", "提出五点建议", "百分之三十", "《2022年报告》发布", "同日本合作", "建交27年来，往来密切"]
    ) { context, anchor in
      context.proposeDate(atNumberFrom: anchor.start)
    },
    MentionRule(
      "date.relative", .date, on: .word(EntryMask(.relativeDate)),
      examples: [
        "【今天】开幕", "【去年同期】基数较低", "【上周五】抵达", "【今年前三季度】增长", "【上个月15号】签约",
        "【今年以来】保持稳定", "【本周三下午】举行", "【农历正月初一】上映", "【民国三十八年】出版", "【星期三】休馆",
        "博物馆【每周二下午】闭馆", "【甲辰年正月初一】祭祖", "【7月16日，星期日】，晴",
      ]
    ) { context, anchor in
      context.proposeDate(of: anchor, .relativeDate)
    },
    MentionRule(
      "date.holiday", .date, on: .word(EntryMask(.holiday, .solarTerm)),
      examples: ["【国庆节】前后", "【春节期间】客流增长"]
    ) { context, anchor in
      context.proposeDate(of: anchor, .holiday)
      context.proposeDate(of: anchor, .solarTerm)
    },
    MentionRule(
      "date.anchor", .date, on: .word(EntryMask(.dateAnchor)),
      examples: ["【党的十八大以来】，成就显著", "【“十四五”时期】，坚持创新", "【改革开放以来】，发展迅速"],
      rejects: ["坚持改革开放", "“十五五”规划纲要"]
    ) { context, anchor in
      context.proposeDate(of: anchor, .dateAnchor)
    },
    MentionRule(
      "date.day-part", .date, on: .word(EntryMask(.dayPart)),
      examples: ["【下午3点】开始", "【晚8点半】播出", "【上午9:30】开盘"], rejects: ["举办晚会"]
    ) { context, anchor in
      context.proposeDate(of: anchor, .dayPart)
    },
    MentionRule(
      "date.vague", .date, on: .word(EntryMask(.vagueDate)),
      examples: ["【近年来】，投资不断增长", "【目前】已经完工", "截至【目前】，已有10家"]
    ) { context, anchor in
      context.proposeDate(of: anchor, .vagueDate)
    },
  ]
}

extension ExtractionContext {
  private var dateScanner: DateScanner {
    DateScanner(text: lattice.text, matches: lattice.matches, lexicon: lexicon)
  }

  /// Proposes the expression that begins with the number at `start`, or with 第, 前 or 近 before it.
  fileprivate mutating func proposeDate(atNumberFrom start: Int) {
    let scanner = dateScanner
    switch unit(at: start - 1) {
    case DateSign.ordinal, DateSign.front, DateSign.back, DateSign.near:
      if let reading = scanner.reading(at: start - 1) { propose(reading) }
    default: break
    }
    if let reading = scanner.reading(at: start) { propose(reading) }
  }

  /// Proposes the expression that begins with a lexicon word.
  fileprivate mutating func proposeDate(of anchor: MentionRule.Anchor, _ kind: EntryKind) {
    if let reading = dateScanner.reading(of: anchor.node, upTo: anchor.end, kind, at: anchor.start) {
      propose(reading)
    }
  }

  private mutating func propose(_ reading: DateScanner.Reading) {
    // 一个月内 is how long.
    if reading.components == 0, unit(at: reading.range.lowerBound - 1) == DateSign.piece { return }
    if isCounted(reading.range.lowerBound) { return }
    if isBlocked(reading.range) || isInsideTitleMarks[reading.range.lowerBound] { return }
    if isInsideEventName(reading) || isInsideQuotedName(reading) || isGivenName(reading) { return }
    if isNameOfOccasion(reading) { return }
    // “三月三”: the month alone is nothing.
    if unit(at: reading.range.lowerBound - 1) == DateSign.openQuote,
      let word = longestWord(.holiday, at: reading.range.lowerBound - 1),
      Int(word.end) > reading.range.upperBound
    {
      return
    }
    var sum = EvidenceSum()
    if reading.components > 0 { add(.dateGrammar, to: &sum, times: reading.components) }
    // A word as long as two weighs as much: 去年同期 beside 去年 and 同期.
    let words = reading.components > 0 ? reading.words : max(reading.words, reading.range.count / 2)
    if words > 0 { add(.dateWord, to: &sum, times: words) }
    let parts = reading.components + words
    if parts > 1 { add(.dateJoined, to: &sum, times: parts - 1) }
    if reading.components == 0, reading.words == 1 {
      if reading.rank == 2 { add(.dateWordSometimes, to: &sum) }
      if reading.rank > 2 { add(.dateWordSeldom, to: &sum, times: words) }
    }
    if reading.components == 0, isBroken(reading) { add(.dateBrokenWord, to: &sum, times: words) }
    propose(reading.range, sum, date: reading.expression)
  }

  /// Whether a number stands right before the 年, 月 or 周 of a word: 三年内 is no 年内.
  private func isCounted(_ start: Int) -> Bool {
    let first = unit(at: start)
    guard first == DateSign.year || first == DateSign.month || first == DateSign.week else { return false }
    return NumeralCharacter.of(unit(at: start - 1)) != .none
  }

  /// Whether ICU's words go on across the edge of a date word: 不|同年|龄, 2023|年中|国.
  private func isBroken(_ reading: DateScanner.Reading) -> Bool {
    // 从今天起 is one word of ICU's, and the day is in it all the same.
    if reading.rank == 1, DateSign.openings.contains(unit(at: reading.range.lowerBound - 1)) { return false }
    // 体现在 has two readings, and its cheaper one has no 现在.
    return lattice.penalty[reading.range.lowerBound] > (reading.expression.shape == .vague ? 5 : 30)
      || (reading.rank > 1 && !isLikelyBoundary(reading.range.upperBound))
  }

  /// Whether a year opens the name of an event: 2022年世界互联网大会.
  private func isInsideEventName(_ reading: DateScanner.Reading) -> Bool {
    let point = reading.expression.first
    guard point.base == .fields, point.unit == .year, point.slice == .whole, reading.expression.last == nil,
      reading.expression.shape == .closed
    else { return false }
    var at = reading.range.upperBound
    let limit = min(count, at + 16)
    while at < limit {
      if !characterClass(at: at).isDisjoint(with: [.punctuation, .clauseEnd, .space]) { return false }
      if let match = longestWord(.eventNoun, at: at), Int(match.end) > at + 1,
        let entry = entry(.eventNoun, of: match)
      {
        if entry.rank < 3 { return true }
      }
      if kinds(startingAt: at).contains(.functionWord) { return false }
      at += 1
    }
    return false
  }

  /// Whether a year opens a name in quotes: “2020年…法案”.
  private func isInsideQuotedName(_ reading: DateScanner.Reading) -> Bool {
    let point = reading.expression.first
    guard point.base == .fields, point.unit == .year, point.slice == .whole, reading.expression.last == nil,
      reading.expression.shape == .closed, unit(at: reading.range.lowerBound - 1) == DateSign.openQuote
    else { return false }
    let end = reading.range.upperBound
    for at in end..<min(count, end + 24) {
      if unit(at: at) == DateSign.closeQuote { return at > end + 1 }
      if !characterClass(at: at).isDisjoint(with: [.clauseEnd, .space]) { return false }
    }
    return false
  }

  /// Whether a holiday in quotes names what is held on it: “三月三”山歌节, “七一”重要讲话; not “五一”假期.
  private func isNameOfOccasion(_ reading: DateScanner.Reading) -> Bool {
    let end = reading.range.upperBound
    guard reading.expression.first.holiday != nil, reading.components == 0, reading.words == 1,
      unit(at: end - 1) == DateSign.closeQuote, !kinds(startingAt: end).contains(.relativeDate)
    else { return false }
    for at in end..<min(count, end + 5) where characterClass(at: at).contains(.han) {
      if let noun = longestWord(.eventNoun, at: at), Int(noun.end) > at + 1 { return true }
      // 节
      if at > end, unit(at: at) == DateSign.festival, isLikelyBoundary(at + 1) { return true }
    }
    return false
  }

  /// Whether a number that is a holiday too stands behind a family name: 孙五一.
  private func isGivenName(_ reading: DateScanner.Reading) -> Bool {
    let start = reading.range.lowerBound
    guard reading.expression.first.holiday != nil, reading.components == 0, reading.words == 1,
      reading.rank > 1, NumeralCharacter.of(unit(at: start)).hanDigit != nil, start > 0
    else { return false }
    return kinds(endingAt: start).contains(.surname)
      && !kinds(startingAt: reading.range.upperBound).contains(.relativeDate)
  }

  /// Whether a word that is no date covers the beginning: 一时, 十分, 三月三街.
  private func isBlocked(_ range: Range<Int>) -> Bool {
    for start in max(0, range.lowerBound - 3)...range.lowerBound {
      guard kinds(startingAt: start).contains(.notAName), let match = longestWord(.notAName, at: start),
        match.end > range.lowerBound, start < range.lowerBound || match.end >= range.upperBound,
        let entry = entry(.notAName, of: match), entry.rank < 3,
        // Words of other files are no names and may be dates all the same.
        lexicon.sourceName(of: entry).hasSuffix("not-dates.tsv")
      else { continue }
      return true
    }
    return false
  }
}
