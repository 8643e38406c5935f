@_spi(Rooms) import YaowenLexicon

/// A lexicon word of dates, with its row's attributes read into integers.
package struct DateWord: Sendable {
  /// What the word is of the grammar.
  package enum Part: Sendable, Equatable {
    case none
    case slice(DateSlice)
    case dayPart(DayPart)
    case weekday(Int)
    case lunarMonth(Int)
    case lunar
    case unit
    case past, next
    case final
    /// Of a comparison with the same month, day or quarter.
    case samePrecision(DateUnit)
    /// 每年, 每周: what is behind it comes again and again.
    case each
    /// A year by its number in a cycle.
    case cycle(Int, of: Int)
    /// 北京时间: whose clock it is.
    case zone
  }

  package enum Anchor: Sendable { case reference, previous, era }

  package enum Period: Sendable { case none, same, within, upTo, since, after, until, during }

  package var end: Int
  package var rank: Int
  package var unit: DateUnit?
  package var offset = 0
  /// The offset of the other end: 今明两天.
  package var lastOffset: Int?
  package var anchor = Anchor.reference
  package var part = Part.none
  package var period = Period.none

  package init(upTo end: Int, _ entry: Lexicon.Entry, in lexicon: Lexicon) {
    self.end = end
    rank = max(1, Int(entry.rank))
    let row = Row(entry, in: lexicon)
    if let value = row.offset { readOffset(value) }
    if let value = row.last {
      let first = offset
      readOffset(value)
      lastOffset = offset
      offset = first
    }
    switch row.anchor {
    case "previous": anchor = .previous
    case "era": anchor = .era
    default: break
    }
    switch row.period {
    case "same": period = .same
    case "within": period = .within
    case "upto": period = .upTo
    case "since": period = .since
    case "after": period = .after
    case "until": period = .until
    case "during": period = .during
    default: break
    }
    if let value = row.part { part = Self.part(value) }
    if let value = row.cycle { readCycle(value) }
  }

  /// The attributes of a row, read in one go: most rows have two of them.
  private struct Row {
    var offset, last, anchor, period, part, cycle: String?

    init(_ entry: Lexicon.Entry, in lexicon: Lexicon) {
      lexicon.forEachAttribute(of: entry) { key, value in
        // Of a key that comes twice, the first counts.
        func take(_ field: inout String?) { field = field ?? String(decoding: value, as: UTF8.self) }
        if Self.isKey("offset", key) {
          take(&offset)
        } else if Self.isKey("last", key) {
          take(&last)
        } else if Self.isKey("anchor", key) {
          take(&anchor)
        } else if Self.isKey("period", key) {
          take(&period)
        } else if Self.isKey("part", key) {
          take(&part)
        } else if Self.isKey("cycle", key) {
          take(&cycle)
        }
      }
    }

    @inline(__always)
    private static func isKey(_ name: StaticString, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
      key.count == name.utf8CodeUnitCount && name.withUTF8Buffer { $0.elementsEqual(key) }
    }
  }

  /// `41/60`.
  private mutating func readCycle(_ value: String) {
    let numbers = value.split(separator: "/").compactMap { Int($0) }
    guard numbers.count == 2, numbers[1] > 0 else { return }
    unit = .year
    part = .cycle(numbers[0], of: numbers[1])
  }

  private mutating func readOffset(_ value: String) {
    var number = 0
    var sign = 1
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "-"): sign = -1
      case 0x30...0x39: number = number * 10 + Int(byte - 0x30)
      default: unit = Self.units[byte]
      }
    }
    offset = sign * number
  }

  private static let units: [UInt8: DateUnit] = [
    UInt8(ascii: "s"): .second, UInt8(ascii: "i"): .minute, UInt8(ascii: "h"): .hour, UInt8(ascii: "d"): .day,
    UInt8(ascii: "w"): .week, UInt8(ascii: "m"): .month, UInt8(ascii: "q"): .quarter,
    UInt8(ascii: "y"): .year,
    UInt8(ascii: "e"): .decade, UInt8(ascii: "c"): .century,
  ]

  private static func part(_ value: String) -> Part {
    if let part = DayPart(rawValue: value) { return .dayPart(part) }
    if let part = fixedParts[value] { return part }
    guard let first = value.utf8.first, let number = Int(value.dropFirst()) else { return .none }
    switch first {
    case UInt8(ascii: "D"): return .weekday(number)
    case UInt8(ascii: "L"): return .lunarMonth(number)
    case UInt8(ascii: "T"): return .slice(.tenDays(number))
    case UInt8(ascii: "H"): return .slice(.half(number))
    case UInt8(ascii: "Q"): return .slice(.quarter(number))
    default: return .none
    }
  }

  private static let fixedParts: [String: Part] = [
    "BEGIN": .slice(.first(1, .month)), "START": .slice(.start), "MID": .slice(.middle), "END": .slice(.end),
    "WE": .slice(.weekend),
    "SP": .slice(.season(1)), "SU": .slice(.season(2)), "FA": .slice(.season(3)), "WI": .slice(.season(4)),
    "LUNAR": .lunar, "UNIT": .unit, "EACH": .each, "ZONE": .zone, "PAST": .past, "NEXT": .next,
    "FINAL": .final,
    "M": .samePrecision(.month), "D": .samePrecision(.day), "Q": .samePrecision(.quarter),
  ]
}

/// A part of the day, and what it does to clock times.
package struct DayPartWord: Sendable {
  package var end: Int
  package var rank: Int
  package var part: DayPart
  private var added = 0
  private var hours = 1...12
  /// The hours that the word means, the last one included; nil where it is as long as its part of the day.
  package private(set) var span: ClosedRange<Int>?

  package init?(upTo end: Int, _ entry: Lexicon.Entry, in lexicon: Lexicon) {
    guard let part = lexicon.string("timex", in: entry).flatMap({ DayPart(rawValue: $0) }) else { return nil }
    self.part = part
    self.end = end
    rank = max(1, Int(entry.rank))
    added = lexicon.string("add", in: entry).flatMap { Int($0) } ?? 0
    if let bounds = Self.bounds(lexicon.string("hours", in: entry)), bounds.0 <= bounds.1 {
      hours = bounds.0...bounds.1
    }
    if let span = Self.bounds(lexicon.string("span", in: entry)), span.0 < span.1, span.1 <= 24 {
      self.span = span.0...(span.1 - 1)
    }
  }

  /// `13-17`.
  private static func bounds(_ value: String?) -> (Int, Int)? {
    guard let numbers = value?.split(separator: "-").compactMap({ Int($0) }), numbers.count == 2 else {
      return nil
    }
    return (numbers[0], numbers[1])
  }

  /// The hour of the day that a clock hour means beside this word.
  package func hour(_ hour: Int) -> Int { hours.contains(hour) ? hour + added : hour }

  /// The hour that a clock hour means where a word such as 今晚 tells the part of the day.
  package static func hour(_ hour: Int, in part: DayPart) -> Int {
    switch part {
    case .afternoon: (1...11).contains(hour) ? hour + 12 : hour
    case .evening, .night: (5...12).contains(hour) ? hour + 12 : hour
    case .midday: (1...3).contains(hour) ? hour + 12 : hour
    case .morning, .daytime: hour
    }
  }
}

extension HolidayRule {
  /// The rule of a holiday's or solar term's entry.
  package init(_ entry: Lexicon.Entry, in lexicon: Lexicon) {
    kind = .unknown
    days = lexicon.string("days", in: entry).flatMap { Int($0) } ?? 0
    length = lexicon.string("length", in: entry).flatMap { Int($0) } ?? 1
    if entry.kind == .solarTerm {
      kind = .solarTerm(lexicon.string("index", in: entry).flatMap { Int($0) } ?? 0)
    } else if let (month, day) = lexicon.string("date", in: entry).flatMap(Self.monthDay) {
      kind = .fixed(month: month, day: day)
    } else if let (month, day) = lexicon.string("lunar", in: entry).flatMap(Self.monthDay) {
      kind = .lunar(month: month, day: day)
    } else if let (month, day) = lexicon.string("islamic", in: entry).flatMap(Self.monthDay) {
      kind = .islamic(month: month, day: day)
    } else if let term = lexicon.string("term", in: entry) {
      kind = Self.term(term, in: lexicon)
    } else if let rule = lexicon.string("rule", in: entry) {
      read(rule, in: lexicon)
    }
  }

  private static let feasts: [String: Kind] = [
    "easter": .easter, "eastern easter": .easternEaster, "passover": .passover, "hanukkah": .hanukkah,
    "jewish new year": .jewishNewYear,
  ]

  private static func monthDay(_ text: String) -> (Int, Int)? {
    let fields = text.split(separator: "-")
    guard fields.count == 2, let month = Int(fields[0]) else { return nil }
    return fields[1] == "last" ? (month, 0) : Int(fields[1]).map { (month, $0) }
  }

  private static func term(_ name: String, in lexicon: Lexicon) -> Kind {
    guard let entry = lexicon.entry(for: Array(name.utf16), .solarTerm),
      let index = lexicon.string("index", in: entry).flatMap({ Int($0) })
    else { return .unknown }
    return .solarTerm(index)
  }

  /// `05-SUN-3`, `02-last`, `easter`, a solar term; each with `+2d` or `-1d` behind.
  private mutating func read(_ rule: String, in lexicon: Lexicon) {
    var body = Substring(rule)
    if body.hasSuffix("d"), let sign = body.lastIndex(where: { $0 == "+" || $0 == "-" }),
      let amount = Int(body[sign...].dropLast())
    {
      shift = amount
      body = body[..<sign]
    }
    let fields = body.split(separator: "-")
    if let feast = Self.feasts[String(body)] {
      kind = feast
    } else if fields.count == 2, fields[1] == "last", let month = Int(fields[0]) {
      kind = .lastDay(month: month)
    } else if fields.count == 3, let month = Int(fields[0]),
      let weekday = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"].firstIndex(of: fields[1])
    {
      kind = .weekday(month: month, weekday: weekday + 1, ordinal: Int(fields[2]) ?? -1)
    } else {
      kind = Self.term(String(body), in: lexicon)
    }
  }
}
