@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Expressions that begin with a number or with a character that only stands before one: 2023年7月, 16日,
/// 前三季度, 第二周, 近5年, 三天前.
extension DateScanner {
  func readNumeric(_ progress: inout Progress) -> Bool {
    let start = progress.at
    switch unit(start) {
    case DateSign.ordinal:
      return readOrdinal(start, &progress)
    case DateSign.front, DateSign.back:
      return readFirstOf(start, &progress) || readCycle(start, &progress) || readDaysBefore(start, &progress)
    case DateSign.upper, DateSign.lower:
      return readCycle(start, &progress)
    case DateSign.again, DateSign.passing:
      return readPassing(start, &progress)
    case DateSign.near:
      return readCounted(start + 1, direction: .past, &progress)
    case DateSign.half:
      return readCounted(start, direction: nil, &progress)
    default:
      guard let number = number(start) else {
        return isBare || unit(start) == DateSign.latinQ ? readLatinQuarter(start, &progress) : false
      }
      // A number that goes on is none of a date's: 1.2023年, 20233.
      if SmallNumber.isDigit(unit(start - 1)), number.isArabic { return false }
      return readNumericDate(number, &progress) || readDecade(number, &progress)
        || readYear(number, &progress) || readMonth(number, &progress)
        || readQuarter(number, start, &progress)
        || readDay(number, &progress) || readClock(&progress)
        || readCounted(start, direction: nil, &progress) || readBareNumber(number, &progress)
    }
  }

  // MARK: Years

  private func readDecade(_ number: SmallNumber, _ progress: inout Progress) -> Bool {
    if let pair = decadePair(number) {
      progress.point.year = 1900 + pair.first * 10
      progress.give(.decade, upTo: pair.end)
      var last = progress.point
      last.year += 10
      progress.last = last
      return true
    }
    guard let word = word(number.end), word.part == .unit, let unit = word.unit, unit >= .decade else {
      return false
    }
    if unit == .century {
      guard (2...30).contains(number.value) else { return false }
      progress.point.year = (number.value - 1) * 100
    } else {
      guard number.value % 10 == 0, number.value < 100 || (1000...2100).contains(number.value) else {
        return false
      }
      // 80年代 with no century named is of the last one, but for the decades since.
      progress.point.year =
        number.value >= 1000 ? number.value : number.value <= 20 ? 2000 + number.value : 1900 + number.value
    }
    progress.give(unit, upTo: word.end)
    return true
  }

  /// 五六十年代: the tens of the first decade.
  func decadePair(_ number: SmallNumber) -> (first: Int, end: Int)? {
    let start = number.end - number.length
    guard number.length == 3, let first = SmallNumber.digit(unit(start)),
      let last = SmallNumber.digit(unit(start + 1)), first > 0, last == first + 1,
      let word = word(number.end), word.part == .unit, word.unit == .decade
    else { return nil }
    return (first, word.end)
  }

  /// 2023年, 二〇二三年, 98年4月, 2012至2016年.
  private func readYear(_ number: SmallNumber, _ progress: inout Progress) -> Bool {
    if let next = connector(number.end), let second = self.number(next),
      unit(second.end) == DateSign.year || (second.length == 4 && fiscalYearEnd(second.end) != nil),
      let from = year(number), let to = year(second), number.length >= second.length,
      to > from || second.length < 4
    {
      progress.point.year = from
      progress.give(.year, upTo: fiscalYearEnd(second.end) ?? second.end + 1)
      var last = progress.point
      last.year = second.length == 2 ? from / 100 * 100 + second.value : to
      guard last.year > from else { return false }
      progress.last = last
      progress.at = yearEnd(progress.at)
      return true
    }
    let sign = skipSpace(number.end)
    guard let year = year(number) else { return false }
    if number.length == 4, let end = fiscalYearEnd(sign) ?? latinQuarter(sign) {
      progress.point.year = year
      progress.give(.year, upTo: end)
      return true
    }
    guard unit(sign) == DateSign.year else { return false }
    if number.length < 4, !isShortYear(number, behind: sign + 1) { return false }
    // 1000年, 1500年 count years.
    if !isBare, year % 100 == 0, year < 1900, self.number(sign + 1) == nil { return false }
    progress.point.year = year
    progress.give(.year, upTo: yearEnd(sign + 1))
    return true
  }

  /// The end of the 财年 at a position.
  private func fiscalYearEnd(_ at: Int) -> Int? {
    guard unit(at) != DateSign.year, let word = word(at), word.part == .unit, word.unit == .year else {
      return nil
    }
    return word.end
  }

  /// The position itself where Q1 to Q4 stands there: 2023Q2.
  private func latinQuarter(_ at: Int) -> Int? {
    guard unit(at) == DateSign.latinQ, let number = number(at + 1), number.length == 1,
      (1...4).contains(number.value), !CharacterClass.of(unit(number.end)).contains(.latin)
    else { return nil }
    return at
  }

  private func yearEnd(_ at: Int) -> Int {
    unit(at) == DateSign.degree || unit(at) == DateSign.portion ? at + 1 : at
  }

  /// The year that a number may name: four figures, or two.
  private func year(_ number: SmallNumber) -> Int? {
    if (1000...2200).contains(number.value), number.length == 4 || !number.isArabic { return number.value }
    guard number.length == 2, number.isPositional, number.value < 100 else { return nil }
    return number.value <= 50 && !(number.value > 30 && !number.isArabic)
      ? 2000 + number.value : 1900 + number.value
  }

  /// Two figures before 年 are a year where a month follows, or where no span is written so: 08年, 九八年.
  private func isShortYear(_ number: SmallNumber, behind at: Int) -> Bool {
    if number.value < 10 { return true }
    // 四五年, 七八年 are some years.
    if !isBare, !number.isArabic, number.value % 10 == number.value / 10 + 1, self.number(at) == nil {
      return false
    }
    if let month = self.number(skipSpace(at)), (1...12).contains(month.value),
      unit(month.end) == DateSign.month
    {
      return true
    }
    if !number.isArabic { return true }
    let next = unit(at)
    if [DateSign.bottom, DateSign.end, DateSign.beginning].contains(next) { return true }
    guard let word = word(at), word.unit == nil, word.period == .since else {
      return isBare && next != DateSign.front && next != DateSign.back && word(at)?.period != .until
        && word(at)?.period != .after && next != DateSign.half && next != DateSign.coming
        && next != DateSign.many
        && next != DateSign.inside
    }
    return number.value > 10
  }

  // MARK: Months, quarters and days

  /// 7月, 9月份, 1至6月, 2、3月份.
  func readMonth(_ number: SmallNumber, _ progress: inout Progress) -> Bool {
    if readMonthPair(number, &progress) { return true }
    guard (1...12).contains(number.value), number.length <= 2 || !number.isArabic else { return false }
    if let second = secondNumber(after: number, upTo: 12), unit(second.end) == DateSign.month {
      progress.point.month = number.value
      progress.give(.month, upTo: monthEnd(second.end + 1))
      var last = progress.point
      last.month = second.value
      progress.last = last
      return true
    }
    let sign = signEnd(number)
    guard unit(sign) == DateSign.month else { return false }
    progress.point.month = number.value
    progress.give(.month, upTo: monthEnd(sign + 1))
    return true
  }

  /// 七八月份: two months in a row.
  private func readMonthPair(_ number: SmallNumber, _ progress: inout Progress) -> Bool {
    guard number.length == 2, !number.isArabic, number.isPositional, unit(number.end) == DateSign.month,
      number.value / 10 > 0, number.value % 10 == number.value / 10 + 1
    else { return false }
    progress.point.month = number.value / 10
    progress.give(.month, upTo: monthEnd(number.end + 1))
    var last = progress.point
    last.month += 1
    progress.last = last
    return true
  }

  /// Where the sign of a month or day stands: figures may have a space behind them.
  private func signEnd(_ number: SmallNumber) -> Int {
    number.isArabic ? skipSpace(number.end) : number.end
  }

  private func monthEnd(_ at: Int) -> Int { unit(at) == DateSign.portion ? at + 1 : at }

  /// The second number of 1至6 or of 2、3, where it may be the end of a range of one component.
  func secondNumber(after number: SmallNumber, upTo limit: Int) -> SmallNumber? {
    let next: Int
    if unit(number.end) == DateSign.pause {
      next = number.end + 1
    } else if let behind = connector(number.end) {
      next = behind
    } else {
      return nil
    }
    guard let second = self.number(next), (1...limit).contains(second.value),
      second.length <= 2 || !second.isArabic
    else { return nil }
    if unit(number.end) == DateSign.pause, second.value != number.value + 1 { return nil }
    return second
  }

  /// 一季度, 第三季度, 四季末, 一、二季度, 一至三季度.
  func readQuarter(_ number: SmallNumber, _ start: Int, _ progress: inout Progress) -> Bool {
    guard (1...4).contains(number.value) else { return false }
    if let second = secondNumber(after: number, upTo: 4), second.value > number.value,
      let word = word(second.end), word.part == .unit, word.unit == .quarter,
      unit(second.end) != DateSign.piece
    {
      progress.point.slice = .quarter(number.value)
      progress.give(.quarter, upTo: word.end)
      var last = progress.point
      last.slice = .quarter(second.value)
      progress.last = last
      return true
    }
    let end: Int
    if let word = word(number.end), word.part == .unit, word.unit == .quarter,
      unit(number.end) != DateSign.piece || unit(start) == DateSign.ordinal
    {
      end = word.end
    } else if unit(number.end) == DateSign.season,
      unit(number.end + 1) == DateSign.end || unit(number.end + 1) == DateSign.beginning
    {
      end = number.end + 1
    } else {
      return false
    }
    progress.point.slice = .quarter(number.value)
    progress.give(.quarter, upTo: end)
    return true
  }

  /// 16日, 26号, 12-19日.
  func readDay(_ number: SmallNumber, _ progress: inout Progress) -> Bool {
    guard (1...31).contains(number.value), number.length <= 2 || !number.isArabic else { return false }
    if let second = secondNumber(after: number, upTo: 31), isDaySign(second.end), second.value > number.value
    {
      progress.point.day = number.value
      progress.give(.day, upTo: second.end + 1)
      var last = progress.point
      last.day = second.value
      progress.last = last
      return true
    }
    let sign = signEnd(number)
    guard isDaySign(sign) else { return false }
    if unit(sign) == DateSign.number, progress.components + progress.words == 0, !isBare,
      DateSign.numbered.contains(unit(progress.at - 1))
        || CharacterClass.of(unit(progress.at - 1)).contains(.closing)
    {
      // 〔2023〕15号 too.
      return false
    }
    if progress.components + progress.words == 0, !isBare {
      // 三日内, 五日游 count days; so does 三日 alone.
      let next = unit(sign + 1)
      let countsDays = next == DateSign.inside || (!number.isArabic && next == DateSign.back)
      if countsDays || (!number.isArabic && number.value < 10 && next != DateSign.upper) { return false }
    }
    progress.point.isListed =
      progress.components + progress.words == 0 && unit(progress.at - 1) == DateSign.pause
      && (unit(progress.at - 2) == DateSign.day || unit(progress.at - 2) == DateSign.number)
    progress.point.day = number.value
    progress.give(.day, upTo: sign + 1)
    return true
  }

  private func isDaySign(_ at: Int) -> Bool {
    guard unit(at) == DateSign.day || unit(at) == DateSign.number else { return false }
    // 18日夜间: no 日夜.
    if at + 1 < text.count, matches.startMask[at + 1].contains(.dayPart), dayPartWord(at + 1)?.rank ?? 3 < 3 {
      return true
    }
    // 6号召开: no 号召.
    if unit(at + 1) == DateSign.convene, unit(at + 2) == DateSign.open { return true }
    return !isOtherWord(at, longerThan: at + 1)
  }

  /// 第二季度, 第一周, 第三天.
  private func readOrdinal(_ start: Int, _ progress: inout Progress) -> Bool {
    guard let number = number(start + 1) else { return false }
    if readQuarter(number, start, &progress) { return true }
    guard isBare else { return false }
    return readOrdinalPart(start, &progress)
  }

  /// 第二周, 第37个星期, 第三个星期日, 第一天, 第三个月: of the year or month in hand.
  func readOrdinalPart(_ start: Int, _ progress: inout Progress) -> Bool {
    guard unit(start) == DateSign.ordinal, let number = number(start + 1), number.value > 0 else {
      return false
    }
    let at = number.end
    let behind = unit(at) == DateSign.piece ? at + 1 : at
    if let word = word(behind), case .weekday(let weekday) = word.part {
      progress.point.slice = .ordinalWeekday(number.value, weekday: weekday)
      progress.give(.day, upTo: word.end)
      return true
    }
    guard let (unit, end) = countedUnit(at), unit <= .quarter || isBare && unit == .year else { return false }
    progress.point.slice = .ordinal(number.value, unit)
    progress.give(unit == .day ? .day : .week, upTo: end)
    progress.isFinished = unit != .day
    return true
  }

  /// 前三季度, 前7个月, 前4天, 后三月: of the year or month in hand.
  func readFirstOf(_ start: Int, _ progress: inout Progress) -> Bool {
    let isFront = unit(start) == DateSign.front
    guard isFront || unit(start) == DateSign.back, let number = number(start + 1), number.value > 0 else {
      return false
    }
    let isAlone = progress.components + progress.words == 0
    var end = number.end
    let counted: DateUnit
    if unit(end) == DateSign.month {
      counted = .month
      end = monthEnd(end + 1)
    } else if let (unit, behind) = countedUnit(end) {
      counted = unit
      end = behind
    } else {
      return false
    }
    guard counted == .month || counted == .quarter || (!isAlone && (counted == .day || counted == .week)),
      isFront || !isAlone
    else { return false }
    progress.point.slice = isFront ? .first(number.value, counted) : .final(number.value, counted)
    progress.give(counted == .day ? .day : .month, upTo: end)
    if isAlone { progress.point.coarsest = .month }
    progress.isFinished = true
    return true
  }

  /// 前3天, 前1周; 前两年 only means lately.
  private func readDaysBefore(_ start: Int, _ progress: inout Progress) -> Bool {
    guard self.unit(start) == DateSign.front, let number = number(start + 1), number.value > 0,
      let (counted, end) = countedUnit(number.end), counted < .decade, counted >= .day || isBare,
      !isOtherWord(start, longerThan: end)
    else { return false }
    progress.words += 1
    progress.at = end
    progress.isFinished = true
    if self.unit(start + 1) == DateSign.two {
      progress.vagueness = .past
      return true
    }
    let (unit, value) = counted == .week ? (.day, number.value * 7) : (counted, number.value)
    progress.point.base = .reference(unit, -value)
    progress.point.unit = unit
    progress.point.coarsest = unit
    var last = progress.point
    last.base = .reference(unit, -1)
    progress.last = last
    return true
  }

  func readLatinQuarter(_ start: Int, _ progress: inout Progress) -> Bool {
    guard unit(start) == DateSign.latinQ, let number = number(start + 1), (1...4).contains(number.value),
      number.isArabic
    else { return false }
    progress.point.slice = .quarter(number.value)
    progress.give(.quarter, upTo: number.end)
    if let word = word(progress.at), word.part == .unit, word.unit == .quarter { progress.at = word.end }
    return true
  }
}
