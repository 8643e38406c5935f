@_spi(Rooms) import YaowenText

/// How the readable form of a model writes code units, so that each stays on its line and in its field.
package enum UnitNotation {
  /// A unit as a character; one that would break the file, as `\u` and four digits.
  package static func string(_ unit: UInt16) -> String {
    let isPlain = !(unit < 0x21 || unit == 0x5C || (0x7F...0xA0).contains(unit) || unit & 0xF800 == 0xD800)
    if isPlain, CharacterClass.of(unit).intersection(.space).isEmpty {
      return String(decoding: [unit], as: UTF16.self)
    }
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// The units that a text notes, or nil where an escape is broken.
  package static func units(_ key: some StringProtocol) -> [UInt16]? {
    var result: [UInt16] = []
    var rest = Substring(key)
    while let first = rest.utf16.first {
      if rest.hasPrefix("\\u") {
        guard let unit = UInt16(rest.dropFirst(2).prefix(4), radix: 16) else { return nil }
        result.append(unit)
        rest = rest.dropFirst(6)
      } else {
        result.append(first)
        rest = Substring(rest.utf16.dropFirst())
      }
    }
    return result
  }
}
