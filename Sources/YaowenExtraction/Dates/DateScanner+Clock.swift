@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Times of the day: 下午3点, 15时30分, 9:30, 晚8点半.
extension DateScanner {
  /// A clock time; 9~11点 is two.
  func readClock(_ progress: inout Progress) -> Bool {
    let at = skipSpace(progress.at)
    let hasDay = progress.components + progress.words > 0
    if isBare || hasDay, let pair = hourPair(at) {
      set(&progress.point, pair.first, -1, -1, progress)
      if !hasDay { progress.point.coarsest = .hour }
      progress.point.unit = .hour
      progress.point.isHourVague = true
      var other = progress.point
      set(&other, pair.last, -1, -1, progress)
      progress.last = other
      progress.components += 1
      progress.at = pair.end
      progress.isFinished = true
      return true
    }
    guard let number = number(at), (0...24).contains(number.value), number.length <= 2 || !number.isArabic
    else { return false }
    var end = number.end
    var first = (minute: -1, second: -1)
    var last: (hour: Int, minute: Int)?
    if unit(end) == DateSign.colon, let (minute, second, behind) = colonTime(end) {
      guard number.isArabic, hasDay || isBare || unit(at - 1) != DateSign.colon else { return false }
      first = (minute, second)
      end = unit(behind) == DateSign.hour ? behind + 1 : behind
      if progress.dayPart == nil, progress.point.dayPart == nil, let part = latinDayPart(end) {
        progress.take(part)
        end = part.end
      }
    } else if number.isArabic, isBare || hasDay, progress.dayPart == nil, let part = latinDayPart(end) {
      progress.take(part)
      end = part.end
    } else if isHourSign(end) {
      guard let (minute, second, behind) = spokenTime(end, hasDay: hasDay, hour: number) else { return false }
      first = (minute, second)
      end = behind
    } else if let second = secondNumber(after: number, upTo: 24), isHourSign(second.end),
      unit(number.end) != DateSign.pause,
      let (minute, _, behind) = spokenTime(second.end, hasDay: hasDay, hour: second)
    {
      last = (second.value, minute)
      end = behind
    } else {
      return false
    }
    // 24:24 is no time.
    if number.value == 24, first.minute > 0 { return false }
    let coarse = !hasDay
    set(&progress.point, number.value, first.minute, first.second, progress)
    if coarse { progress.point.coarsest = .hour }
    progress.point.unit = .hour
    progress.components += 1
    progress.at = end
    progress.isFinished = true
    if let last {
      var other = progress.point
      set(&other, last.hour, last.minute, -1, progress)
      progress.last = other
    }
    return true
  }

  /// 七八点: two hours in a row with nothing between them.
  private func hourPair(_ at: Int) -> (first: Int, last: Int, end: Int)? {
    guard let first = SmallNumber.digit(unit(at)), let last = SmallNumber.digit(unit(at + 1)), first > 0,
      last == first + 1, unit(at + 2) == DateSign.point
    else { return nil }
    return (first, last, unit(at + 3) == DateSign.bell ? at + 4 : at + 3)
  }

  private func set(_ point: inout DatePoint, _ hour: Int, _ minute: Int, _ second: Int, _ progress: Progress)
  {
    if let word = progress.dayPart {
      point.hour = word.hour(hour)
    } else if let part = point.dayPart {
      point.hour = DayPartWord.hour(hour, in: part)
    } else {
      point.hour = hour
    }
    point.minute = minute
    point.second = second
  }

  private func isHourSign(_ at: Int) -> Bool {
    if unit(at) == DateSign.point { return true }
    guard unit(at) == DateSign.hour else { return false }
    let next = unit(at + 1)
    return next != DateSign.interval && next != DateSign.age && next != DateSign.epoch
      && next != DateSign.light
  }

  /// am and pm behind a time, and a and p for them where the expression ends.
  private func latinDayPart(_ end: Int) -> DayPartWord? {
    let at = skipSpace(end)
    if let word = dayPartWord(at), CharacterClass.of(unit(at)).contains(.latin),
      !CharacterClass.of(unit(word.end)).contains(.latin)
    {
      return word
    }
    guard isBare, at + 1 == text.count, unit(at) == 0x70 || unit(at) == 0x61,
      let entry = lexicon.entry(for: [unit(at), 0x6D], .dayPart)
    else { return nil }
    return DayPartWord(upTo: at + 1, entry, in: lexicon)
  }

  /// The minutes and seconds behind a colon: two figures each.
  private func colonTime(_ colon: Int) -> (Int, Int, end: Int)? {
    guard let minute = number(colon + 1), minute.isArabic, minute.length == 2, minute.value < 60 else {
      return nil
    }
    if unit(minute.end) == DateSign.colon, let second = number(minute.end + 1), second.isArabic,
      second.length == 2, second.value < 60
    {
      return (minute.value, second.value, second.end)
    }
    return (minute.value, -1, minute.end)
  }

  /// What stands behind 点 or 时: 半, 整, 30分, 15分20秒, 一刻.
  private func spokenTime(_ sign: Int, hasDay: Bool, hour: SmallNumber) -> (Int, Int, end: Int)? {
    var at = sign + 1
    switch unit(at) {
    case DateSign.half: return (30, -1, at + 1)
    case DateSign.bell, DateSign.whole: return (-1, -1, at + 1)
    default: break
    }
    if unit(sign) == DateSign.hour, !hour.isArabic, !hasDay, hour.value < 10, !isBare,
      number(at).map({ unit($0.end) != DateSign.minute }) ?? true
    {
      return nil
    }
    // 三点搭半, in Cantonese.
    if isBare, unit(at) == DateSign.pair {
      at += 1
      if unit(at) == DateSign.half { return (30, -1, at + 1) }
    }
    guard let minute = number(skipSpace(at)) else { return (-1, -1, at) }
    at = minute.end
    if isBare, !minute.isArabic, minute.length == 1, (1...9).contains(minute.value) {
      // 三点三 and 三点三个字 count the figures of the dial.
      if unit(at) == DateSign.piece, unit(at + 1) == DateSign.character {
        return (minute.value * 5, -1, at + 2)
      }
      if at == text.count, unit(sign) == DateSign.point { return (minute.value * 5, -1, at) }
    }
    if unit(at) == DateSign.quarterHour, minute.value <= 3 { return (minute.value * 15, -1, at + 1) }
    guard minute.value < 60 else { return nil }
    if unit(at) == DateSign.minute, unit(at + 1) != DateSign.to {
      // 24点5分 is a time; 十分之一 is none.
      if unit(at + 1) == DateSign.its { return nil }
      at += unit(at + 1) == DateSign.bell ? 2 : 1
      if let second = number(at), second.value < 60, unit(second.end) == DateSign.second {
        return (minute.value, second.value, second.end + 1)
      }
      return (minute.value, -1, at)
    }
    // 三点十五 is a time where a day or a part of it stands before; else 24点5 is a number.
    let isFull = minute.isArabic ? minute.length == 2 : minute.length >= 2
    if hasDay || isBare, isFull, unit(sign) == DateSign.point { return (minute.value, -1, at) }
    return hasDay ? (-1, -1, sign + 1) : nil
  }
}
