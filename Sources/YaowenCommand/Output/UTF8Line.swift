/// Builds lines of UTF-8 from UTF-16, without making strings.
struct UTF8Line {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ byte: Unicode.Scalar) { bytes.append(UInt8(ascii: byte)) }

  /// Appends a range of a text. Half a surrogate pair becomes U+FFFD.
  mutating func append(_ units: [UInt16], _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let unit = units[at]
      at += 1
      switch unit {
      case 0..<0x80: bytes.append(UInt8(unit))
      case 0x80..<0x800:
        bytes.append(UInt8(0xC0 | unit >> 6))
        bytes.append(UInt8(0x80 | unit & 0x3F))
      case 0xD800..<0xDC00 where at < range.upperBound && units[at] & 0xFC00 == 0xDC00:
        let scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(units[at] & 0x3FF))
        at += 1
        bytes.append(UInt8(0xF0 | scalar >> 18))
        bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
        bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | scalar & 0x3F))
      case 0xD800..<0xE000: bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      default:
        bytes.append(UInt8(0xE0 | unit >> 12))
        bytes.append(UInt8(0x80 | unit >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | unit & 0x3F))
      }
    }
  }
}
