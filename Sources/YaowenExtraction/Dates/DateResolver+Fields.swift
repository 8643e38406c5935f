/// Points that name their own year, month or day, and what they take from around them.
extension DateResolver {
  func fields(_ point: DatePoint, at position: Int, after first: DateSpan?) -> DateSpan? {
    if point.unit >= .decade { return longSpan(point.year, point) }
    if point.year > 0 { return yearSpan(point.year, point) }
    if case .ordinal(let ordinal, let unit) = point.slice, point.month == 0, unit == .day || unit == .year {
      guard let reference else { return nil }
      if unit == .year { return DateSpan(DateMoment(year: reference.year + ordinal - 1)) }
      return daySpan(reference.adding(days: ordinal - 1), point)
    }
    // Spoken, 前两个月 are the last two, as 前两天 are; in a report the first two of the year.
    if isExact, point.month == 0, let reference, case .first(2, .month) = point.slice {
      return DateSpan(
        monthMoment(reference.year, reference.month - 2), monthMoment(reference.year, reference.month - 1))
    }
    switch point.coarsest {
    case .hour, .minute, .second:
      let day = first?.start.firstDay ?? mentioned.day ?? reference
      guard let day else { return nil }
      return first.map { timeBehind($0.start, day, point) } ?? nextTime(day, point)
    case .day:
      // A day of a list goes on from the one before it, as the end of a range does.
      let start = first ?? (point.isListed ? mentioned.day.map { DateSpan(DateMoment($0)) } : nil)
      guard let month = month(ofDay: point.day, at: position, after: start) else { return nil }
      return monthSpan(month.year, month.month, point)
    default:
      guard let year = year(for: point, at: position, after: first) else { return nil }
      return yearSpan(year, point)
    }
  }

  /// A clock time without a day: of today, or where now is known the next one, which is in the afternoon for
  /// an hour that has passed in the morning.
  private func nextTime(_ day: CivilDate, _ point: DatePoint) -> DateSpan? {
    guard let secondOfDay, mentioned.day == nil, point.hour >= 0 else { return daySpan(day, point) }
    let time = point.hour * 3600 + max(point.minute, 0) * 60
    guard time < secondOfDay else { return daySpan(day, point) }
    var later = point
    if point.dayPart == nil, (1...11).contains(point.hour), time + 43_200 >= secondOfDay {
      later.hour += 12
      return daySpan(day, later)
    }
    return daySpan(day.adding(days: 1), later)
  }

  /// The end of a stretch of clock time: 20时至8时 ends on the next day, 晚上七八点 in the same evening.
  private func timeBehind(_ start: DateMoment, _ day: CivilDate, _ point: DatePoint) -> DateSpan? {
    guard point.dayPart == nil, point.hour >= 0, point.hour < start.hour else { return daySpan(day, point) }
    guard point.isHourVague else { return daySpan(day.adding(days: 1), point) }
    var later = point
    later.hour += 12
    return daySpan(day, later)
  }

  /// The year of a month, a quarter or a holiday that names none.
  private func year(for point: DatePoint, at position: Int, after first: DateSpan?) -> Int? {
    if let start = first?.start {
      return start.month > point.month && point.month > 0 ? start.year + 1 : start.year
    }
    let month = firstMonth(of: point)
    guard let reference else {
      let isDated = mentioned.month != nil && mentioned.span?.start.unit != .year
      return isNear(position) && isDated ? mentioned.year : nil
    }
    if isNear(position), mentioned.isExplicit, let last = mentioned.month, last.year < reference.year,
      month >= last.month, point.holiday == nil
    {
      return last.year
    }
    if let rule = point.holiday { return nearestYear(of: rule, to: reference) }
    if precision == .year { return reference.year }
    if point.day > 0, !point.isLunar {
      func day(in year: Int) -> CivilDate? { CivilDate(year: year, month: point.month, day: point.day) }
      // A weekday tells which year: 2月10日星期日.
      if point.weekday > 0 {
        let years = [reference.year, reference.year - 1, reference.year + 1]
        if let year = years.first(where: { day(in: $0)?.weekday == point.weekday }) { return year }
      }
      // Spoken now, a day is the next one.
      if isExact, let this = day(in: reference.year), this < reference { return reference.year + 1 }
    }
    // A month that lies further ahead than this was that of last year.
    if month - reference.month > 8 { return reference.year - 1 }
    return reference.year
  }

  /// A holiday is that of the year of writing, unless that is long past or far ahead.
  private func nearestYear(of rule: HolidayRule, to reference: CivilDate) -> Int {
    guard let day = holiday(rule, in: reference.year)?.adding(days: rule.shift) else { return reference.year }
    // Spoken now, it is the next one.
    if isExact {
      let last = holiday(rule, in: reference.year - 1)?.adding(days: rule.shift)
      if let last, last >= reference { return reference.year - 1 }
      return day.adding(days: rule.length - 1) < reference ? reference.year + 1 : reference.year
    }
    let ahead = day.daysSinceEpoch - reference.daysSinceEpoch
    return ahead < -240 ? reference.year + 1 : ahead > 330 ? reference.year - 1 : reference.year
  }

  private func firstMonth(of point: DatePoint) -> Int {
    if point.month > 0 { return point.month }
    return switch point.slice {
    case .quarter(let quarter): quarter * 3 - 2
    case .half(2): 7
    default: 0
    }
  }

  /// The month of a day that names none: that of the date before it, else the nearest one, the past first.
  private func month(ofDay day: Int, at position: Int, after first: DateSpan?) -> DateMoment? {
    if let start = first?.start, start.month > 0 {
      return start.day > day
        ? monthMoment(start.year, start.month + 1) : DateMoment(year: start.year, month: start.month)
    }
    if isNear(position), mentioned.isExplicit, let last = mentioned.day, day >= last.day {
      return DateMoment(year: last.year, month: last.month)
    }
    guard let reference else { return nil }
    let this = DateMoment(year: reference.year, month: reference.month, day: day)
    var before = monthMoment(reference.year, reference.month - 1)
    before.day = day
    guard let ahead = this.firstDay.map({ $0.daysSinceEpoch - reference.daysSinceEpoch }) else {
      return before.firstDay == nil ? nil : DateMoment(year: before.year, month: before.month)
    }
    if let past = before.firstDay.map({ reference.daysSinceEpoch - $0.daysSinceEpoch }), ahead * 2 > past * 3
    {
      return DateMoment(year: before.year, month: before.month)
    }
    return DateMoment(year: reference.year, month: reference.month)
  }

  // MARK: Decades and centuries

  func longSpan(_ start: Int, _ point: DatePoint) -> DateSpan? {
    let isDecade = point.unit == .decade
    let length = isDecade ? 10 : 100
    let part = isDecade ? 3 : 20
    let timex = isDecade ? String(start / 10) : String(start / 100)
    let whole = DateSpan(DateMoment(year: start), DateMoment(year: start + length - 1), timex: timex)
    return switch point.slice {
    case .start: DateSpan(DateMoment(year: start), DateMoment(year: start + part - 1))
    case .end, .last: DateSpan(DateMoment(year: start + length - part), DateMoment(year: start + length - 1))
    case .middle:
      DateSpan(
        DateMoment(year: start + (length - part + 1) / 2), DateMoment(year: start + (length + part) / 2 - 1))
    default: whole
    }
  }

  // MARK: Years

  func yearSpan(_ year: Int, _ point: DatePoint) -> DateSpan? {
    if let rule = point.holiday {
      if case .lunar(let month, let day) = rule.kind {
        return LunarCalendar.day(year: year, month: month, day: day).flatMap {
          daySpan($0.adding(days: rule.shift), point)
        }
      }
      guard let day = holiday(rule, in: year)?.adding(days: rule.shift) else { return nil }
      if rule.length > 1, point.hour < 0, point.dayPart == nil {
        return DateSpan(DateMoment(day), DateMoment(day.adding(days: rule.length - 1)))
      }
      return daySpan(day, point)
    }
    if point.month > 0 { return point.isLunar ? lunarSpan(year, point) : monthSpan(year, point.month, point) }
    guard let slice = monthsOfYear(point.slice) else { return yearParts(year, point) }
    return edge(point.edge, of: year, slice, point)
  }

  private func holiday(_ rule: HolidayRule, in year: Int) -> CivilDate? {
    switch rule.kind {
    case .fixed(let month, let day): CivilDate(year: year, month: month, day: day)
    case .lunar(let month, let day): LunarCalendar.day(year: year, month: month, day: day)
    case .solarTerm(let index): MovingFeasts.solarTerm(index, of: year)
    case .weekday(let month, let weekday, let ordinal):
      MovingFeasts.weekday(weekday, ordinal: ordinal, month: month, of: year)
    case .lastDay(let month): CivilDate(year: year, month: month, day: CivilDate.daysInMonth(month, of: year))
    case .easter: MovingFeasts.easter(of: year)
    case .easternEaster: ReligiousCalendars.easternEaster(of: year)
    case .islamic(let month, let day): ReligiousCalendars.islamic(month: month, day: day, of: year)
    case .jewishNewYear: ReligiousCalendars.jewishNewYear(of: year)
    case .passover: ReligiousCalendars.passover(of: year)
    case .hanukkah: ReligiousCalendars.hanukkah(of: year)
    case .unknown: nil
    }
  }

  /// From one new year to the next.
  func lunarYear(_ year: Int) -> DateSpan? {
    guard let first = LunarCalendar.day(year: year, month: 1, day: 1),
      let last = LunarCalendar.day(year: year, month: 12, day: 0)
    else { return nil }
    return DateSpan(DateMoment(first), DateMoment(last))
  }

  /// The year of that number in a cycle: the last one, unless it begins within two years. The first year of
  /// each cycle was the year 4.
  static func year(_ number: Int, of length: Int, near reference: Int) -> Int {
    let latest = reference + 2
    let behind = (latest - 4 - (number - 1)) % length
    return latest - (behind + length) % length
  }

  private func lunarSpan(_ year: Int, _ point: DatePoint) -> DateSpan? {
    if point.day > 0 {
      return LunarCalendar.day(year: year, month: point.month, isLeap: point.isLeapMonth, day: point.day)
        .flatMap { daySpan($0, point) }
    }
    return LunarCalendar.month(year: year, month: point.month, isLeap: point.isLeapMonth).map {
      DateSpan(DateMoment($0.0), DateMoment($0.1))
    }
  }

  /// The months that a slice of a year covers, and its TIMEX3 suffix; nil where it is none of whole months.
  private func monthsOfYear(_ slice: DateSlice) -> (first: Int, last: Int, timex: String?)? {
    switch slice {
    // Spoken, 年初 and 年底 are two months long; a report means January and December.
    case .start: (1, isExact ? 2 : 1, nil)
    case .middle: (6, isExact ? 7 : 6, nil)
    case .end, .last: (isExact ? 11 : 12, 12, nil)
    case .half(let half): (half * 6 - 5, half * 6, "H\(half)")
    case .quarter(let quarter): (quarter * 3 - 2, quarter * 3, "Q\(quarter)")
    case .season(let season): (season * 3, season * 3 + 2, ["SP", "SU", "FA", "WI"][season - 1])
    case .first(let count, .month) where count <= 12: (1, count, nil)
    case .first(let count, .quarter) where count <= 4: (1, count * 3, nil)
    case .final(let count, .month) where count < 12: (13 - count, 12, nil)
    case .final(let count, .quarter) where count < 4: (13 - count * 3, 12, nil)
    case .ordinal(let ordinal, .month) where ordinal <= 12: (ordinal, ordinal, nil)
    case .ordinal(let ordinal, .quarter) where ordinal <= 4: (ordinal * 3 - 2, ordinal * 3, "Q\(ordinal)")
    default: nil
    }
  }

  private func edge(
    _ edge: DateSlice, of year: Int, _ months: (first: Int, last: Int, timex: String?), _ point: DatePoint
  ) -> DateSpan? {
    let first = monthMoment(year, months.first)
    let last = monthMoment(year, months.last)
    switch edge {
    case .start: return DateSpan(first)
    case .middle: return DateSpan(monthMoment(year, (months.first + months.last) / 2))
    case .end: return DateSpan(last)
    case .last where isExact: return DateSpan(last)
    case .last: return last.lastDay.map { DateSpan(DateMoment($0)) }
    default: break
    }
    let timex = months.timex.map { DateMoment.padded(year, 4) + "-" + $0 }
    return DateSpan(first, last, timex: timex)
  }

  private func yearParts(_ year: Int, _ point: DatePoint) -> DateSpan? {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
    let last = first.adding(days: 364)
    switch point.slice {
    case .whole: return DateSpan(DateMoment(year: year))
    case .first, .final, .ordinal, .ordinalWeekday: return days(point, from: first, to: last)
    default: return nil
    }
  }

  /// The days, weeks and weekdays of a year or month.
  private func days(_ point: DatePoint, from first: CivilDate, to last: CivilDate) -> DateSpan? {
    func stretch(_ from: CivilDate, _ days: Int) -> DateSpan {
      DateSpan(DateMoment(from), DateMoment(from.adding(days: days - 1)))
    }
    let monday = first.adding(days: (8 - first.weekday) % 7)
    switch point.slice {
    case .first(let count, .day): return stretch(first, count)
    case .first(let count, .week): return stretch(first, count * 7)
    case .final(let count, .day): return stretch(last.adding(days: 1 - count), count)
    case .final(let count, .week): return stretch(last.adding(days: 1 - count * 7), count * 7)
    case .ordinal(let ordinal, .week): return stretch(monday.adding(days: 7 * (ordinal - 1)), 7)
    case .ordinal(let ordinal, .day): return daySpan(first.adding(days: ordinal - 1), point)
    case .ordinalWeekday(let ordinal, let weekday):
      return MovingFeasts.weekday(weekday, ordinal: ordinal, month: first.month, of: first.year)
        .flatMap { daySpan($0, point) }
    default: return nil
    }
  }

  // MARK: Months, weeks and days

  func monthSpan(_ year: Int, _ month: Int, _ point: DatePoint) -> DateSpan? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    let count = CivilDate.daysInMonth(month, of: year)
    if point.day > 0 {
      if point.isLunar { return lunarSpan(year, point) }
      return CivilDate(year: year, month: month, day: point.day).flatMap { daySpan($0, point) }
    }
    func stretch(_ from: Int, _ to: Int) -> DateSpan {
      DateSpan(DateMoment(year: year, month: month, day: from), DateMoment(year: year, month: month, day: to))
    }
    switch point.slice {
    case .start where isExact: return stretch(1, 5)
    case .middle where isExact: return stretch(11, 20)
    case .end where isExact, .last where isExact: return stretch(25, count)
    case .last: return stretch(count, count)
    case .tenDays(let third): return stretch(third * 10 - 9, third == 3 ? count : third * 10)
    case .half(let half): return half == 1 ? stretch(1, 15) : stretch(16, count)
    case .first, .final, .ordinal, .ordinalWeekday:
      return days(point, from: first, to: first.adding(days: count - 1))
    default: return DateSpan(DateMoment(year: year, month: month))
    }
  }

  func weekSpan(_ monday: CivilDate, _ point: DatePoint) -> DateSpan? {
    if point.weekday > 0 { return daySpan(monday.adding(days: point.weekday - 1), point) }
    func stretch(_ from: Int, _ to: Int, _ timex: String?) -> DateSpan {
      DateSpan(DateMoment(monday.adding(days: from)), DateMoment(monday.adding(days: to)), timex: timex)
    }
    let week = Self.weekName(monday)
    switch point.slice {
    case .weekend: return stretch(5, 6, week + "-WE")
    case .half(let half): return half == 1 ? stretch(0, 2, nil) : stretch(3, 6, nil)
    case .start: return stretch(0, 1, nil)
    case .middle: return stretch(2, 3, nil)
    case .end, .last: return stretch(4, 6, nil)
    default: return stretch(0, 6, week)
    }
  }

  /// ISO 8601's name of the week that begins on this Monday: `2023-W28`.
  private static func weekName(_ monday: CivilDate) -> String {
    let thursday = monday.adding(days: 3)
    guard let newYear = CivilDate(year: thursday.year, month: 1, day: 1) else { return "" }
    let week = (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1
    return DateMoment.padded(thursday.year, 4) + "-W" + DateMoment.padded(week, 2)
  }

  func daySpan(_ day: CivilDate, _ point: DatePoint) -> DateSpan? {
    var moment = DateMoment(day)
    guard point.hour >= 0 else {
      if isExact, point.dayPart != nil, let span = hours(of: point, on: moment) { return span }
      return DateSpan(moment, timex: point.dayPart.map { day.description + "T" + $0.rawValue })
    }
    // 24时 is the end of the day as written; 晚上12点 is midnight, the next day's start.
    if point.hour >= 24, point.dayPart != nil { moment = DateMoment(day.adding(days: 1)) }
    moment.hour = point.dayPart != nil ? point.hour % 24 : point.hour
    moment.minute = point.minute
    moment.second = point.second
    return DateSpan(moment)
  }

  /// The hours of a part of the day.
  private func hours(of point: DatePoint, on day: DateMoment) -> DateSpan? {
    guard let part = point.dayPart else { return nil }
    let bounds = point.firstHour >= 0 ? point.firstHour...point.lastHour : part.hours
    var start = day
    start.hour = bounds.lowerBound
    var end = day
    end.hour = bounds.upperBound
    return DateSpan(start, end, timex: day.iso + "T" + part.rawValue)
  }
}
