@_spi(Rooms) import YaowenText

/// The text of one lexicon file, kept so that attributes are read where they are asked for and not before.
package struct LexiconSource: Sendable {
  /// The name that errors and `explain` show.
  package let name: String
  package let bytes: [UInt8]
  /// Entries of a user's lexicon are pinned: they win wherever they stand.
  package let isUser: Bool

  package init(name: String, bytes: [UInt8], isUser: Bool) {
    self.name = name
    self.bytes = bytes
    self.isUser = isUser
  }

  /// The bundled files that hold entries, in order of their paths.
  package static func bundled() -> [LexiconSource] {
    (0..<BundledFiles.count)
      .filter { index in
        let path = BundledFiles.path(at: index)
        return !["characters/", "weights/", "models/"].contains { path.hasPrefix($0) }
      }
      .map {
        LexiconSource(
          name: BundledFiles.path(at: $0), bytes: Array(BundledFiles.bytes(at: $0)), isUser: false)
      }
  }
}
