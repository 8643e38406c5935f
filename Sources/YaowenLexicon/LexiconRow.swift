/// A row of a lexicon file, as ranges of the file's bytes.
struct LexiconRow {
  var surface: Range<Int>
  /// The whole line, without its line break.
  var line: Range<Int>
  var type: Range<Int>?
  var alias: Range<Int>?
  /// What `level=` and `kind=` say of a place; nil where they say nothing.
  var division: PlaceLevel?
  var region: PlaceLevel?
  var rank: UInt8 = 0
  var flags: EntryFlags = []
}

/// The flags of an entry.
package struct EntryFlags: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let pinned = EntryFlags(rawValue: 1)
  /// A title with its organization inside: 国防部长.
  package static let fused = EntryFlags(rawValue: 2)
  /// Names no one and nothing in particular by itself: 记者.
  package static let generic = EntryFlags(rawValue: 4)
  /// A name no longer in use.
  package static let former = EntryFlags(rawValue: 8)
  /// Takes the surface out of the layers below.
  package static let remove = EntryFlags(rawValue: 16)

  package static let names: [(String, EntryFlags)] = [
    ("pinned", .pinned), ("fused", .fused), ("generic", .generic), ("former", .former), ("remove", .remove),
  ]
}
