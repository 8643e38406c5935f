import CLexicons

/// One-to-one folding of code units for matching: full-width forms to ASCII, traditional characters to
/// simplified ones. A fold never changes how many units a text has, so spans in the folded text are spans
/// in the source.
///
/// The pairs of traditional and simplified characters come from `Lexicons/characters/traditional.tsv`.
package enum CharacterFolding {
  /// The folded form of every code unit.
  package static let table: [UInt16] = makeTable()

  private static func makeTable() -> [UInt16] {
    var table = [UInt16](0...0xFFFF)
    for unit in 0xFF01...0xFF5E { table[unit] = UInt16(unit - 0xFEE0) }
    table[0x3000] = 0x20
    table[0xFFE5] = 0xA5
    table[0xFFE1] = 0xA3
    table[0xFFE0] = 0xA2
    table[0x25CB] = 0x3007  // ○, written for 〇 in years
    table[0x30FB] = 0xB7  // ・, written for · in names
    table[0x2022] = 0xB7
    table[0x2027] = 0xB7
    guard let file = BundledFiles.named("characters/traditional.tsv") else { return table }
    var fields: [UInt16] = []
    var isComment = false
    for scalar in String(decoding: file, as: UTF8.self).unicodeScalars {
      if scalar == "\n" {
        if fields.count == 2 { table[Int(fields[0])] = fields[1] }
        fields.removeAll(keepingCapacity: true)
        isComment = false
      } else if scalar == "#", fields.isEmpty {
        isComment = true
      } else if scalar != "\t", !isComment, scalar.value <= 0xFFFF {
        fields.append(UInt16(scalar.value))
      }
    }
    return table
  }
}
