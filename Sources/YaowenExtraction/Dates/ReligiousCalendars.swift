/// The feasts of the Islamic, the Jewish and the Julian calendar, as days of the Gregorian one.
///
/// All three are plain arithmetic. Places that wait for the new moon to be seen may keep an Islamic feast a day
/// earlier or later.
package enum ReligiousCalendars {
  /// 0001-01-01 in days since 1970-01-01.
  private static let dayOne = -719_162

  // MARK: Islamic

  /// The day of the Islamic calendar that falls into a Gregorian year; the first where two do.
  package static func islamic(month: Int, day: Int, of year: Int) -> CivilDate? {
    guard (622...2999).contains(year) else { return nil }
    let about = (year - 622) * 33 / 32
    for islamicYear in max(1, about - 1)...about + 2 {
      let date = islamicDate(islamicYear, month, day)
      if date.year == year { return date }
    }
    return nil
  }

  /// By the tables with 11 leap years in 30, from 16 July 622 on.
  private static func islamicDate(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    let days = (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day - 1
    return CivilDate(daysSinceEpoch: dayOne + 227_014 + days)
  }

  // MARK: Jewish

  /// The first day of the Jewish year that begins in the autumn of a Gregorian year.
  package static func jewishNewYear(of year: Int) -> CivilDate? {
    guard (1...2999).contains(year) else { return nil }
    return CivilDate(daysSinceEpoch: newYear(year + 3761))
  }

  /// The first day of Passover: the months from it to the new year are always as long.
  package static func passover(of year: Int) -> CivilDate? {
    jewishNewYear(of: year)?.adding(days: -163)
  }

  /// The first day of Hanukkah, the 25th of the third month, of which the second is longer in full years.
  package static func hanukkah(of year: Int) -> CivilDate? {
    guard let first = jewishNewYear(of: year), let next = jewishNewYear(of: year + 1) else { return nil }
    let length = next.daysSinceEpoch - first.daysSinceEpoch
    return first.adding(days: length % 10 == 5 ? 84 : 83)
  }

  /// Days since 1970-01-01 of the first of Tishri (Reingold and Dershowitz, Calendrical Calculations).
  private static func newYear(_ year: Int) -> Int {
    let before = elapsed(year - 1)
    let this = elapsed(year)
    let after = elapsed(year + 1)
    let delay = after - this == 356 ? 2 : this - before == 382 ? 1 : 0
    return dayOne - 1_373_428 + this + delay
  }

  private static func elapsed(_ year: Int) -> Int {
    let months = (235 * year - 234) / 19
    let day = 29 * months + (12_084 + 13_753 * months) / 25_920
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day
  }

  // MARK: Julian

  /// Easter Sunday of the eastern churches (the algorithm of Meeus, in the Julian calendar).
  package static func easternEaster(of year: Int) -> CivilDate? {
    guard (1583...2999).contains(year) else { return nil }
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let sum = d + e + 114
    let julian = CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
    return julian?.adding(days: year / 100 - year / 400 - 2)
  }
}
