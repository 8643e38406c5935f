import YaowenLexicon
import YaowenText

/// Times of the day: 下午3点, 15时30分, 9:30, 晚8点半.
extension DateScanner {
  /// A clock time; 9~11点 is two.
  func readClock(_ progress: inout Progress) -> Bool {
    let at = skipSpace(progress.at)
    guard let number = number(at), (0...24).contains(number.value), number.length <= 2 || !number.isArabic
    else { return false }
    let hasDay = progress.components + progress.words > 0
    var end = number.end
    var first = (minute: -1, second: -1)
    var last: (hour: Int, minute: Int)?
    if unit(end) == DateSign.colon, let (minute, second, behind) = colonTime(end) {
      guard number.isArabic, hasDay || isBare || unit(at - 1) != DateSign.colon else { return false }
      first = (minute, second)
      end = unit(behind) == DateSign.hour ? behind + 1 : behind
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
    return next != DateSign.interval && next != DateSign.age && next != DateSign.epoch && next != 0x5149
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
    if unit(sign) == DateSign.hour, !hour.isArabic, !hasDay, hour.value < 10, !isBare { return nil }
    guard let minute = number(skipSpace(at)) else { return (-1, -1, at) }
    at = minute.end
    if unit(at) == DateSign.quarterHour, minute.value <= 3 { return (minute.value * 15, -1, at + 1) }
    guard minute.value < 60 else { return nil }
    if unit(at) == DateSign.minute, unit(at + 1) != DateSign.to {
      // 24点5分 is a time; 十分之一 is none.
      if unit(at + 1) == 0x4E4B { return nil }
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
