@_spi(Rooms) import YaowenLexicon

/// Resolves the calendar expressions of one text, in text order.
///
/// What an expression leaves out comes from the date mentioned last (当天, 同年) or from the day of writing.
/// A month without a year is of the year of writing, unless it would lie far ahead: news looks back.
///
/// With the time of day known, the reference is someone's now rather than a day of print, and expressions are
/// read as spoken then: 周三 is the one to come, 三点 the next one, 现在 has a value, an hour is an hour long and
/// the parts of a day are stretches of hours. Texts have only a day of writing.
package struct DateResolver: Sendable {
  let reference: CivilDate?
  /// The time of writing, in seconds, where it is known.
  let secondOfDay: Int?
  private(set) var mentioned = Mentioned()

  /// The dates mentioned last.
  struct Mentioned: Sendable {
    var span: DateSpan?
    var day: CivilDate?
    var month: DateMoment?
    var year: Int?
    /// Where the last date stands, and whether it gave its year itself.
    var position = Int.min / 2
    var isExplicit = false
  }

  /// An explicit date this near gives its year to a partial one.
  static let nearby = 60

  /// Whether the reference is a moment, and values tell what the words leave open.
  var isExact: Bool { secondOfDay != nil }

  package init(reference: CivilDate?, lexicon: Lexicon) {
    self.init(reference: reference, secondOfDay: nil)
  }

  package init(reference: CivilDate?, secondOfDay: Int?) {
    self.reference = reference
    self.secondOfDay = secondOfDay
  }

  /// The value of the next expression.
  package mutating func resolve(_ expression: DateExpression) -> DateValue {
    if expression.shape == .vague {
      let isNow = expression.vagueness == .present && isExact
      let now = isNow ? reference.map { instant($0).text(isExact: true) } : nil
      return DateValue(iso: now, timex: expression.vagueness.rawValue)
    }
    guard var span = span(of: expression.first, at: expression.position, after: nil),
      span.start.isValid, span.end.isValid
    else { return DateValue(iso: nil, timex: nil) }
    if let last = expression.last {
      guard let end = rangeEnd(last, expression, from: span) else {
        remember(span, expression)
        return DateValue(iso: nil, timex: nil)
      }
      span = DateSpan(span.start, end)
      // 至下午8点 ends on the stroke of eight.
      if isExact, end.hour >= 0, end.minute < 0, last.hour >= 0, !last.isHourVague {
        span.end = span.end.instant
      }
    }
    remember(span, expression)
    switch expression.shape {
    case .closed, .vague: return span.value(isExact: isExact)
    case .since: return open(from: span.start)
    case .from: return open(from: span.start, upToNow: true)
    case .upTo: return open(from: firstPart(of: span, expression.first))
    case .after:
      var start = span.end
      if start.unit == .year { start.year += 1 }
      return open(from: start)
    case .until:
      return until(span.end)
    case .before:
      // Spoken, 十月一号以前 still has that day.
      if isExact { return until(span.end) }
      // What is before a day or year ends where that begins.
      guard var start = span.start.firstDay.map({ DateMoment($0) }) else { return span.value(isExact: false) }
      start.hour = max(span.start.hour, 0)
      start.minute = span.start.minute
      let iso = "../" + start.instant.iso
      return DateValue(iso: iso, timex: iso)
    case .during: return during(span, expression.first)
    }
  }

  private func open(from start: DateMoment, upToNow: Bool = false) -> DateValue {
    if upToNow, isExact, let reference, let first = start.firstDay, first <= reference {
      return DateSpan(start, instant(reference)).value(isExact: true)
    }
    let iso = start.iso + "/.."
    return DateValue(iso: iso, timex: iso)
  }

  /// What lies ahead runs from the day of writing: 明年6月之前.
  private func until(_ end: DateMoment) -> DateValue {
    if let reference, let last = end.lastDay, last > reference {
      return DateSpan(now(reference), end).value(isExact: isExact)
    }
    let iso = "../" + (isExact ? end.instant : end).iso
    return DateValue(iso: iso, timex: iso)
  }

  /// The day of writing, with the time where it is known.
  private func now(_ day: CivilDate) -> DateMoment {
    var moment = DateMoment(day)
    if let secondOfDay { moment.setTime(secondOfDay) }
    return moment
  }

  /// The moment of writing, with its seconds.
  private func instant(_ day: CivilDate) -> DateMoment { now(day).instant }

  /// 今年以来 begins in January, 本月以来 on the first.
  private func firstPart(of span: DateSpan, _ point: DatePoint) -> DateMoment {
    var start = span.start
    switch start.unit {
    case .year: start.month = 1
    case .month where point.coarsest == .month: start.day = 1
    default: break
    }
    return start
  }

  /// The days of the public holiday; that of the spring festival begins on its eve.
  private func during(_ span: DateSpan, _ point: DatePoint) -> DateValue {
    guard let rule = point.holiday, rule.days > 1, let day = span.start.firstDay else {
      return span.value(isExact: isExact)
    }
    let first = rule.kind == .lunar(month: 1, day: 1) ? day.adding(days: -1) : day
    return DateSpan(DateMoment(first), DateMoment(first.adding(days: rule.days - 1))).value(
      isExact: isExact)
  }

  private func rangeEnd(_ last: DatePoint, _ expression: DateExpression, from first: DateSpan) -> DateMoment?
  {
    guard let span = span(of: last, at: expression.position, after: first), span.end.isValid else {
      return nil
    }
    guard let start = first.start.firstDay, let end = span.end.lastDay, end < start else { return span.end }
    // 11月至2月: the end is in the next year.
    guard last.coarsest < .year, last.month > 0 else { return nil }
    var moment = span.end
    moment.year += 1
    return moment.isValid ? moment : nil
  }

  private mutating func remember(_ span: DateSpan, _ expression: DateExpression) {
    let start = span.start
    let before = mentioned
    mentioned.span = span
    mentioned.year = start.year
    if start.month > 0 {
      mentioned.month = DateMoment(year: start.year, month: start.month)
      // 国庆节前 does not make a 晚上8点 behind it that day's.
      if start.day > 0, expression.first.holiday == nil || before.day == nil {
        mentioned.day = start.firstDay
      }
    }
    // 昨天 and 前一天 look aside: 当天 behind them means the day of the report.
    switch expression.first.base {
    case .reference(.day, let offset) where offset != 0: mentioned.day = before.day
    case .previous(.day, _): mentioned.day = before.day ?? mentioned.day
    default: break
    }
    mentioned.position = expression.position
    mentioned.isExplicit = expression.first.base == .fields && expression.first.year > 0
  }

  func isNear(_ position: Int) -> Bool {
    position >= mentioned.position && position - mentioned.position <= Self.nearby
  }

  // MARK: One point

  private func span(of point: DatePoint, at position: Int, after first: DateSpan?) -> DateSpan? {
    switch point.base {
    case .interval(let start, let end):
      switch point.slice {
      case .start: return DateSpan(DateMoment(year: start.year))
      case .end: return DateSpan(DateMoment(year: end.year))
      default: return DateSpan(start, end)
      }
    case .reference(let unit, let offset):
      guard let reference else {
        // 去年同期 beside a known date needs no day of writing.
        return point.isSamePeriod
          ? samePeriod(point, from: mentioned.year.map { $0 + offset }, unit, offset) : nil
      }
      if point.isSamePeriod { return samePeriod(point, from: reference.year + offset, unit, offset) }
      if isExact, unit == .week, offset == 0, point.coarsest == .day, point.weekday > 0 {
        // 周三 spoken now is the next one.
        let ahead = (point.weekday - reference.weekday + 6) % 7 + 1
        return daySpan(reference.adding(days: ahead), point)
      }
      return relative(point, unit, offset, from: DateMoment(reference))
    case .previous(let unit, let offset):
      if point.isSamePeriod {
        return samePeriod(point, from: mentioned.year.map { $0 + offset }, unit, offset)
      }
      guard let anchor = previous(unit) else { return nil }
      return relative(point, unit, offset, from: anchor)
    case .fields:
      return fields(point, at: position, after: first)
    }
  }

  /// What 当天, 当月 and 同年 count from: the date mentioned last, else the day of writing.
  private func previous(_ unit: DateUnit) -> DateMoment? {
    let today = reference.map { DateMoment($0) }
    return switch unit {
    case .second, .minute, .hour, .day, .week: mentioned.day.map { DateMoment($0) } ?? today
    case .month, .quarter: mentioned.month ?? today
    case .year, .decade, .century: mentioned.year.map { DateMoment(year: $0) } ?? today
    }
  }

  private func relative(_ point: DatePoint, _ unit: DateUnit, _ offset: Int, from anchor: DateMoment)
    -> DateSpan?
  {
    switch unit {
    case .second, .minute, .hour: return relativeTime(point, unit, offset, from: anchor)
    case .day:
      guard let day = anchor.firstDay else { return nil }
      if point.isPrecise { return DateSpan(now(day.adding(days: offset))) }
      return daySpan(day.adding(days: offset), point)
    case .month, .year:
      guard point.isPrecise, let day = anchor.firstDay else {
        return relativeMonth(point, unit, offset, from: anchor)
      }
      if offset == 0 { return DateSpan(now(day)) }
      var moment = monthMoment(
        anchor.year, anchor.month + offset * (unit == .year ? 12 : 1) + point.extraMonths)
      moment.day = min(anchor.day, CivilDate.daysInMonth(moment.month, of: moment.year))
      return moment.firstDay.map { DateSpan(DateMoment(offset > 0 ? $0.adding(days: -1) : $0)) }
    case .week:
      guard let day = anchor.firstDay else { return nil }
      return weekSpan(day.adding(days: 1 - day.weekday + 7 * offset), point)
    case .quarter:
      let quarter = anchor.year * 4 + (max(anchor.month, 1) - 1) / 3 + offset
      var inYear = point
      inYear.edge = point.slice
      inYear.slice = .quarter(quarter % 4 + 1)
      return yearSpan(quarter / 4, inYear)
    case .decade, .century:
      let start = (anchor.year / 100 + offset) * 100
      return longSpan(start + (point.unit == .decade ? point.year : 0), point)
    }
  }

  private func relativeMonth(
    _ point: DatePoint, _ unit: DateUnit, _ offset: Int, from anchor: DateMoment
  ) -> DateSpan? {
    if unit == .month {
      let month = monthMoment(anchor.year, max(anchor.month, 1) + offset)
      return monthSpan(month.year, month.month, point)
    }
    if point.extraMonths == 0 { return yearSpan(anchor.year + offset, point) }
    return DateSpan(monthMoment(anchor.year + offset, max(anchor.month, 1) + point.extraMonths))
  }

  private func relativeTime(
    _ point: DatePoint, _ unit: DateUnit, _ offset: Int, from anchor: DateMoment
  ) -> DateSpan? {
    guard let secondOfDay, let day = anchor.firstDay else { return nil }
    let seconds = secondOfDay + offset * (unit == .second ? 1 : unit == .minute ? 60 : 3600)
    var moment = Self.moment(day, seconds)
    if point.isCycle {
      moment.second = unit == .second ? (seconds % 60 + 60) % 60 : -1
      if unit == .hour { moment.minute = -1 }
    }
    guard point.grain > 0 else { return DateSpan(moment) }
    // Told in hours, it is right to the hour: the one that ends, or begins, there.
    if offset < 0 {
      return DateSpan(Self.moment(day, seconds - point.grain).instant, moment.instant, timex: moment.iso)
    }
    var end = Self.moment(day, seconds + point.grain)
    end.second = -1
    return DateSpan(moment, end, timex: moment.iso)
  }

  private static func moment(_ day: CivilDate, _ seconds: Int) -> DateMoment {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    var moment = DateMoment(day.adding(days: days))
    moment.setTime(seconds - days * 86_400)
    return moment
  }

  func monthMoment(_ year: Int, _ month: Int) -> DateMoment {
    let index = year * 12 + month - 1
    return DateMoment(year: index / 12, month: index % 12 + 1)
  }

  /// The stretch of the date mentioned last, moved to another year; without one, the year up to the day.
  private func samePeriod(_ point: DatePoint, from target: Int?, _ unit: DateUnit, _ offset: Int) -> DateSpan?
  {
    guard let target else { return nil }
    if unit == .month, let reference {
      return DateSpan(monthMoment(reference.year, reference.month + offset))
    }
    let today = reference.map { DateMoment($0) }
    switch point.unit {
    case .day:
      guard let day = mentioned.day.map({ DateMoment($0) }) ?? today else { return nil }
      return DateSpan(DateMoment(year: target, month: day.month, day: day.day))
    case .month:
      guard let month = mentioned.month ?? today else { return nil }
      return DateSpan(DateMoment(year: target, month: month.month))
    default: break
    }
    if let span = mentioned.span {
      var moved = DateSpan(span.start, span.end)
      moved.start.year = target
      moved.end.year = target + span.end.year - span.start.year
      return moved
    }
    guard let today else { return nil }
    return DateSpan(
      DateMoment(year: target, month: 1, day: 1), DateMoment(year: target, month: today.month, day: today.day)
    )
  }
}
