/// A stretch of time that expressions count in, from fine to coarse.
package enum DateUnit: UInt8, Sendable, Comparable {
  case second, minute, hour, day, week, month, quarter, year, decade, century

  package static func < (a: DateUnit, b: DateUnit) -> Bool { a.rawValue < b.rawValue }
}

/// What an expression takes of the year, month or week that it names: 上半年, 月底, 第二周 …
package enum DateSlice: Sendable, Equatable {
  case whole
  /// 初, 中, 底 and 末.
  case start, middle, end, last
  /// 上旬, 中旬, 下旬: 1 to 3.
  case tenDays(Int)
  /// 上半年, 下半月: 1 or 2.
  case half(Int)
  /// 春 to 冬: 1 to 4.
  case season(Int)
  /// 一季度 to 四季度.
  case quarter(Int)
  /// 前三季度, 前7个月, 前4天.
  case first(Int, DateUnit)
  /// 后三月.
  case final(Int, DateUnit)
  /// 第二周, 第37个星期, 第一天.
  case ordinal(Int, DateUnit)
  /// 第三个星期日; the ordinal is -1 for the last.
  case ordinalWeekday(Int, weekday: Int)
  case weekend
}

/// A part of the day, by the letters of TIMEX3.
package enum DayPart: String, Sendable {
  case morning = "MO"
  case midday = "MI"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
  case daytime = "DT"

  /// The hours that it has where its word tells none, the last one included.
  package var hours: ClosedRange<Int> {
    switch self {
    case .morning: 6...9
    case .midday: 12...13
    case .afternoon: 13...17
    case .evening: 18...23
    case .night: 20...23
    case .daytime: 6...17
    }
  }
}

/// When a holiday falls.
package struct HolidayRule: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case fixed(month: Int, day: Int)
    /// A day of the Chinese calendar; day 0 is the month's last.
    case lunar(month: Int, day: Int)
    /// 1 for 立春 to 24 for 大寒.
    case solarTerm(Int)
    /// The nth such weekday of a month; -1 for the last.
    case weekday(month: Int, weekday: Int, ordinal: Int)
    case lastDay(month: Int)
    case easter
    /// Easter Sunday of the eastern churches.
    case easternEaster
    /// A day of the Islamic calendar.
    case islamic(month: Int, day: Int)
    case jewishNewYear, passover, hanukkah
    /// Known, but not computed here.
    case unknown
  }

  package var kind: Kind
  /// Days after the day that `kind` names.
  package var shift = 0
  /// How long the public holiday lasts, where it does.
  package var days = 0
  /// How many days the feast itself has, where it is no single day.
  package var length = 1
}

/// One end of an expression: what it says of year, month, day and time, and from what the rest is taken.
package struct DatePoint: Sendable, Equatable {
  /// What the point counts from.
  package enum Base: Sendable, Equatable {
    /// Its own fields; those that are missing come from the text or the day of writing.
    case fields
    /// So many units from the day of writing.
    case reference(DateUnit, Int)
    /// So many units from the date mentioned last.
    case previous(DateUnit, Int)
    /// Two dates that a lexicon gives for an event or a plan period.
    case interval(DateMoment, DateMoment)
    /// The year of that number, from 1 on, in the cycle of 60 or 12: 甲辰年, 龙年.
    case cycle(Int, of: Int)
  }

  package var base = Base.fields
  /// 0 where the expression gives none, as month and day.
  package var year = 0
  package var month = 0
  package var day = 0
  package var isLunar = false
  package var isLeapMonth = false
  package var slice = DateSlice.whole
  /// The beginning or end of the slice: 一季度末.
  package var edge = DateSlice.whole
  /// 1 for Monday to 7; 0 where there is none.
  package var weekday = 0
  package var holiday: HolidayRule?
  package var dayPart: DayPart?
  /// The hours of the part of the day, the last one included; -1 where it tells none.
  package var firstHour = -1
  package var lastHour = -1
  /// -1 where the expression gives none, as minute and second. May be 24 or more: 晚上12点.
  package var hour = -1
  package var minute = -1
  package var second = -1
  /// Months beside the offset: 一年半后 is a year and six months.
  package var extraMonths = 0
  /// A stretch told to the day: 过去十年 ends today.
  package var isPrecise = false
  /// How many seconds long a distance told in units of the clock is: 两小时后. 0 where the point is one.
  package var grain = 0
  /// Whole units before or after the one in hand: 前两天, 上两周.
  package var isCycle = false
  /// 七八点: the whole of the last hour too.
  package var isHourVague = false
  /// 去年同期: the period mentioned last, in the year that the offset names.
  package var isSamePeriod = false
  /// The 8日 of 6月7日、8日: of the month of the day before it.
  package var isListed = false
  /// The finest unit given.
  package var unit = DateUnit.year
  /// The coarsest unit given.
  package var coarsest = DateUnit.year
}

/// A calendar expression as it was read, before the reference date resolves it.
package struct DateExpression: Sendable, Equatable {
  /// What stretch the expression means.
  package enum Shape: UInt8, Sendable {
    /// The first point, or from the first to the last.
    case closed
    /// From the first point on: 以来, 以后.
    case since
    /// As `since`, from the start of the year or month in hand: 今年以来.
    case upTo
    /// From the first point on, where 起 stands behind: up to now, or open where it lies ahead.
    case from
    /// After the first point.
    case after
    /// Up to the first point.
    case until
    /// Up to where the first point begins: 2018年以前 in a text.
    case before
    /// The days of a holiday: 春节期间.
    case during
    /// Again and again: 每周二下午.
    case recurring
    /// No calendar value.
    case vague
  }

  package var first: DatePoint
  package var last: DatePoint?
  package var shape = Shape.closed
  /// For `vague`: PAST_REF, PRESENT_REF or FUTURE_REF.
  package var vagueness = Vagueness.past
  /// Where it stands in the text, to tell how near the date before it is.
  package var position = 0

  package enum Vagueness: String, Sendable {
    case past = "PAST_REF"
    case present = "PRESENT_REF"
    case future = "FUTURE_REF"
  }

  package init(_ first: DatePoint, to last: DatePoint? = nil, shape: Shape = .closed) {
    self.first = first
    self.last = last
    self.shape = shape
  }

  package init(vague: Vagueness) {
    first = DatePoint()
    shape = .vague
    vagueness = vague
  }
}
