@_spi(Rooms) import YaowenText

/// Texts as the full-text index holds them: folded to simplified and half-width forms, each Chinese
/// character a word of its own.
enum SearchText {
  /// The words of a text, separated by spaces.
  static func words(of text: SourceText) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(text.count * 2)
    for unit in text.folded {
      let stands = CharacterClass.of(unit).intersects(.cjk)
      if stands { units.append(0x20) }
      units.append(unit)
      if stands { units.append(0x20) }
    }
    return units.withUnsafeBufferPointer { UTF8Transcoding.string(of: $0) }
  }

  /// A query for a text wherever it stands, in FTS5's own language.
  static func phrase(_ text: String) -> String {
    let words = words(of: SourceText(text, titleLine: false)).filter { $0 != "\"" }
    return "\"\(words)\""
  }
}
