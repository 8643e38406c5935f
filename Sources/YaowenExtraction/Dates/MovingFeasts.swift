/// Days that move from year to year without the moon of the Chinese calendar.
package enum MovingFeasts {
  /// The day of a solar term: 1 for 立春 to 24 for 大寒, in the Gregorian year.
  ///
  /// The formula in common use, `⌊Y × 0.2422 + C⌋ - leap days`, holds from 1900 to 2099 but for a day in a
  /// few years.
  package static func solarTerm(_ index: Int, of year: Int) -> CivilDate? {
    guard (1...24).contains(index), (1900...2099).contains(year) else { return nil }
    let slot = (index + 1) % 24
    let constant = (year < 2000 ? twentieth : twentyFirst)[slot]
    let short = year % 100
    let leaps = slot < 4 ? (short == 0 ? 0 : (short - 1) / 4) : short / 4
    let day = (short * 2422 + constant) / 10_000 - leaps
    return CivilDate(year: year, month: slot / 2 + 1, day: day)
  }

  // Ten-thousandths of a day, from 小寒 on.
  private static let twentieth = [
    61_100, 208_400, 46_295, 194_599, 63_826, 214_155, 55_900, 208_880, 63_180, 218_600, 65_000, 222_000,
    79_280, 236_500, 83_500, 239_500, 84_400, 238_220, 90_980, 242_180, 82_180, 230_800, 79_000, 226_000,
  ]
  private static let twentyFirst = [
    54_055, 201_200, 38_700, 187_300, 56_300, 206_460, 48_100, 201_000, 55_200, 210_400, 56_780, 213_700,
    71_080, 228_300, 75_000, 231_300, 76_460, 230_420, 83_180, 234_380, 74_380, 223_600, 71_800, 219_400,
  ]

  /// Easter Sunday of the western churches (the anonymous Gregorian algorithm).
  package static func easter(of year: Int) -> CivilDate? {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = b / 4
    let e = b % 4
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let i = c / 4
    let k = c % 4
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDate(year: year, month: n / 31, day: n % 31 + 1)
  }

  /// The nth such weekday of a month; the last for -1.
  package static func weekday(_ weekday: Int, ordinal: Int, month: Int, of year: Int) -> CivilDate? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    let offset = (weekday - first.weekday + 7) % 7
    if ordinal > 0 { return CivilDate(year: year, month: month, day: 1 + offset + 7 * (ordinal - 1)) }
    let days = CivilDate.daysInMonth(month, of: year)
    return CivilDate(year: year, month: month, day: 1 + offset + (days - 1 - offset) / 7 * 7)
  }
}
