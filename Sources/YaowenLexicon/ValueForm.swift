/// What the value of a key may be, where rules read it and take no other.
package enum ValueForm {
  /// One of these; of several, separated by `|`, each.
  case words([String])
  case number(ClosedRange<Int>)
  case decimal
  /// `05-01`; of a calendar's last day of a month also `12-last`.
  case monthDay
  /// `2012`, `2012-11`, `2012-11-08`, or two of them as `2012/2017`.
  case span
  /// `-1y`.
  case offset
  /// `41/60`.
  case cycle
  /// `5-12`.
  case hours
  /// A part of a day, week, month or year.
  case part
  /// The name of a solar term.
  case solarTerm
  /// How the day of a holiday is found.
  case holidayRule

  /// Whether a value has the form.
  package func admits(_ value: String) -> Bool {
    switch self {
    case .words(let known):
      value.split(separator: "|", omittingEmptySubsequences: false).allSatisfy { known.contains(String($0)) }
    case .number(let range): Self.number(value[...]).map { range.contains($0) } ?? false
    case .decimal:
      value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        .allSatisfy { Self.number($0) != nil }
    case .monthDay: Self.isMonthDay(value)
    case .span: Self.isSpan(value)
    case .offset: Self.isOffset(value)
    case .cycle: Self.pair(value, "/").map { $0 >= 1 && $0 <= $1 } ?? false
    case .hours: Self.pair(value, "-").map { $0 < $1 && $1 <= 24 } ?? false
    case .part: Self.isPart(value)
    case .solarTerm: Self.isSolarTerm(value[...])
    case .holidayRule: Self.isHolidayRule(value)
    }
  }

  /// What a value should be, behind `is not`.
  package var expected: String {
    switch self {
    case .words(let known): "one of " + known.joined(separator: ", ")
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .decimal: "a number such as 0.01"
    case .monthDay: "a month and day such as 05-01 or 12-last"
    case .span: "a date such as 2012-11-08, 2012-11 or 2012/2017"
    case .offset: "a count of units such as -1y, 0d or +2w"
    case .cycle: "a number in a cycle such as 41/60"
    case .hours: "hours such as 5-12"
    case .part: "a part of a day, week, month or year such as MO, WE, START or Q1"
    case .solarTerm: "the name of a solar term"
    case .holidayRule: "a rule such as 05-SUN-2, 03-last, easter-2d or a solar term and -1d"
    }
  }

  // MARK: Forms

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static func pair(_ value: String, _ separator: Character) -> (Int, Int)? {
    let fields = value.split(separator: separator, omittingEmptySubsequences: false)
    guard fields.count == 2, let first = number(fields[0]), let second = number(fields[1]) else { return nil }
    return (first, second)
  }

  private static func isMonth(_ text: Substring) -> Bool {
    text.utf8.count == 2 && number(text).map { (1...12).contains($0) } ?? false
  }

  private static func isMonthDay(_ value: String) -> Bool {
    let fields = value.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 2, isMonth(fields[0]) else { return false }
    return fields[1] == "last" || isDay(fields[1], ofMonth: fields[0])
  }

  private static func isDay(_ text: Substring, ofMonth month: Substring) -> Bool {
    let days = [31, 30, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard text.utf8.count == 2, let day = number(text), let month = number(month) else { return false }
    // The second month of a lunar calendar may have 30 days.
    return (1...days[month - 1]).contains(day)
  }

  private static func isSpan(_ value: String) -> Bool {
    let dates = value.split(separator: "/", omittingEmptySubsequences: false)
    return (1...2).contains(dates.count)
      && dates.allSatisfy { date in
        let fields = date.split(separator: "-", omittingEmptySubsequences: false)
        return (1...3).contains(fields.count) && fields[0].utf8.count == 4 && number(fields[0]) != nil
          && (fields.count < 2 || isMonth(fields[1]))
          && (fields.count < 3 || isDay(fields[2], ofMonth: fields[1]))
      }
  }

  private static func isOffset(_ value: String) -> Bool {
    guard let unit = value.last, "sihdwmqyec".contains(unit) else { return false }
    var digits = value.dropLast()
    if digits.first == "+" || digits.first == "-" { digits.removeFirst() }
    return number(digits) != nil
  }

  private static let parts: Set<String> = [
    "MO", "MI", "AF", "EV", "NI", "DT", "BEGIN", "START", "MID", "END", "WE", "SP", "SU", "FA", "WI", "LUNAR",
    "UNIT", "EACH", "ZONE", "PAST", "NEXT", "FINAL", "M", "D", "Q",
  ]
  private static let numberedParts: [Character: ClosedRange<Int>] = [
    "D": 1...7, "L": 1...12, "T": 1...3, "H": 1...2, "Q": 1...4,
  ]

  private static func isPart(_ value: String) -> Bool {
    if parts.contains(value) { return true }
    guard let letter = value.first, let range = numberedParts[letter] else { return false }
    return number(value.dropFirst()).map { range.contains($0) } ?? false
  }

  /// Whether a value may be the name of a solar term, which the lexicon's own rows are: two Han characters.
  private static func isSolarTerm(_ value: Substring) -> Bool {
    value.unicodeScalars.count == 2 && value.unicodeScalars.allSatisfy(\.properties.isIdeographic)
  }

  private static let feasts = ["easter", "eastern easter", "passover", "hanukkah", "jewish new year"]
  private static let weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]

  private static func isHolidayRule(_ value: String) -> Bool {
    var body = value[...]
    if body.hasSuffix("d"), let sign = body.lastIndex(where: { $0 == "+" || $0 == "-" }),
      number(body[body.index(after: sign)...].dropLast()) != nil
    {
      body = body[..<sign]
    }
    if feasts.contains(String(body)) || isSolarTerm(body) { return true }
    let fields = body.split(separator: "-", omittingEmptySubsequences: false)
    guard let month = fields.first, isMonth(month) else { return false }
    if fields.count == 2 { return fields[1] == "last" }
    return fields.count == 3 && weekdays.contains(String(fields[1]))
      && (fields[2] == "last" || number(fields[2]).map { (1...5).contains($0) } ?? false)
  }
}
