@_spi(Rooms) import YaowenText

/// The words that an analysis knows: the bundled lexicons and any layers that a program adds.
///
/// A lexicon never changes: adding a layer gives a new one and leaves the old as it was, so that each tenant of
/// a program may have their own. It may be shared by any number of threads.
///
/// ```swift
/// let lexicon = try Lexicon.bundled.adding([LexiconEntry("云岭智造", type: .organization)])
/// ```
public final class Lexicon: Sendable {
  package let trie: Trie
  package let entries: [Entry]
  let sources: [LexiconSource]
  let customTypes: [EntryType]
  let digest: UInt64
  /// By code unit: how well each character goes with names.
  package let characterRanks: [CharacterRanks]

  /// The classes of a character's own entries, read from them once: rules ask for them at every character.
  package struct CharacterRanks: Sendable {
    /// One more than the class, or 0 where the character has no such entry.
    package var surname: UInt8 = 0
    package var givenName: UInt8 = 0
    package var transliteration: UInt8 = 0
  }

  /// One entry in compiled form. Its text stays in its source until it is asked for.
  package struct Entry: Sendable {
    package var kind: EntryKind
    /// The entry's class, 1 to 4; 0 where it has none.
    package var rank: UInt8
    package var flags: EntryFlags
    /// Of places and their suffixes.
    package var level: PlaceLevel
    /// The index among the types that users declared, for `EntryKind.custom`.
    var customType: Int32
    var source: UInt16
    /// Where its row stands in the source.
    var line: Range<Int32>
    /// Where its own surface stands in the source: the row's first field, or one of its aliases.
    var surface: Range<Int32>
    var isAlias: Bool
    /// The next entry with the same surface, or -1.
    var next: Int32
  }

  /// A lexicon with no words.
  public convenience init() { self.init(LexiconBuilder()) }

  /// The words that a builder was given.
  package init(_ builder: LexiconBuilder) {
    trie = builder.trie
    entries = builder.entries
    sources = builder.sources
    customTypes = builder.customTypes
    digest = builder.digest
    characterRanks = builder.characterRanks()
  }

  /// The lexicons that come with Yaowen, with the names of regions and currencies from ICU.
  public static let bundled: Lexicon = {
    var builder = LexiconBuilder()
    // The bundled files hold no error: a test loads each of them with validation.
    // ICU's names come first, so that a row written by hand for the same word is found before them.
    for source in [LocaleNames.source()] + LexiconSource.bundled() {
      try? builder.add(source, validating: false)
    }
    // Weights decide results as words do.
    for path in ["weights/evidence.tsv", "models/boundaries.packed", "models/names.packed"] {
      if let bytes = BundledFiles.named(path) { builder.mix(bytes) }
    }
    return Lexicon(builder)
  }()

  /// How many entries there are, aliases included.
  public var count: Int { entries.count }

  /// A hash of every source's bytes and, where the bundled words are in it, of the weights that come with
  /// them, as 16 hexadecimal digits: two lexicons with the same hash give the same results.
  public var version: String {
    let digits = String(digest, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  // MARK: Layers

  /// This lexicon with a file's words over it. The new words are pinned: they are matched whole wherever
  /// they stand, and hide words of the same type below them.
  ///
  /// - Parameters:
  ///   - contents: the bytes of a lexicon file, as `Lexicons/README.md` describes it.
  ///   - name: the file's name, for error messages.
  /// - Throws: ``LexiconError`` with file, line and column. Nothing is added then.
  public func adding(contents: [UInt8], named name: String) throws(LexiconError) -> Lexicon {
    var builder = LexiconBuilder(self)
    try builder.add(LexiconSource(name: name, bytes: contents, isUser: true), validating: true)
    return Lexicon(builder)
  }

  /// This lexicon with these words over it.
  ///
  /// - Throws: ``LexiconError`` whose line is the position of the entry in `entries`, from 1.
  public func adding(_ entries: [LexiconEntry]) throws(LexiconError) -> Lexicon {
    let rows = entries.map { $0.row + "\n" }.joined()
    return try adding(contents: Array(rows.utf8), named: "LexiconEntry")
  }

  // MARK: Looking up

  /// The indices of a node's entries, the latest first.
  package func entries(at node: UInt32) -> [Int] {
    var result: [Int] = []
    var index = trie[node].firstEntry
    while index >= 0 {
      result.append(Int(index))
      index = entries[Int(index)].next
    }
    return result
  }

  /// A node's entry of this kind, or nil. Costs as many steps as the node has entries, which is few.
  package func entry(at node: UInt32, _ kind: EntryKind) -> Entry? {
    let last = trie[node]
    guard last.kinds.contains(kind) else { return nil }
    var index = last.firstEntry
    while index >= 0 {
      let entry = entries[Int(index)]
      if entry.kind == kind { return entry }
      index = entry.next
    }
    return nil
  }

  /// The class of a node's entry of this kind, or nil where it has no such entry.
  package func rank(at node: UInt32, _ kind: EntryKind) -> UInt8? {
    let last = trie[node]
    guard last.kinds.contains(kind) else { return nil }
    return entries.withUnsafeBufferPointer { entries in
      var index = last.firstEntry
      while index >= 0 {
        if entries[Int(index)].kind == kind { return entries[Int(index)].rank }
        index = entries[Int(index)].next
      }
      return nil
    }
  }

  /// The entry of a whole word, or nil.
  package func entry(for word: some Collection<UInt16>, _ kind: EntryKind) -> Entry? {
    let node = trie.node(of: word)
    return node == 0 ? nil : entry(at: node, kind)
  }

  /// The value of a key in the entry's row as a string, or nil.
  package func string(_ key: StaticString, in entry: Entry) -> String? {
    withValue(of: key, in: entry) { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the entry's row has a key with this value. Makes no string.
  package func has(_ key: StaticString, _ value: StaticString, in entry: Entry) -> Bool {
    withValue(of: key, in: entry) { found in
      value.withUTF8Buffer { $0.count == found.count && $0.elementsEqual(found) }
    } ?? false
  }

  /// What the entry stands for: its `canonical=`, or the row's word where the entry is one of its aliases.
  package func canonical(of entry: Entry) -> String? {
    if let canonical = string("canonical", in: entry) { return canonical }
    guard entry.isAlias else { return nil }
    let bytes = sources[Int(entry.source)].bytes
    let row = bytes[Int(entry.line.lowerBound)..<Int(entry.line.upperBound)]
    return String(decoding: row.prefix { $0 != 0x09 }, as: UTF8.self)
  }

  /// The entry's type, as its lexicon names it.
  package func type(of entry: Entry) -> EntryType {
    entry.kind == .custom ? customTypes[Int(entry.customType)] : EntryType(rawValue: entry.kind.name)
  }

  /// The file that an entry comes from.
  package func sourceName(of entry: Entry) -> String { sources[Int(entry.source)].name }

  /// Calls `body` with the value of a key in the entry's row, or returns nil.
  package func withValue<Result>(
    of key: StaticString, in entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    sources[Int(entry.source)].bytes.withUnsafeBufferPointer { bytes in
      // The row's word stands first; an alias stands in the middle of the row.
      let start = entry.isAlias ? entry.line.lowerBound : entry.surface.upperBound
      let line = UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(entry.line.upperBound)])
      return Self.field(key, in: line).map { body(UnsafeBufferPointer(rebasing: line[$0])) }
    }
  }

  /// Calls `body` with every key of the entry's row and its value, for who wants several of them.
  package func forEachAttribute(
    of entry: Entry, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    sources[Int(entry.source)].bytes.withUnsafeBufferPointer { bytes in
      let row = UnsafeBufferPointer(
        rebasing: bytes[Int(entry.line.lowerBound)..<Int(entry.line.upperBound)])
      // The row's word stands first.
      var at = 0
      while at < row.count, row[at] != 0x09 { at += 1 }
      while at < row.count {
        let start = at + 1
        at = start
        var equals: Int?
        while at < row.count, row[at] != 0x09 {
          if equals == nil, row[at] == UInt8(ascii: "=") { equals = at }
          at += 1
        }
        if let equals {
          body(
            UnsafeBufferPointer(rebasing: row[start..<equals]),
            UnsafeBufferPointer(rebasing: row[equals + 1..<at]))
        }
      }
    }
  }

  private static func field(_ key: StaticString, in line: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    key.withUTF8Buffer { name in
      var at = 0
      while at < line.count {
        while at < line.count, line[at] != 0x09 { at += 1 }
        let start = at + 1
        at = start
        let value = start + name.count + 1
        guard value <= line.count, line[value - 1] == UInt8(ascii: "="),
          name.indices.allSatisfy({ line[start + $0] == name[$0] })
        else { continue }
        var end = value
        while end < line.count, line[end] != 0x09 { end += 1 }
        return value..<end
      }
      return nil
    }
  }
}
