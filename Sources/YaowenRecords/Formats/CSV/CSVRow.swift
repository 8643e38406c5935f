/// Builds rows of comma-separated values as RFC 4180 has them.
package struct CSVRow {
  package private(set) var bytes: [UInt8] = []
  private var isAtStart = true

  package init() {}

  /// The byte-order mark by which Excel knows UTF-8.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The first row of a file.
  static func header(_ columns: [String], byteOrderMark: Bool) -> [UInt8] {
    var row = CSVRow()
    for column in columns { row.plain(column) }
    row.end()
    return (byteOrderMark ? Self.byteOrderMark : []) + row.bytes
  }

  package mutating func end() {
    bytes.append(contentsOf: [0x0D, 0x0A])
    isAtStart = true
  }

  mutating func number(_ value: Int) { plain(String(value)) }
  mutating func number(_ value: Double) { plain("\(value)") }

  /// A value that holds nothing a spreadsheet could misread: a number of ours.
  mutating func plain(_ value: String?) {
    separate()
    bytes.append(contentsOf: (value ?? "").utf8)
  }

  /// A text. One that a spreadsheet would take for a formula gets an apostrophe in front.
  package mutating func text(_ value: String?) {
    separate()
    guard let value, let first = value.utf8.first else { return }
    let isFormula = "=+-@\t\r".utf8.contains(first) && !DecimalText.isNumber(value)
    guard isFormula || value.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 < 0x20 }) else {
      bytes.append(contentsOf: value.utf8)
      return
    }
    bytes.append(0x22)
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in value.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private mutating func separate() {
    if !isAtStart { bytes.append(UInt8(ascii: ",")) }
    isAtStart = false
  }
}
