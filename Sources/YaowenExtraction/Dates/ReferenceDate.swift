@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// The day of writing, which relative dates count from, with the time of day where it is known.
public struct ReferenceDate: Sendable, Equatable {
  public var date: CivilDate
  /// Seconds since midnight; nil where only the day is known.
  public var secondOfDay: Int?
  /// What of the day is known: `year`, `month` or all of it.
  package var precision = DateUnit.day

  public init(_ date: CivilDate, secondOfDay: Int? = nil) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// An ISO 8601 date, or timestamp, or a month or year alone, which stand for their first day.
  public init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "T", maxSplits: 1)
    guard let head = halves.first else { return nil }
    if let date = CivilDate(head) {
      self.date = date
    } else if let moment = DateMoment(head),
      let date = CivilDate(
        year: moment.year, month: max(moment.month, 1), day: max(moment.day, 1))
    {
      self.date = date
      precision = moment.unit
    } else {
      return nil
    }
    guard halves.count > 1 else { return }
    let fields = halves[1].prefix(8).split(separator: ":").map { Int($0) ?? 0 }
    guard let hour = fields.first else { return }
    secondOfDay = hour * 3600 + (fields.count > 1 ? fields[1] : 0) * 60 + (fields.count > 2 ? fields[2] : 0)
  }

  /// The day of writing that a text itself tells; nil where nothing does.
  ///
  /// A full date in the title or at the head of the body is it, and so is the dateline's month and day
  /// (新华社北京7月16日电) where a full date elsewhere has the same.
  public static func infer(from source: SourceText, lexicon: Lexicon) -> CivilDate? {
    var matches = LexiconMatches()
    matches.find(in: source.folded, lexicon: lexicon)
    let scanner = DateScanner(text: source.folded, matches: matches, lexicon: lexicon)
    return scanner.dayOfWriting(title: source.title, body: source.bodyStart)
  }
}

extension ExtractionContext {
  /// The day of writing that the text in hand tells; its words are matched already.
  func dayOfWriting(of source: SourceText) -> CivilDate? {
    DateScanner(text: lattice.text, matches: lattice.matches, lexicon: lexicon)
      .dayOfWriting(title: source.title, body: source.bodyStart)
  }
}

extension DateScanner {
  /// How far into the body a dateline may stand.
  private static let head = 80

  func dayOfWriting(title: Range<Int>?, body: Int) -> CivilDate? {
    var dateline: DatePoint?
    var full: [(day: CivilDate, at: Int, end: Int)] = []
    var at = 0
    while at < text.count {
      guard number(at) != nil, let reading = reading(at: at), reading.expression.last == nil,
        reading.expression.first.base == .fields, reading.expression.first.day > 0,
        !reading.expression.first.isLunar
      else {
        at = max(at + 1, number(at)?.end ?? 0)
        continue
      }
      let point = reading.expression.first
      let end = reading.range.upperBound
      if point.year > 0, let day = CivilDate(year: point.year, month: point.month, day: point.day) {
        full.append((day, at, end))
      } else if point.month > 0, dateline == nil, isDateline(end) {
        dateline = point
      }
      at = end
    }
    if let title, let inTitle = full.first(where: { title.contains($0.at) }) { return inTitle.day }
    if let dateline {
      return full.first { $0.day.month == dateline.month && $0.day.day == dateline.day }?.day
    }
    return full.first { $0.at < body + Self.head && (isDateline($0.end) || isBracketed($0.at)) }?.day
  }

  /// 电 or 讯 stands behind the date of a dateline.
  private func isDateline(_ end: Int) -> Bool {
    let next = unit(skipSpace(end))
    return next == DateSign.wire || next == DateSign.news
  }

  private func isBracketed(_ at: Int) -> Bool {
    CharacterClass.of(unit(at - 1)).contains(.opening) && unit(at - 1) != DateSign.openBook
  }
}
