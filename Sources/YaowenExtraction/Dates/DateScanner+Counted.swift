@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Expressions that count from now: 三天前, 两年后, 近5年来, 未来7天.
extension DateScanner {
  enum Direction { case past, next }

  /// A unit that a number counts, with 个 before it or not: 年, 天, 周, 个月, 季度, 小时 …
  func countedUnit(_ at: Int) -> (DateUnit, end: Int)? {
    switch unit(at) {
    case DateSign.year: return (.year, at + 1)
    case DateSign.sky, DateSign.day: return (.day, at + 1)
    case DateSign.week: return (.week, at + 1)
    case DateSign.second: return (.second, at + 1)
    case DateSign.minute where isBare: return (.minute, unit(at + 1) == DateSign.bell ? at + 2 : at + 1)
    default:
      guard let word = word(at), word.part == .unit, let unit = word.unit else { return nil }
      return (unit, word.end)
    }
  }

  /// Reads from the number on; without a direction before it, there must be one behind: 三年 is a span.
  func readCounted(_ start: Int, direction: Direction?, _ progress: inout Progress) -> Bool {
    var at = skipSpace(start)
    var value = 0
    var halves = 0
    var isAbout = false
    if unit(at) == DateSign.half {
      halves = 1
      at += 1
    } else if let number = number(at), number.value > 0, number.value < 10_000 {
      value = number.value
      at = skipSpace(number.end)
    } else if unit(at) == DateSign.three {
      value = 3
      at += 1
    } else {
      return false
    }
    if unit(at) == DateSign.many || unit(at) == DateSign.rest {
      isAbout = true
      at += 1
    }
    if unit(at) == DateSign.piece {
      if unit(at + 1) == DateSign.many {
        isAbout = true
        at += 2
      } else if unit(at + 1) == DateSign.half {
        halves += 1
        at += 2
      }
    }
    var counted: DateUnit
    if let (unit, end) = countedUnit(at) {
      guard unit < .decade else { return false }
      counted = unit
      at = end
    } else if unit(at) == DateSign.month, direction != nil || halves > 0 || isAbout {
      counted = .month
      at += 1
    } else {
      return false
    }
    if unit(at) == DateSign.half {
      halves += 1
      at += unit(at + 1) == DateSign.bell ? 2 : 1
    } else if unit(at) == DateSign.many, unit(at + 1) != DateSign.number {
      isAbout = true
      at += 1
    }
    return finishCounted(value, halves, counted, isAbout, at, direction, &progress)
  }

  private func finishCounted(
    _ value: Int, _ halves: Int, _ counted: DateUnit, _ isAbout: Bool, _ at: Int, _ direction: Direction?,
    _ progress: inout Progress
  ) -> Bool {
    var at = at
    if counted < .day, isAbout || direction != nil, !isBare { return false }
    // 过去五年 is how long, in a text.
    if !isBare, !isAbout, unit(progress.start) == DateSign.passing { return false }
    // 时隔三年之后 counts from then, not from now.
    if !isBare, unit(progress.start - 1) == DateSign.alternate { return false }
    var isPrecise = direction != nil
    var sign = direction == .next ? 1 : -1
    var isStretch = direction != nil
    var shape = DateExpression.Shape.closed
    let behind = word(at)
    if let behind, behind.unit == nil, [.since, .after, .until].contains(behind.period) {
      // 以前 and 以后 leave the far end open, 之前 and 之后 do not.
      let isOpen = unit(at) == DateSign.by
      switch behind.period {
      case .since:
        isStretch = true
        isPrecise = false
      case .after:
        sign = 1
        shape = isOpen ? .since : .closed
      default: shape = isOpen ? .until : .closed
      }
      if behind.period != .since, direction != nil { return false }
      at = behind.end
    } else if unit(at) == DateSign.coming {
      isPrecise = false
      isStretch = true
      at += 1
    } else if direction == nil, unit(at) == DateSign.front {
      at += 1
    } else if direction == nil, unit(at) == DateSign.back {
      sign = 1
      at += 1
    } else if unit(at) == DateSign.inside || unit(at) == DateSign.within, direction == .next || isBare {
      sign = direction == .past ? -1 : 1
      isStretch = true
      isPrecise = true
      at += 1
    } else if unit(at) == DateSign.by, unit(at + 1) == DateSign.inside, direction == .next || isBare {
      sign = 1
      isStretch = true
      isPrecise = true
      at += 2
    } else if direction == nil {
      return false
    }
    // 建交27年来, 解放70年来: how long since what stands before it.
    let isSince = behind?.period == .since || unit(at - 1) == DateSign.coming
    if isSince, direction == nil, !isAbout, !isBare, isCountedFromEvent(progress.start) { return false }
    if behind?.period == .since, direction == nil, !isAbout, halves == 0, counted == .year, value > 12,
      !isBare
    {
      return false
    }
    progress.at = at
    progress.components += 1
    progress.words += 1
    progress.isFinished = true
    if isAbout {
      guard isBare, behind?.period == .since || behind?.period == .after else {
        progress.vagueness = sign < 0 ? .past : .future
        return true
      }
      // As a whole, 三个多月以来 is at least so long, and 20多个月之后 at least so late.
      isPrecise = false
      if behind?.period == .after { shape = .since }
    }
    if halves > 0, counted == .year { isPrecise = false }
    var point = DatePoint()
    point.unit = counted
    point.coarsest = counted
    point.base = .reference(counted, sign * value)
    if halves > 0 {
      switch counted {
      case .year: point.extraMonths = sign * 6
      case .hour: point.base = .reference(.minute, sign * (value * 60 + 30))
      case .minute: point.base = .reference(.second, sign * (value * 60 + 30))
      case .month: point.base = .reference(.day, sign * (value * 30 + 15))
      default: return false
      }
    }
    if isStretch {
      if counted == .week { point.base = .reference(.day, sign * value * 7) }
      let counted = counted == .week ? .day : counted
      point.unit = counted
      var now = DatePoint()
      now.base = .reference(counted, 0)
      now.unit = counted
      now.coarsest = counted
      point.isPrecise = isPrecise
      if halves > 0, counted == .year {
        // As a whole it ends today; in a report it is told to the month.
        now.unit = isBare ? .day : .month
        now.base = .reference(now.unit, 0)
        point.base = .reference(.month, sign * (value * 12 + 6))
        point.extraMonths = 0
        point.unit = .month
      }
      now.isPrecise = isPrecise || isAbout
      progress.point = sign < 0 ? point : now
      progress.last = sign < 0 ? now : point
    } else {
      if shape == .closed { point.grain = Self.grain(of: counted, value, halves) }
      if counted == .quarter {
        point.base = .reference(.month, sign * value * 3)
        point.unit = .month
        point.coarsest = .month
      }
      progress.point = point
    }
    progress.shape = shape
    return true
  }

  /// How many seconds long a distance told in hours, half minutes or seconds is.
  private static func grain(of unit: DateUnit, _ value: Int, _ halves: Int) -> Int {
    switch unit {
    case .hour: value == 0 ? 1800 : 3600
    case .minute: halves > 0 ? 60 : 0
    case .second: 1
    default: 0
    }
  }

  /// Whether a word stands right before a count, and none that leads up to a date.
  private func isCountedFromEvent(_ start: Int) -> Bool {
    // 至 到 自 从 是 这 于 在 为 了 的 和
    let leading: [UInt16] = [
      DateSign.to, DateSign.until, DateSign.since, DateSign.from, DateSign.be, DateSign.this, DateSign.on,
      DateSign.at, DateSign.purpose, DateSign.done,
      DateSign.of,
      DateSign.and,
    ]
    return CharacterClass.of(unit(start - 1)).contains(.han) && !leading.contains(unit(start - 1))
  }

  /// 上两周, 后三秒, 前两天: so many whole units before or after the one in hand. Only as a bare expression;
  /// in a text 后三天 and 上三个 count from what the text speaks of.
  func readCycle(_ start: Int, _ progress: inout Progress) -> Bool {
    let sign = unit(start)
    let isPast = sign == DateSign.upper || sign == DateSign.front
    guard isBare, isPast || sign == DateSign.lower || sign == DateSign.back,
      let number = number(start + 1), number.value > 0, number.value < 10_000
    else { return false }
    var end = number.end
    let counted: DateUnit
    if let (unit, behind) = countedUnit(end), unit < .decade {
      counted = unit
      end = behind
    } else if unit(end) == DateSign.month {
      counted = .month
      end += 1
    } else {
      return false
    }
    var near = DatePoint()
    near.unit = counted
    near.coarsest = counted
    near.isCycle = true
    var far = near
    near.base = .reference(counted, isPast ? -1 : 1)
    far.base = .reference(counted, isPast ? -number.value : number.value)
    progress.point = isPast ? far : near
    progress.last = isPast ? near : far
    progress.components += 1
    progress.words += 1
    progress.at = end
    progress.isFinished = true
    return true
  }

  /// 再过两天, 过半个小时: from then on. Only as a bare expression; in a text 过 is mostly a verb's.
  func readPassing(_ start: Int, _ progress: inout Progress) -> Bool {
    let at = unit(start) == DateSign.again ? start + 1 : start
    guard isBare, unit(at) == DateSign.passing, readCounted(at + 1, direction: .next, &progress),
      let last = progress.last
    else { return false }
    progress.point = last
    progress.point.isPrecise = false
    progress.last = nil
    progress.shape = .since
    return true
  }
}
