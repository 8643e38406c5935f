import YaowenText

/// Finds positions of a text by their count in a record's unit: the inverse of ``OffsetMap``.
struct SourceIndex {
  /// How long the text is, in the unit.
  let length: Int
  private let source: SourceText
  /// By position in the unit: the UTF-16 offset, or -1 inside a character. Empty where they are the same.
  private let offsets: [Int32]

  init(_ source: SourceText, unit: OffsetUnit) {
    self.source = source
    guard unit != .utf16 else {
      length = source.count
      offsets = []
      return
    }
    var offsets: [Int32] = []
    offsets.reserveCapacity(source.count + 1)
    var at = 0
    while at < source.count {
      let first = source.units[at]
      let isPair =
        first & 0xFC00 == 0xD800 && at + 1 < source.count && source.units[at + 1] & 0xFC00 == 0xDC00
      offsets.append(Int32(at))
      if unit == .utf8 {
        let width = isPair ? 4 : first < 0x80 ? 1 : first < 0x800 ? 2 : 3
        offsets.append(contentsOf: repeatElement(-1, count: width - 1))
      }
      at += isPair ? 2 : 1
    }
    length = offsets.count
    offsets.append(Int32(at))
    self.offsets = offsets
  }

  /// The text at these positions, or nil where they are outside the text or inside a character.
  func text(_ start: Int, _ end: Int) -> String? {
    guard start >= 0, start <= end, end <= length else { return nil }
    let lower = offsets.isEmpty ? start : Int(offsets[start])
    let upper = offsets.isEmpty ? end : Int(offsets[end])
    guard lower >= 0, upper >= 0 else { return nil }
    return source[lower..<upper]
  }
}
