import CICU
import Synchronization

/// The Chinese calendar, from ICU's.
package enum LunarCalendar {
  /// The day of the lunar year that begins in the Gregorian year `year`; day 0 is the month's last.
  package static func day(year: Int, month: Int, isLeap: Bool = false, day: Int) -> CivilDate? {
    guard (0...30).contains(day), let found = self.month(year: year, month: month, isLeap: isLeap) else {
      return nil
    }
    if day == 0 { return found.last }
    let date = found.first.adding(days: day - 1)
    return date <= found.last ? date : nil
  }

  /// The first and the last day of a lunar month.
  package static func month(
    year: Int, month: Int, isLeap: Bool = false
  ) -> (first: CivilDate, last: CivilDate)? {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let key = Int32(year * 32 + month * 2 + (isLeap ? 1 : 0))
    if let known = months.withLock({ $0[key] }) { return known }
    guard let found = computedMonth(year: year, month: month, isLeap: isLeap) else { return nil }
    months.withLock {
      if $0.count >= mostMonths { $0.removeAll(keepingCapacity: true) }
      $0[key] = found
    }
    return found
  }

  /// Months that were asked for: ICU takes long to find one, and texts name the same few again and again.
  private static let months = Mutex<[Int32: (first: CivilDate, last: CivilDate)]>([:])
  private static let mostMonths = 1024

  private static func computedMonth(
    year: Int, month: Int, isLeap: Bool
  ) -> (first: CivilDate, last: CivilDate)? {
    guard var first = computedDay(year, month, isLeap, 1) else { return nil }
    // A lunar month has 29 or 30 days.
    var last = first.adding(days: computedDay(year, month, isLeap, 30) == nil ? 28 : 29)
    // The new moon of 6 February 2027 is at 23:56 in China; ICU 72 takes it for the next day's.
    if year == 2027, month == 1, !isLeap { first = first.adding(days: -1) }
    if year == 2026, month == 12, !isLeap { last = last.adding(days: -1) }
    return (first, last)
  }

  private static func computedDay(_ year: Int, _ month: Int, _ isLeap: Bool, _ day: Int) -> CivilDate? {
    var out: (Int32, Int32, Int32) = (0, 0, 0)
    let isFound = withUnsafeMutablePointer(to: &out) { pointer in
      pointer.withMemoryRebound(to: Int32.self, capacity: 3) {
        cicu_gregorian_from_chinese(Int32(year), Int32(month), isLeap ? 1 : 0, Int32(day), $0)
      }
    }
    guard isFound != 0 else { return nil }
    return CivilDate(year: Int(out.0), month: Int(out.1), day: Int(out.2))
  }
}
