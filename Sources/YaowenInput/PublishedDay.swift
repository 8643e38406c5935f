import YaowenExtraction
import YaowenRecords

/// Days of publication as data files write them.
enum PublishedDay {
  /// The day that a value names: ISO 8601, `2023/7/16`, `2023.7.16`, `2023年7月16日`, `20230716`, each with a
  /// time behind it or not, or a Unix time in seconds or milliseconds, which counts in China's time zone.
  static func day(of value: JSONValue) -> CivilDate? {
    switch value {
    case .string: value.string.flatMap { day(of: $0) }
    case .number(let digits): day(of: digits)
    default: nil
    }
  }

  static func day(of text: String) -> CivilDate? {
    let bytes = Array(text.utf8.drop { $0 == 0x20 })
    if let day = CivilDate(String(decoding: bytes, as: UTF8.self)) { return day }
    var numbers: [Int] = []
    var lengths: [Int] = []
    var at = 0
    while at < bytes.count, numbers.count < 3 {
      let start = at
      var number = 0
      while at < bytes.count, (0x30...0x39).contains(bytes[at]), at - start < 14 {
        number = number * 10 + Int(bytes[at] - 0x30)
        at += 1
      }
      guard at > start else { return nil }
      numbers.append(number)
      lengths.append(at - start)
      guard numbers.count < 3, at < bytes.count else { break }
      guard let width = separatorWidth(bytes[at...]) else { break }
      at += width
    }
    if numbers.count == 3, lengths[0] == 4 {
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard numbers.count == 1, let number = numbers.first else { return nil }
    switch lengths[0] {
    case 8: return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    case 10 where at == bytes.count: return unixDay(seconds: number)
    case 13 where at == bytes.count: return unixDay(seconds: number / 1000)
    default: return nil
    }
  }

  private static func unixDay(seconds: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: (seconds + 8 * 3600) / 86_400)
  }

  /// How many bytes a mark between the parts of a date has.
  private static func separatorWidth(_ bytes: ArraySlice<UInt8>) -> Int? {
    switch bytes.first {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): 1
    default: bytes.starts(with: "年".utf8) || bytes.starts(with: "月".utf8) ? 3 : nil
    }
  }
}
