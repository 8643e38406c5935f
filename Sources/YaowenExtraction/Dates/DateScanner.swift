@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Reads calendar expressions from a folded text: one hand-written pass from a starting point, without
/// looking back over more than a few characters, so that a text costs linear time.
package struct DateScanner {
  let text: [UInt16]
  let matches: LexiconMatches
  let lexicon: Lexicon
  /// Whether the text is one expression, so that readings count that a text would make doubtful: `24年`
  /// is then a year and no span.
  let isBare: Bool

  package init(text: [UInt16], matches: LexiconMatches, lexicon: Lexicon, isBare: Bool = false) {
    self.text = text
    self.matches = matches
    self.lexicon = lexicon
    self.isBare = isBare
  }

  /// An expression with its place, and what speaks for it.
  package struct Reading: Sendable {
    package var expression: DateExpression
    package var range: Range<Int>
    /// How many components of a written date it has: year, month, day, clock time …
    package var components = 0
    /// How many lexicon words.
    package var words = 0
    /// How often its words are no dates: 1 rarely, 2 sometimes, 3 often.
    package var rank = 1
  }

  /// A point that is being read, from `start` up to `at`.
  struct Progress {
    var point = DatePoint()
    /// The other end, where the range shares what stands before and behind: 1至6月.
    var last: DatePoint?
    var start: Int
    var at: Int
    var components = 0
    var words = 0
    var rank = 1
    var shape = DateExpression.Shape.closed
    var vagueness: DateExpression.Vagueness?
    /// The word that told the part of the day, for the clock time behind it.
    var dayPart: DayPartWord?
    /// A component of the date, before which nothing else can stand: no month may follow a day.
    var isFinished = false

    init(_ start: Int) {
      self.start = start
      at = start
    }

    mutating func take(_ word: DayPartWord) {
      point.dayPart = word.part
      point.firstHour = word.span?.lowerBound ?? -1
      point.lastHour = word.span?.upperBound ?? -1
      dayPart = word
    }

    mutating func give(_ unit: DateUnit, upTo end: Int) {
      if components + words == 0 { point.coarsest = unit }
      point.unit = unit
      components += 1
      at = end
    }
  }

  // MARK: Looking

  @inline(__always)
  func unit(_ at: Int) -> UInt16 { at >= 0 && at < text.count ? text[at] : 0 }

  func isClauseEnd(_ at: Int) -> Bool {
    at >= text.count || !CharacterClass.of(text[at]).isDisjoint(with: [.clauseEnd, .punctuation, .space])
  }

  func number(_ at: Int) -> SmallNumber? { SmallNumber(in: text, at: at) }

  func word(_ at: Int) -> DateWord? {
    guard at < text.count, let match = matches.longest(.relativeDate, at: at),
      let entry = lexicon.entry(at: match.node, .relativeDate)
    else { return nil }
    return DateWord(upTo: Int(match.end), entry, in: lexicon)
  }

  func dayPartWord(_ at: Int) -> DayPartWord? {
    guard at < text.count, let match = matches.longest(.dayPart, at: at),
      let entry = lexicon.entry(at: match.node, .dayPart)
    else { return nil }
    return DayPartWord(upTo: Int(match.end), entry, in: lexicon)
  }

  /// Whether a longer word that is no date begins at a position: 晚会, 号线, 日元.
  func isOtherWord(_ at: Int, longerThan end: Int) -> Bool {
    guard at < text.count else { return false }
    guard matches.startMask[at].intersects(Self.others), let last = matches.starting(at: at).last else {
      return false
    }
    return Int(last.end) > end && last.kinds.intersects(Self.others)
  }

  func skipSpace(_ at: Int) -> Int { unit(at) == DateSign.space ? at + 1 : at }

  /// The position behind the mark of a range that stands at `at`, or nil.
  func connector(_ at: Int) -> Int? {
    var next = skipSpace(at)
    if unit(next) == DateSign.to || unit(next) == DateSign.until {
      next += 1
    } else if DateSign.isDash(unit(next)) {
      next += 1
      while DateSign.isDash(unit(next)), next - at < 4 { next += 1 }
    } else {
      return nil
    }
    return skipSpace(next)
  }

  // MARK: Whole expressions

  /// The longest expression that begins at `start` with a number, or with what stands before one.
  package func reading(at start: Int) -> Reading? {
    var progress = Progress(start)
    guard readHead(&progress) else { return nil }
    return finish(&progress)
  }

  /// The expression that begins with this word.
  package func reading(of node: UInt32, upTo end: Int, _ kind: EntryKind, at start: Int) -> Reading? {
    guard let entry = lexicon.entry(at: node, kind) else { return nil }
    var progress = Progress(start)
    guard readWord(end, entry, &progress) else { return nil }
    return finish(&progress)
  }

  /// Reads what may begin an expression: a number, or a word of any kind of date.
  func readHead(_ progress: inout Progress) -> Bool {
    if readNumeric(&progress) { return true }
    let start = progress.at
    guard start < text.count else { return false }
    let kinds: [EntryKind] = [.relativeDate, .holiday, .solarTerm, .dateAnchor, .dayPart, .vagueDate]
    guard !matches.startMask[start].isDisjoint(with: DateScanner.kinds) else { return false }
    for match in matches.starting(at: start).reversed() {
      let mask = match.kinds
      for kind in kinds where mask.contains(kind) {
        guard let entry = lexicon.entry(at: match.node, kind) else { continue }
        if readWord(Int(match.end), entry, &progress) { return true }
        progress = Progress(start)
      }
    }
    return false
  }

  /// The kinds of words that may begin an expression.
  package static let kinds = EntryMask(
    .relativeDate, .holiday, .solarTerm, .dateAnchor, .dayPart, .vagueDate)

  /// Words that are no dates and may be longer than one.
  private static let others = EntryMask(.word, .notAName, .eventNoun, .organization, .title, .currency)

  static let holidays = EntryMask(.holiday, .solarTerm)

  /// What stands behind a number that counts.
  static let counted = EntryMask(.measureWord, .unit, .currency)

  private func finish(_ progress: inout Progress) -> Reading? {
    if let vagueness = progress.vagueness {
      if !isBare, unit(progress.start - 1) == DateSign.each { return nil }
      return Reading(
        expression: DateExpression(vague: vagueness), range: progress.start..<progress.at,
        components: progress.components, words: progress.words, rank: progress.rank)
    }
    extend(&progress)
    guard isSound(progress) else { return nil }
    if progress.last == nil, progress.shape == .closed || progress.shape == .recurring {
      readSecondEnd(&progress)
    }
    readTail(&progress)
    readBeginning(&progress)
    guard isAllowed(progress) else { return nil }
    var expression = DateExpression(progress.point, to: progress.last, shape: progress.shape)
    expression.position = progress.start
    return Reading(
      expression: expression, range: progress.start..<progress.at, components: progress.components,
      words: progress.words, rank: progress.rank)
  }

  /// Reads components as long as there are any.
  func extend(_ progress: inout Progress) {
    var rounds = 0
    while rounds < 8, !progress.isFinished, extendOnce(&progress) { rounds += 1 }
  }

  /// Whether what was read says anything: a word such as 农历 or 民国 alone does not.
  private func isSound(_ progress: Progress) -> Bool {
    progress.components > 0 || progress.words > 0
  }

  // MARK: The other end of a range

  private func readSecondEnd(_ progress: inout Progress) {
    var next = connector(progress.at)
    // 今冬明春
    if next == nil, case .season = progress.point.slice, let word = word(progress.at),
      case .slice(.season) = word.part
    {
      next = progress.at
    }
    if next == nil, unit(progress.at) == DateSign.and { next = skipSpace(progress.at + 1) }
    guard let begin = next, begin < text.count else { return }
    var other = Progress(begin)
    other.dayPart = progress.dayPart
    // 6月1日-6月30日, 7月16日至18日, 5月-10月, 上周三到这周二
    guard readHead(&other), other.last == nil else { return }
    if let vagueness = other.vagueness {
      guard vagueness == .present, unit(progress.at) != DateSign.and else { return }
      progress.shape = .since
      progress.words += 1
      progress.at = other.at
      return
    }
    if other.point.base == .fields, other.point.coarsest <= .hour, progress.point.hour < 0 { return }
    extend(&other)
    guard other.shape == .closed, other.components + other.words > 0, isAllowed(other, inRange: true) else {
      return
    }
    if unit(progress.at) == DateSign.and {
      // 1月15号和2月3号之间 is one stretch; 2015年和2018年 are two years.
      if unit(other.at) == DateSign.its, unit(other.at + 1) == DateSign.interval { other.at += 1 }
      guard unit(other.at) == DateSign.interval else { return }
      other.at += 1
    }
    var last = other.point
    inherit(&last, from: progress.point)
    if last.hour >= 0, progress.point.dayPart != nil, last.dayPart == nil, let part = progress.point.dayPart {
      last.dayPart = part
      last.hour = progress.dayPart?.hour(last.hour) ?? DayPartWord.hour(last.hour, in: part)
    }
    progress.last = last
    progress.components += other.components
    progress.words += other.words
    progress.rank = max(progress.rank, other.rank)
    progress.at = other.at
  }

  /// Takes over from the first point what stands before the coarsest part of the second.
  private func inherit(_ last: inout DatePoint, from first: DatePoint) {
    // 上周三至周五: a weekday without a week is of the first one's.
    if last.base == .reference(.week, 0), last.coarsest == .day, case .reference(.week, _) = first.base {
      last.base = first.base
    }
    guard last.base == .fields, last.holiday == nil else { return }
    if last.coarsest < .year, last.year == 0 {
      switch first.base {
      case .reference(let unit, _), .previous(let unit, _): if unit > last.coarsest { last.base = first.base }
      default: break
      }
      last.year = first.year
    }
    if last.coarsest < .month, last.month == 0 { last.month = first.month }
    if last.coarsest < .day, last.day == 0, last.weekday == 0 {
      last.day = first.day
      last.weekday = first.weekday
    }
    if last.coarsest < .year { last.isLunar = last.isLunar || first.isLunar }
  }

  // MARK: What stands behind

  private func readTail(_ progress: inout Progress) {
    guard progress.shape == .closed else { return }
    let at = skipSpace(progress.at)
    guard let word = word(at), word.unit == nil else { return }
    switch word.period {
    case .since: progress.shape = Self.isUnitInHand(progress.point) ? .upTo : .since
    case .within: progress.shape = progress.point.holiday == nil ? .closed : .during
    case .during:
      guard progress.point.holiday != nil else { return }
      progress.shape = .during
    case .after:
      guard progress.point.base == .fields, progress.point.coarsest == .year, progress.last == nil else {
        return
      }
      progress.shape = .after
    case .until:
      guard progress.last == nil else { return }
      if progress.point.base == .fields, progress.point.coarsest == .year {
        // 或之前 and 及以前 take the day in.
        progress.shape = Self.joins.contains(unit(at)) ? .until : .before
      } else if isBare {
        progress.shape = .until
      } else {
        return
      }
    default: return
    }
    progress.words += 1
    progress.at = word.end
  }

  /// 或, 及
  private static let joins: [UInt16] = [DateSign.or, DateSign.together]

  /// 自9月1日起, 从3月1日开始: as a whole, what begins there. In a text these words stay outside, and the date
  /// is the point that it names.
  private func readBeginning(_ progress: inout Progress) {
    guard isBare, progress.shape == .closed, progress.last == nil, progress.vagueness == nil else { return }
    let at = skipSpace(progress.at)
    let isRise = unit(at) == DateSign.rise
    guard isRise || (unit(at) == DateSign.open && unit(at + 1) == DateSign.start) else { return }
    // 由
    let before = unit(progress.start - 1)
    guard DateSign.openings.contains(before) || before == DateSign.through || (isRise && progress.start == 0)
    else {
      return
    }
    progress.shape = .from
  }

  /// 今年, 本月: since then means since its first part.
  private static func isUnitInHand(_ point: DatePoint) -> Bool {
    guard case .reference(_, 0) = point.base else { return false }
    return point.month == 0 && point.day == 0 && point.slice == .whole && point.holiday == nil
  }

  /// Whether a reading may stand as a date by itself.
  private func isAllowed(_ progress: Progress, inRange: Bool = false) -> Bool {
    if case .interval = progress.point.base, !inRange { return isAllowedAnchor(progress) }
    if isBare || inRange { return true }
    // 每周五, 每晚
    if unit(progress.start - 1) == DateSign.each { return false }
    if progress.point.unit == .century, progress.point.slice == .whole, progress.shape == .closed,
      progress.last == nil
    {
      return isClauseEnd(progress.at) || unit(progress.at) == DateSign.of
    }
    if progress.point.coarsest == .hour, progress.words == 0, progress.last == nil {
      return isAllowedClock(progress)
    }
    return true
  }

  /// An event's name is a date only with 以来, 期间 and the like behind; a plan period also before 的.
  private func isAllowedAnchor(_ progress: Progress) -> Bool {
    if progress.shape != .closed || progress.words > 1 { return true }
    if isBare { return true }
    return unit(progress.at) == DateSign.of && unit(progress.at - 1) == DateSign.closeQuote
  }

  /// A clock time with nothing beside it must look like one: 三点 is mostly three points.
  private func isAllowedClock(_ progress: Progress) -> Bool {
    let point = progress.point
    if point.minute >= 0 {
      return unit(progress.at - 1) == DateSign.minute || unit(progress.at - 1) == DateSign.half
        || unit(progress.at - 1) == DateSign.second || point.minute % 5 == 0
    }
    if point.hour == 0 || point.hour > 12 { return true }
    return SmallNumber.isDigit(unit(progress.start)) && isClauseEnd(progress.at)
  }
}
