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

/// A day on the command line.
struct DateOption: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    guard argument.utf8.count == 10, let date = CivilDate(argument) else { return nil }
    self.date = date
  }
}

/// A day, or a moment of it, on the command line.
struct ReferenceOption: ExpressibleByArgument {
  let date: ReferenceDate

  init?(argument: String) {
    guard let date = ReferenceDate(argument) else { return nil }
    self.date = date
  }
}
