import CICU

/// The Chinese calendar, from ICU's.
package enum LunarCalendar {
  /// The day of the lunar year that begins in the Gregorian year `year`; day 0 is the month's last.
  package static func day(year: Int, month: Int, isLeap: Bool = false, day: Int) -> CivilDate? {
    guard (1...9999).contains(year), (1...12).contains(month), (0...30).contains(day) else { return nil }
    if day == 0 {
      let next = month == 12 ? firstDay(year + 1, 1) : firstDay(year, month + 1)
      return next?.adding(days: -1)
    }
    // The new moon of 6 February 2027 is at 23:56 in China; ICU 72 takes it for the next day's.
    if year == 2027, month == 1, !isLeap { return CivilDate(year: 2027, month: 2, day: 5)?.adding(days: day) }
    if year == 2026, month == 12, !isLeap, day == 30 { return nil }
    var out: (Int32, Int32, Int32) = (0, 0, 0)
    let isFound = withUnsafeMutablePointer(to: &out) { pointer in
      pointer.withMemoryRebound(to: Int32.self, capacity: 3) {
        cicu_gregorian_from_chinese(Int32(year), Int32(month), isLeap ? 1 : 0, Int32(day), $0)
      }
    }
    guard isFound != 0 else { return nil }
    return CivilDate(year: Int(out.0), month: Int(out.1), day: Int(out.2))
  }

  private static func firstDay(_ year: Int, _ month: Int) -> CivilDate? {
    day(year: year, month: month, day: 1)
  }

  /// The first and the last day of a lunar month.
  package static func month(year: Int, month: Int, isLeap: Bool = false) -> (CivilDate, CivilDate)? {
    guard let first = day(year: year, month: month, isLeap: isLeap, day: 1) else { return nil }
    // A lunar month has 29 or 30 days, and the 30th of a short one is the first of the next.
    let thirtieth = day(year: year, month: month, isLeap: isLeap, day: 30)
    let last = thirtieth == first.adding(days: 29) ? first.adding(days: 29) : first.adding(days: 28)
    return (first, last)
  }
}
