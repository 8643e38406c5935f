import ArgumentParser
import Yaowen

extension OffsetUnit: ExpressibleByArgument {}

/// `--encoding`, with the names that people know encodings by.
struct EncodingOption: ExpressibleByArgument {
  let encoding: TextEncoding

  private static let names: [String: TextEncoding] = [
    "utf-8": .utf8, "utf8": .utf8, "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian,
    "gb18030": .gb18030, "gbk": .gb18030, "gb2312": .gb18030, "big5": .big5,
  ]

  init?(argument: String) {
    guard let encoding = Self.names[argument.lowercased()] else { return nil }
    self.encoding = encoding
  }

  static let allValueStrings = ["utf-8", "utf-16le", "utf-16be", "gb18030", "gbk", "gb2312", "big5"]
}

/// Days on the command line.
enum DateOption {
  /// A day.
  static func day(_ argument: String) throws -> CivilDate {
    guard argument.utf8.count == 10, let date = CivilDate(argument) else {
      throw ValidationError("it is no day; write one such as 2023-07-17.")
    }
    return date
  }

  /// A day, or a moment of it.
  static func reference(_ argument: String) throws -> ReferenceDate {
    guard let date = ReferenceDate(argument) else {
      throw ValidationError("it is no day or moment; write one such as 2023-07-17 or 2023-07-17T09:30.")
    }
    return date
  }
}
