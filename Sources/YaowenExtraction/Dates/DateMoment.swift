/// A point of the calendar at its own granularity: a year, a month, a day, or a time of a day.
package struct DateMoment: Sendable, Equatable {
  package var year: Int
  /// 0 where the moment is a year.
  package var month = 0
  /// 0 where the moment is a month.
  package var day = 0
  /// -1 where the moment is a day.
  package var hour = -1
  package var minute = -1
  package var second = -1

  package init(year: Int, month: Int = 0, day: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
  }

  package init(_ date: CivilDate) {
    year = date.year
    month = date.month
    day = date.day
  }

  /// The moment that an ISO 8601 year, month or day of a lexicon writes.
  package init?(_ text: some StringProtocol) {
    let fields = text.split(separator: "-")
    guard (1...3).contains(fields.count), let year = Int(fields[0]) else { return nil }
    self.year = year
    if fields.count > 1 {
      guard let month = Int(fields[1]), (1...12).contains(month) else { return nil }
      self.month = month
    }
    if fields.count > 2 {
      guard let day = Int(fields[2]), (1...31).contains(day) else { return nil }
      self.day = day
    }
  }

  /// Sets the time of day to so many seconds after midnight.
  package mutating func setTime(_ seconds: Int) {
    hour = seconds / 3600
    minute = seconds / 60 % 60
    second = seconds % 60 == 0 ? -1 : seconds % 60
  }

  /// How many seconds after midnight it begins.
  package var secondOfDay: Int { (max(hour, 0) * 60 + max(minute, 0)) * 60 + max(second, 0) }

  /// The same with its seconds, where it has a clock time.
  package var instant: DateMoment {
    guard hour >= 0 else { return self }
    var copy = self
    copy.minute = max(minute, 0)
    copy.second = max(second, 0)
    return copy
  }

  package var unit: DateUnit {
    if second >= 0 { return .second }
    if hour >= 0 { return .minute }
    return day > 0 ? .day : month > 0 ? .month : .year
  }

  /// The first day of it.
  package var firstDay: CivilDate? {
    CivilDate(year: year, month: max(month, 1), day: max(day, 1))
  }

  /// The last day of it.
  package var lastDay: CivilDate? {
    let month = month == 0 ? 12 : month
    return CivilDate(year: year, month: month, day: day == 0 ? CivilDate.daysInMonth(month, of: year) : day)
  }

  /// Whether the calendar has it.
  package var isValid: Bool { firstDay != nil && lastDay != nil }

  package var iso: String { text(isExact: false) }

  /// The moment in ISO 8601. An hour alone is `T15` where the text is exact about what it knows, else `T15:00`,
  /// as a report's clock is read.
  package func text(isExact: Bool) -> String {
    var text = Self.padded(year, 4)
    if month > 0 { text += "-" + Self.padded(month, 2) }
    if day > 0 { text += "-" + Self.padded(day, 2) }
    if hour >= 0 { text += "T" + Self.padded(hour, 2) }
    if hour >= 0, !isExact || minute >= 0 { text += ":" + Self.padded(max(minute, 0), 2) }
    if second >= 0 { text += ":" + Self.padded(second, 2) }
    return text
  }

  package static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// What an expression comes to: a moment, or the stretch between two.
package struct DateSpan: Sendable, Equatable {
  package var start: DateMoment
  package var end: DateMoment
  /// The TIMEX3 value, where it is not the ISO one: `2023-H1`, `2023-07-16TMO`.
  package var timex: String?

  package init(_ moment: DateMoment, timex: String? = nil) {
    start = moment
    end = moment
    self.timex = timex
  }

  package init(_ start: DateMoment, _ end: DateMoment, timex: String? = nil) {
    self.start = start
    self.end = end
    self.timex = timex
  }

  package var iso: String { text(isExact: false) }

  package func text(isExact: Bool) -> String {
    start == end
      ? start.text(isExact: isExact) : start.text(isExact: isExact) + "/" + end.text(isExact: isExact)
  }

  package func value(isExact: Bool) -> DateValue {
    let iso = text(isExact: isExact)
    return DateValue(iso: iso, timex: timex ?? iso)
  }
}
