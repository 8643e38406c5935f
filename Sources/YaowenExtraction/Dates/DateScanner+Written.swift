@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Dates in figures with marks between: 2023-07-16, 2023/7/16, 2023.7.16, 20230716.
extension DateScanner {
  func readNumericDate(_ year: SmallNumber, _ progress: inout Progress) -> Bool {
    guard year.isArabic else { return false }
    // 10/1/2017-11/2 does not begin with its year.
    if unit(progress.at - 1) == DateSign.slash, SmallNumber.isDigit(unit(progress.at - 2)) { return false }
    if year.length == 8 { return readCompact(year, &progress) }
    guard year.length == 4, (1000...2200).contains(year.value), isDateMark(unit(year.end)) else {
      return false
    }
    guard let month = number(year.end + 1), month.isArabic, month.length <= 2, (1...12).contains(month.value)
    else {
      return false
    }
    guard isDateMark(unit(month.end)), let day = number(month.end + 1), day.isArabic,
      (1...31).contains(day.value) || day.length == 4
    else {
      // 2023-07 is a month; 2023.7 and 2023/7 are anything.
      guard month.length == 2, isBare || unit(year.end) == DateSign.hyphen && isClauseEnd(month.end),
        unit(month.end) != DateSign.year, unit(month.end) != DateSign.month
      else { return false }
      progress.point.year = year.value
      progress.point.month = month.value
      progress.give(.month, upTo: month.end)
      progress.point.coarsest = .year
      return true
    }
    var end = day.end
    var value = day.value
    if day.length > 2 {
      // 2018-12-1209:03 runs the day into the time.
      guard day.length == 4, unit(day.end) == DateSign.colon,
        let first = SmallNumber(in: Array(text[(month.end + 1)..<(month.end + 3)]), at: 0)
      else { return false }
      value = first.value
      end = month.end + 3
      guard (1...31).contains(value) else { return false }
    }
    guard CivilDate(year: year.value, month: month.value, day: value) != nil else { return false }
    progress.point.year = year.value
    progress.point.month = month.value
    progress.point.day = value
    progress.give(.day, upTo: end)
    progress.point.coarsest = .year
    progress.components += 2
    if unit(end) == DateSign.day || unit(end) == DateSign.number { progress.at = end + 1 }
    if unit(end) == DateSign.latinT || unit(end) == DateSign.hyphen, SmallNumber.isDigit(unit(end + 1)),
      isTime(end + 1)
    {
      progress.at = end + 1
    }
    return true
  }

  private func isTime(_ at: Int) -> Bool {
    guard let hour = number(at), hour.length <= 2 else { return false }
    return unit(hour.end) == DateSign.colon
  }

  private func isDateMark(_ unit: UInt16) -> Bool {
    unit == DateSign.hyphen || unit == DateSign.slash || unit == DateSign.stop || unit == DateSign.middleDot
      || (isBare && unit == DateSign.space)
  }

  private func readCompact(_ number: SmallNumber, _ progress: inout Progress) -> Bool {
    let year = number.value / 10_000
    guard (1900...2100).contains(year),
      CivilDate(year: year, month: number.value / 100 % 100, day: number.value % 100) != nil,
      isBare || isClauseEnd(number.end)
    else { return false }
    let before = CharacterClass.of(unit(progress.at - 1))
    guard before.isDisjoint(with: [.latin, .digit]) else { return false }
    progress.point.year = year
    progress.point.month = number.value / 100 % 100
    progress.point.day = number.value % 100
    progress.give(.day, upTo: number.end)
    progress.point.coarsest = .year
    return true
  }

  /// Readings that only a bare expression allows: 2018, 6·30, 09-01, 8/14.
  func readBareNumber(_ number: SmallNumber, _ progress: inout Progress) -> Bool {
    guard isBare, number.isArabic else { return false }
    if number.length == 4, (1900...2100).contains(number.value) {
      progress.point.year = number.value
      progress.give(.year, upTo: number.end)
      // 2020至2025年
      return true
    }
    if readMonthDayYear(number, &progress) { return true }
    guard (1...12).contains(number.value), number.length <= 2, isDateMark(unit(number.end)),
      unit(number.end) != DateSign.space,
      let day = self.number(number.end + 1), day.isArabic, day.length <= 2, (1...31).contains(day.value)
    else { return false }
    progress.point.month = number.value
    progress.point.day = day.value
    progress.give(.day, upTo: day.end)
    progress.point.coarsest = .month
    if unit(day.end) == DateSign.day || unit(day.end) == DateSign.number { progress.at += 1 }
    return true
  }

  /// 3/14/2015 and 3/14/15, in the American order.
  private func readMonthDayYear(_ month: SmallNumber, _ progress: inout Progress) -> Bool {
    guard (1...12).contains(month.value), month.length <= 2, unit(month.end) == DateSign.slash,
      let day = number(month.end + 1), day.isArabic, day.length <= 2, unit(day.end) == DateSign.slash,
      let year = number(day.end + 1), year.isArabic, year.length == 2 || year.length == 4
    else { return false }
    let full = year.length == 4 ? year.value : year.value <= 50 ? 2000 + year.value : 1900 + year.value
    guard CivilDate(year: full, month: month.value, day: day.value) != nil else { return false }
    progress.point.year = full
    progress.point.month = month.value
    progress.point.day = day.value
    progress.give(.day, upTo: year.end)
    progress.point.coarsest = .year
    return true
  }
}
