@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// What may follow a year, a month, a week or a day.
extension DateScanner {
  func extendOnce(_ progress: inout Progress) -> Bool {
    guard progress.last == nil || progress.point.unit >= .month else { return false }
    switch progress.point.unit {
    case .century, .decade, .year, .quarter, .month:
      if extendCoarse(&progress) { return true }
      // 今年的9月份, 2018年 12月
      let next = unit(progress.at)
      guard next == DateSign.of || next == DateSign.space else { return false }
      var behind = progress
      behind.at += 1
      guard extendCoarse(&behind) else { return false }
      progress = behind
      return true
    case .week: return extendWeek(&progress)
    case .day: return extendDay(&progress)
    default: return false
    }
  }

  private func extendCoarse(_ progress: inout Progress) -> Bool {
    switch progress.point.unit {
    case .century: readCenturyDecade(&progress) || readEdge(&progress)
    case .decade, .quarter: readEdge(&progress)
    case .year: extendYear(&progress)
    default: extendMonth(&progress)
    }
  }

  private func readCenturyDecade(_ progress: inout Progress) -> Bool {
    guard let number = number(progress.at) else { return false }
    if let pair = decadePair(number) {
      let isInHand = if case .reference(.century, _) = progress.point.base { true } else { false }
      progress.point.year = (isInHand ? 0 : progress.point.year) + pair.first * 10
      progress.give(.decade, upTo: pair.end)
      var last = progress.point
      last.year += 10
      progress.last = last
      return true
    }
    guard number.value % 10 == 0, number.value < 100,
      let word = word(number.end), word.part == .unit, word.unit == .decade
    else { return false }
    if case .reference(.century, _) = progress.point.base {
      // The century is the resolver's to tell; until then the year is that within it.
      progress.point.year = number.value
    } else {
      progress.point.year += number.value
    }
    progress.give(.decade, upTo: word.end)
    return true
  }

  // MARK: Behind a year

  private func extendYear(_ progress: inout Progress) -> Bool {
    let at = progress.at
    if progress.last != nil { return readEdge(&progress) }
    if let number = number(at) {
      if readMonth(number, &progress) || readQuarter(number, at, &progress) { return true }
    }
    switch unit(at) {
    case DateSign.ordinal:
      if let number = number(at + 1), readQuarter(number, at, &progress) { return true }
      return readOrdinalPart(at, &progress)
    case DateSign.latinQ: return readLatinQuarter(at, &progress)
    case DateSign.front, DateSign.back:
      if readFirstOf(at, &progress) { return true }
    case DateSign.leap:
      if let number = number(at + 1), readMonth(number, &progress) {
        progress.point.isLunar = true
        progress.point.isLeapMonth = true
        return true
      }
    default: break
    }
    return mergeWord(.year, &progress) || readSeason(&progress) || readHolidayBehind(&progress)
      || readEdge(&progress)
  }

  /// A word that takes a part of the unit in hand: 2018年|年底, 2018年|上半年, 12月|月底, 8日|当晚.
  private func mergeWord(_ unit: DateUnit, _ progress: inout Progress) -> Bool {
    guard let word = word(progress.at) else { return false }
    if case .lunarMonth(let month) = word.part, unit == .year {
      progress.point.isLunar = true
      progress.point.month = month
      progress.give(.month, upTo: word.end)
      return true
    }
    guard word.unit == unit, word.offset == 0, word.anchor != .era else { return false }
    switch word.part {
    case .slice(let slice):
      guard progress.point.slice == .whole else { return false }
      progress.point.slice = slice
      if case .quarter = slice {
        progress.point.unit = .quarter
      } else {
        progress.isFinished = true
      }
    case .dayPart(let part) where unit == .day && progress.point.dayPart == nil: progress.point.dayPart = part
    case .none where word.period == .none || word.period == .within: break
    default: return false
    }
    progress.words += 1
    progress.at = word.end
    return true
  }

  /// 春, 春天, 春季 behind a year.
  private func readSeason(_ progress: inout Progress) -> Bool {
    guard let index = DateSign.seasons.firstIndex(of: unit(progress.at)),
      !matches.startMask[progress.at].contains(.holiday)
        || matches.longest(.holiday, at: progress.at) == nil,
      !matches.startMask[progress.at].contains(.solarTerm)
    else { return false }
    var end = progress.at + 1
    if unit(end) == DateSign.season || unit(end) == DateSign.sky {
      end += 1
    } else if !isClauseEnd(end), unit(end) != DateSign.of {
      return false
    }
    progress.point.slice = .season(index + 1)
    progress.give(.month, upTo: end)
    progress.isFinished = true
    return true
  }

  private func readHolidayBehind(_ progress: inout Progress) -> Bool {
    let at = progress.at
    guard at < text.count, matches.startMask[at].intersects(Self.holidays) else {
      return false
    }
    for kind in [EntryKind.holiday, .solarTerm] {
      guard let match = matches.longest(kind, at: at),
        let entry = lexicon.entry(at: match.node, kind),
        entry.rank < 3
      else { continue }
      return readHoliday(Int(match.end), entry, &progress)
    }
    return false
  }

  /// 初, 中, 底, 末 behind a year, quarter, month, decade or century.
  private func readEdge(_ progress: inout Progress) -> Bool {
    let at = progress.at
    let edge: DateSlice
    switch unit(at) {
    case DateSign.beginning: edge = .start
    case DateSign.middle where isClauseEnd(at + 1) || unit(at + 1) == DateSign.of: edge = .middle
    case DateSign.middle where unit(at + 1) == DateSign.leaf: edge = .middle
    case DateSign.bottom: edge = .end
    case DateSign.end: edge = .last
    default: return false
    }
    guard !isOtherWord(at, longerThan: at + 1) else { return false }
    if progress.point.slice == .whole { progress.point.slice = edge } else { progress.point.edge = edge }
    progress.words += 1
    progress.at = at + (unit(at + 1) == DateSign.epoch || unit(at + 1) == DateSign.leaf ? 2 : 1)
    progress.isFinished = true
    return true
  }

  // MARK: Behind a month

  private func extendMonth(_ progress: inout Progress) -> Bool {
    let at = progress.at
    if progress.last != nil { return readEdge(&progress) }
    if let number = number(at) {
      if readDay(number, &progress) { return true }
      if readDayWithoutSign(number, &progress) { return true }
    }
    switch unit(at) {
    case DateSign.beginning:
      if readLunarFirst(&progress) { return true }
    case DateSign.upper, DateSign.middle, DateSign.lower:
      // 中下旬
      let pair = unit(at) == DateSign.upper ? DateSign.middle : DateSign.lower
      if unit(at) != DateSign.lower, unit(at + 1) == pair, unit(at + 2) == DateSign.tenDays {
        progress.point.slice = .tenDays(unit(at) == DateSign.upper ? 1 : 2)
        progress.give(.month, upTo: at + 3)
        var last = progress.point
        last.slice = .tenDays(unit(at) == DateSign.upper ? 2 : 3)
        progress.last = last
        progress.isFinished = true
        return true
      }
      if unit(at + 1) == DateSign.tenDays {
        progress.point.slice = .tenDays(unit(at) == DateSign.upper ? 1 : unit(at) == DateSign.middle ? 2 : 3)
        progress.give(.month, upTo: at + 2)
        progress.isFinished = true
        return true
      }
    case DateSign.front, DateSign.back:
      if readFirstOf(at, &progress) { return true }
    case DateSign.ordinal: return readOrdinalPart(at, &progress)
    default: break
    }
    if let word = word(at), word.part == .final, let day = self.word(word.end),
      case .weekday(let weekday) = day.part
    {
      progress.point.slice = .ordinalWeekday(-1, weekday: weekday)
      progress.give(.day, upTo: day.end)
      return true
    }
    return mergeWord(.month, &progress) || readEdge(&progress)
  }

  /// 初一 to 初十 of a lunar month.
  private func readLunarFirst(_ progress: inout Progress) -> Bool {
    guard let number = number(progress.at + 1), !number.isArabic, (1...10).contains(number.value) else {
      return false
    }
    progress.point.isLunar = true
    progress.point.day = number.value
    progress.give(.day, upTo: number.end)
    return true
  }

  /// 腊月廿三, 农历八月十五, 10月22.
  private func readDayWithoutSign(_ number: SmallNumber, _ progress: inout Progress) -> Bool {
    guard (1...31).contains(number.value), number.length <= 3, !isHourLike(number.end) else { return false }
    if !number.isArabic {
      let isLunar = progress.point.isLunar || unit(progress.at) == DateSign.twenty || isBare
      guard isLunar, number.value <= 30 else { return false }
      progress.point.isLunar = true
    } else if progress.point.isLunar {
      guard number.value <= 30 else { return false }
    } else {
      guard number.length <= 2,
        isBare || number.end >= text.count || !matches.startMask[number.end].intersects(Self.counted),
        isClauseEnd(number.end) || CharacterClass.of(unit(number.end)) == .han,
        unit(number.end) != DateSign.stop, connector(number.end) == nil
      else { return false }
    }
    progress.point.day = number.value
    progress.give(.day, upTo: number.end)
    return true
  }

  private func isHourLike(_ at: Int) -> Bool {
    unit(at) == DateSign.hour || unit(at) == DateSign.point || unit(at) == DateSign.colon
  }

  // MARK: Behind a week and a day

  private func extendWeek(_ progress: inout Progress) -> Bool {
    let at = progress.at
    guard progress.point.weekday == 0, progress.point.slice == .whole else { return false }
    if let word = word(at), case .weekday(let weekday) = word.part {
      progress.point.weekday = weekday
      progress.words += 1
      progress.at = word.end
      progress.point.unit = .day
      return true
    }
    if unit(at) == DateSign.end {
      progress.point.slice = .weekend
      progress.words += 1
      progress.at += 1
      progress.isFinished = true
      return true
    }
    let weekday: Int
    if unit(at) == DateSign.day || unit(at) == DateSign.sky {
      guard !isOtherWord(at, longerThan: at + 1) else { return false }
      weekday = 7
    } else if let digit = SmallNumber.digit(unit(at)), (1...6).contains(digit), unit(at) != DateSign.two,
      number(at)?.length == 1
    {
      weekday = digit
    } else {
      return false
    }
    progress.point.weekday = weekday
    progress.give(.day, upTo: at + 1)
    return true
  }

  private func extendDay(_ progress: inout Progress) -> Bool {
    guard progress.last == nil else { return false }
    if progress.point.dayPart == nil {
      if mergeWord(.day, &progress) { return true }
      let at = skipSpace(progress.at)
      if progress.point.weekday == 0, let word = weekdayBehind(at, progress.point) {
        progress.point.weekday = word.weekday
        progress.words += 1
        progress.at = word.end
        return true
      }
      // 6号晚些时候
      if unit(at) == DateSign.evening, let match = matches.longest(.vagueDate, at: at) {
        progress.words += 1
        progress.at = Int(match.end)
        progress.isFinished = true
        return true
      }
      if let word = dayPartWord(at), !isOtherWord(at, longerThan: word.end) {
        progress.take(word)
        progress.words += 1
        progress.at = word.end
        return true
      }
    }
    return extendWithClock(&progress)
  }

  /// 7月16日星期日; behind a comma only where nothing follows: 7月16日，星期日，.
  private func weekdayBehind(_ at: Int, _ point: DatePoint) -> (weekday: Int, end: Int)? {
    let isComma = unit(at) == 0x2C && point.base == .fields && point.day > 0
    guard let word = word(isComma ? at + 1 : at), case .weekday(let weekday) = word.part,
      !isComma || isClauseEnd(word.end)
    else { return nil }
    return (weekday, word.end)
  }

  func extendWithClock(_ progress: inout Progress) -> Bool {
    guard progress.point.hour < 0 else { return false }
    return readClock(&progress)
  }
}
