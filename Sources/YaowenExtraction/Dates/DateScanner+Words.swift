@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Expressions that begin with a lexicon word.
extension DateScanner {
  /// Takes up a word that begins an expression; false where it begins none.
  func readWord(_ end: Int, _ entry: Lexicon.Entry, _ progress: inout Progress) -> Bool {
    switch entry.kind {
    case .relativeDate: readRelative(DateWord(upTo: end, entry, in: lexicon), &progress)
    case .vagueDate: readVague(end, entry, &progress)
    case .holiday, .solarTerm: readHoliday(end, entry, &progress)
    case .dateAnchor: readAnchor(end, entry, &progress)
    case .dayPart: readDayPart(end, entry, &progress)
    default: false
    }
  }

  private func readVague(_ end: Int, _ entry: Lexicon.Entry, _ progress: inout Progress) -> Bool {
    // 截至 and 到 stay outside of 截至目前 and 到目前为止; the word behind them is listed itself.
    let first = unit(progress.at)
    if first == DateSign.asOf || first == DateSign.straight || first == DateSign.until { return false }
    progress.vagueness = lexicon.string("timex", in: entry).flatMap { .init(rawValue: $0) } ?? .past
    progress.rank = max(1, Int(entry.rank))
    progress.words += 1
    progress.at = end
    return true
  }

  func readHoliday(_ end: Int, _ entry: Lexicon.Entry, _ progress: inout Progress) -> Bool {
    let rule = HolidayRule(entry, in: lexicon)
    if progress.components + progress.words == 0 { progress.point.coarsest = .month }
    progress.point.holiday = rule
    progress.point.unit = .day
    progress.rank = max(progress.rank, Int(entry.rank))
    progress.words += 1
    progress.at = end
    // 复活节翌日, 中秋节前夜
    if unit(end) == DateSign.following || unit(end) == DateSign.next, unit(end + 1) == DateSign.day {
      progress.point.holiday?.shift += 1
      progress.at = end + 2
    } else if unit(end) == DateSign.front, unit(end + 1) == DateSign.night {
      progress.point.holiday?.shift -= 1
      progress.at = end + 2
    } else if unit(end) == DateSign.ordinal, let number = number(end + 1), (1...40).contains(number.value),
      unit(number.end) == DateSign.sky
    {
      progress.point.holiday?.shift += number.value - 1
      progress.point.holiday?.length = 1
      progress.at = number.end + 1
    }
    return true
  }

  private func readDayPart(_ end: Int, _ entry: Lexicon.Entry, _ progress: inout Progress) -> Bool {
    guard let word = DayPartWord(upTo: end, entry, in: lexicon) else { return false }
    progress.take(word)
    progress.point.coarsest = .hour
    progress.point.unit = .day
    progress.rank = word.rank
    progress.words += 1
    progress.at = word.end
    if extendWithClock(&progress) {
      progress.rank = 1
      return true
    }
    return word.rank < 2
  }

  private func readAnchor(_ end: Int, _ entry: Lexicon.Entry, _ progress: inout Progress) -> Bool {
    guard let dates = lexicon.string("date", in: entry)?.split(separator: "/"), let first = dates.first,
      let from = DateMoment(first), let to = DateMoment(dates.last ?? first)
    else { return false }
    progress.point.base = .interval(from, to)
    progress.point.unit = .year
    progress.words += 1
    progress.rank = max(1, Int(entry.rank))
    progress.at = end
    // 十四五时期 is one word: it needs nothing behind.
    if unit(progress.at - 1) == DateSign.epoch { progress.words += 1 }
    switch unit(progress.at) {
    case DateSign.end, DateSign.bottom: progress.point.slice = .end
    case DateSign.beginning: progress.point.slice = .start
    default:
      progress.isFinished = true
      return true
    }
    progress.isFinished = true
    if isOtherWord(progress.at, longerThan: progress.at + 1) {
      progress.point.slice = .whole
    } else {
      progress.words += 1
      progress.at += 1
    }
    return true
  }

  private func readRelative(_ word: DateWord, _ progress: inout Progress) -> Bool {
    switch word.part {
    case .unit, .final: return false
    case .past: return readCounted(word.end, direction: .past, &progress)
    case .next: return readCounted(word.end, direction: .next, &progress)
    case .lunar: return readLunar(word, &progress)
    case .weekday(let weekday):
      progress.point.base = .reference(.week, 0)
      progress.point.weekday = weekday
      take(word, as: .day, &progress)
      return true
    case .each: return readEach(word, &progress)
    case .cycle(let number, let length):
      progress.point.base = .cycle(number, of: length)
      progress.point.isLunar = true
      take(word, as: .year, &progress)
      return true
    case .lunarMonth(let month):
      progress.point.isLunar = true
      progress.point.month = month
      progress.rank = word.rank
      progress.give(.month, upTo: word.end)
      return true
    default: break
    }
    guard let unit = word.unit else { return false }
    if word.anchor == .era { return readReign(word, &progress) }
    progress.point.base =
      word.anchor == .previous ? .previous(unit, word.offset) : .reference(unit, word.offset)
    switch word.part {
    case .slice(let slice): progress.point.slice = slice
    case .dayPart(let part): progress.point.dayPart = part
    default: break
    }
    progress.point.isSamePeriod = word.period == .same
    progress.shape = word.period == .upTo ? .upTo : word.period == .since ? .since : .closed
    take(word, as: unit, &progress)
    if let offset = word.lastOffset {
      var last = progress.point
      last.base = .reference(unit, offset)
      progress.last = last
      progress.isFinished = true
    }
    if case .quarter = progress.point.slice {
      progress.point.unit = .quarter
    } else if progress.point.slice != .whole || progress.point.isSamePeriod {
      progress.isFinished = true
    }
    if case .samePrecision(let precision) = word.part { progress.point.unit = precision }
    return true
  }

  private func take(_ word: DateWord, as unit: DateUnit, _ progress: inout Progress) {
    progress.point.unit = unit
    progress.point.coarsest = unit
    progress.rank = max(progress.rank, word.rank)
    progress.words += 1
    progress.at = word.end
  }

  /// 每周二下午, 每年7月, 每晚十点; 每年 alone is no date.
  private func readEach(_ word: DateWord, _ progress: inout Progress) -> Bool {
    guard let unit = word.unit else { return false }
    progress.point.base = .reference(unit, 0)
    take(word, as: unit, &progress)
    progress.shape = .recurring
    extend(&progress)
    // 每周三天, 每周两次 count.
    let isCount = progress.point.weekday > 0 && DateSign.counts.contains(self.unit(progress.at))
    return progress.at > word.end && !isCount
  }

  /// 农历八月十五, 农历2015年十月初一, 农历元宵.
  private func readLunar(_ word: DateWord, _ progress: inout Progress) -> Bool {
    progress.at = word.end
    progress.point.isLunar = true
    if unit(progress.at) == DateSign.leap {
      progress.point.isLeapMonth = true
      progress.at += 1
    }
    if self.word(progress.at)?.part != .lunar, readHead(&progress) {
      progress.point.isLunar = true
      return progress.vagueness == nil
    }
    return false
  }

  /// 民国三十八年, 康熙20年: the reign's offset and the number of the year.
  private func readReign(_ word: DateWord, _ progress: inout Progress) -> Bool {
    var end = word.end
    var value = 1
    if let number = number(skipSpace(end)), number.value > 0 {
      value = number.value
      end = number.end
    } else if unit(end) == DateSign.first {
      end += 1
    } else {
      return false
    }
    guard unit(end) == DateSign.year, (1...2200).contains(word.offset + value),
      value < 120 || word.offset == 0
    else { return false }
    progress.point.year = word.offset + value
    progress.give(.year, upTo: end + 1)
    progress.words += 1
    return true
  }
}
