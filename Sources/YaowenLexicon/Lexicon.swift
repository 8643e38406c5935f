import YaowenText

/// The words that an analysis knows: the bundled lexicons and any layers that a program adds.
///
/// A lexicon is a value: adding a layer gives a new one and leaves the old as it was, so that each tenant of
/// a program may have their own. It is immutable and may be shared by any number of threads.
///
/// ```swift
/// let lexicon = try Lexicon.bundled.adding([LexiconEntry("云岭智造", type: .organization)])
/// ```
public struct Lexicon: Sendable {
  package private(set) var trie = Trie()
  package private(set) var entries: [Entry] = []
  private var sources: [LexiconSource] = []
  private var customTypes: [EntryType] = []
  private var digest: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One entry in compiled form. Its text stays in its source until it is asked for.
  package struct Entry: Sendable {
    package var kind: EntryKind
    /// The entry's class, 1 to 4; 0 where it has none.
    package var rank: UInt8
    package var flags: EntryFlags
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
  public init() {}

  /// The lexicons that come with Yaowen, with the names of regions and currencies from ICU.
  public static let bundled: Lexicon = {
    var lexicon = Lexicon()
    // The bundled files hold no error: a test loads each of them with validation.
    // ICU's names come first, so that a row written by hand for the same word is found before them.
    for source in [LocaleNames.source()] + LexiconSource.bundled() {
      try? lexicon.add(source, validating: false)
    }
    return lexicon
  }()

  /// How many entries there are, aliases included.
  public var count: Int { entries.count }

  /// A hash of every source's bytes, as 16 hexadecimal digits: two lexicons with the same hash give the
  /// same results.
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
    var copy = self
    try copy.add(LexiconSource(name: name, bytes: contents, isUser: true), validating: true)
    return copy
  }

  /// This lexicon with these words over it.
  ///
  /// - Throws: ``LexiconError`` whose line is the position of the entry in `entries`, from 1.
  public func adding(_ entries: [LexiconEntry]) throws(LexiconError) -> Lexicon {
    let rows = entries.map { $0.row + "\n" }.joined()
    return try adding(contents: Array(rows.utf8), named: "LexiconEntry")
  }

  /// Adds the rows of a source. Linear in its bytes. A source with an error adds nothing.
  package mutating func add(_ source: LexiconSource, validating: Bool) throws(LexiconError) {
    // No more nodes are made than the source has bytes.
    guard let index = UInt16(exactly: sources.count), trie.hasRoom(for: source.bytes.count) else {
      throw LexiconError(file: source.name, line: 0, column: 0, reason: .tooLarge)
    }
    var file = LexiconFile(source, validating: validating)
    var pending: [(LexiconRow, EntryType)] = []
    try file.forEachRow { (row, type) throws(LexiconError) in pending.append((row, type)) }
    sources.append(source)
    mix(source.bytes)
    var key: [UInt16] = []
    for (row, type) in pending {
      let kind = kind(of: type)
      insert(row.surface, of: row, kind, type, source: index, isAlias: false, key: &key)
      guard let alias = row.alias else { continue }
      for part in source.bytes[alias].split(separator: UInt8(ascii: "|")) {
        insert(part.startIndex..<part.endIndex, of: row, kind, type, source: index, isAlias: true, key: &key)
      }
    }
  }

  /// Adds one surface of a row. `key` is scratch.
  private mutating func insert(
    _ surface: Range<Int>, of row: LexiconRow, _ kind: EntryKind, _ type: EntryType, source: UInt16,
    isAlias: Bool, key: inout [UInt16]
  ) {
    fold(sources[Int(source)].bytes, surface, into: &key)
    guard !key.isEmpty else { return }
    let node = trie.insert(key)
    let isUser = sources[Int(source)].isUser
    let custom = kind == .custom ? customIndex(of: type) : 0
    if isUser || row.flags.contains(.remove) {
      let removesAll = row.flags.contains(.remove) && type == .any
      unlink(node: node) { removesAll || ($0.kind == kind && $0.customType == custom) }
    }
    if row.flags.contains(.remove) { return }
    entries.append(
      Entry(
        kind: kind, rank: row.rank, flags: isUser ? row.flags.union(.pinned) : row.flags, customType: custom,
        source: source, line: Int32(row.line.lowerBound)..<Int32(row.line.upperBound),
        surface: Int32(surface.lowerBound)..<Int32(surface.upperBound), isAlias: isAlias,
        next: trie[node].firstEntry))
    trie[node].firstEntry = Int32(entries.count - 1)
    trie[node].kinds.formUnion(mask(of: entries[entries.count - 1]))
  }

  private func mask(of entry: Entry) -> EntryMask {
    entry.flags.contains(.pinned) ? EntryMask(entry.kind).union(.pinned) : EntryMask(entry.kind)
  }

  /// Takes the entries that `isMeant` out of a node. Their records stay, unreachable.
  private mutating func unlink(node: UInt32, where isMeant: (Entry) -> Bool) {
    let kept = entries(at: node).filter { !isMeant(entries[$0]) }
    trie[node].firstEntry = -1
    trie[node].kinds = []
    for index in kept.reversed() {
      entries[index].next = trie[node].firstEntry
      trie[node].firstEntry = Int32(index)
      trie[node].kinds.formUnion(mask(of: entries[index]))
    }
  }

  private func kind(of type: EntryType) -> EntryKind {
    Self.kinds[type] ?? .custom
  }

  private static let kinds: [EntryType: EntryKind] = Dictionary(
    uniqueKeysWithValues: EntryKind.allCases.dropLast().map { (EntryType(rawValue: $0.name), $0) })

  private mutating func customIndex(of type: EntryType) -> Int32 {
    if let index = customTypes.firstIndex(of: type) { return Int32(index) }
    customTypes.append(type)
    return Int32(customTypes.count - 1)
  }

  /// Writes the folded code units of a surface into `key`.
  private func fold(_ bytes: [UInt8], _ range: Range<Int>, into key: inout [UInt16]) {
    let table = CharacterFolding.table
    key.removeAll(keepingCapacity: true)
    var decoder = UTF8()
    var iterator = bytes[range].makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      for unit in UTF16.encode(scalar) ?? .init() { key.append(table[Int(unit)]) }
    }
  }

  private mutating func mix(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in
      var at = 0
      while at + 8 <= raw.count {
        digest =
          (digest ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian)
          &* 0x9E37_79B9_7F4A_7C15
        digest ^= digest >> 29
        at += 8
      }
      while at < raw.count {
        digest = (digest ^ UInt64(raw[at])) &* 0x100_0000_01B3
        at += 1
      }
    }
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

  /// The entry of a whole word, or nil.
  package func entry(for word: some Collection<UInt16>, _ kind: EntryKind) -> Entry? {
    let node = trie.node(of: word)
    return node == 0 ? nil : entry(at: node, kind)
  }

  /// The value of a key in the entry's row, or nil.
  package func value(of key: StaticString, in entry: Entry) -> Substring.UTF8View? {
    let bytes = sources[Int(entry.source)].bytes
    guard let range = field(key, in: bytes, line: Int(entry.line.lowerBound)..<Int(entry.line.upperBound))
    else {
      return nil
    }
    return Substring(decoding: bytes[range], as: UTF8.self).utf8
  }

  /// The value of a key in the entry's row as a string, or nil.
  package func string(_ key: StaticString, in entry: Entry) -> String? {
    value(of: key, in: entry).map { String(Substring($0)) }
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

  private func field(_ key: StaticString, in bytes: [UInt8], line: Range<Int>) -> Range<Int>? {
    let length = key.utf8CodeUnitCount
    var at = line.lowerBound
    while at < line.upperBound {
      while at < line.upperBound, bytes[at] != 0x09 { at += 1 }
      let start = at + 1
      at = start
      guard start + length < line.upperBound, bytes[start + length] == UInt8(ascii: "=") else { continue }
      let isKey = key.withUTF8Buffer { name in
        for offset in 0..<length where bytes[start + offset] != name[offset] { return false }
        return true
      }
      guard isKey else { continue }
      var end = start + length + 1
      while end < line.upperBound, bytes[end] != 0x09 { end += 1 }
      return start + length + 1..<end
    }
    return nil
  }
}
