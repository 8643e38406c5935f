@_spi(Rooms) import YaowenText

/// Compiles lexicon files into the tables of a ``Lexicon``.
package struct LexiconBuilder {
  private(set) var trie = Trie()
  private(set) var entries: [Lexicon.Entry] = []
  private(set) var sources: [LexiconSource] = []
  private(set) var customTypes: [EntryType] = []
  private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Begins with no words.
  package init() {}

  /// Begins with all words of a lexicon.
  package init(_ lexicon: Lexicon) {
    trie = lexicon.trie
    entries = lexicon.entries
    sources = lexicon.sources
    customTypes = lexicon.customTypes
    digest = lexicon.digest
  }

  /// Adds the rows of a source. Linear in its bytes. A source with an error adds nothing, if it is validated.
  package mutating func add(_ source: LexiconSource, validating: Bool) throws(LexiconError) {
    // No more nodes are made than the source has bytes.
    guard let index = UInt16(exactly: sources.count), trie.hasRoom(for: source.bytes.count) else {
      throw LexiconError(file: source.name, line: 0, column: 0, reason: .tooLarge)
    }
    // What is to be validated is read through before anything is kept of it.
    if validating {
      var file = LexiconFile(source, validating: true)
      try file.forEachRow { (_, _) throws(LexiconError) in }
    }
    sources.append(source)
    source.bytes.withUnsafeBufferPointer { mix($0) }
    var key: [UInt16] = []
    var known: (type: EntryType, kind: EntryKind)?
    var file = LexiconFile(source, validating: false)
    try file.forEachRow { (row, type) throws(LexiconError) in
      // Most rows are of the type of the row before.
      let kind = known?.type == type ? known?.kind ?? .custom : kind(of: type)
      known = (type, kind)
      source.bytes.withUnsafeBufferPointer { bytes in
        insert(row, kind, type, bytes, source: index, isUser: source.isUser, key: &key)
      }
    }
  }

  /// Adds a row: its word and the aliases. `key` is scratch.
  private mutating func insert(
    _ row: LexiconRow, _ kind: EntryKind, _ type: EntryType, _ bytes: UnsafeBufferPointer<UInt8>,
    source: UInt16, isUser: Bool, key: inout [UInt16]
  ) {
    insert(row.surface, of: row, kind, type, bytes, source: source, isUser: isUser, isAlias: false, key: &key)
    guard let alias = row.alias else { return }
    var start = alias.lowerBound
    for at in alias where at == alias.upperBound - 1 || bytes[at] == UInt8(ascii: "|") {
      let end = bytes[at] == UInt8(ascii: "|") ? at : at + 1
      if start < end {
        insert(
          start..<end, of: row, kind, type, bytes, source: source, isUser: isUser, isAlias: true, key: &key)
      }
      start = at + 1
    }
  }

  /// Adds one surface of a row. `key` is scratch.
  private mutating func insert(
    _ surface: Range<Int>, of row: LexiconRow, _ kind: EntryKind, _ type: EntryType,
    _ bytes: UnsafeBufferPointer<UInt8>, source: UInt16, isUser: Bool, isAlias: Bool, key: inout [UInt16]
  ) {
    Self.fold(bytes, surface, into: &key)
    // Matching counts on it that no surface is longer.
    guard !key.isEmpty, key.count <= LexiconFile.longestSurface else { return }
    let node = trie.insert(key)
    let custom = kind == .custom ? customIndex(of: type) : 0
    if isUser || row.flags.contains(.remove) {
      let removesAll = row.flags.contains(.remove) && type == .any
      unlink(node: node) { removesAll || ($0.kind == kind && $0.customType == custom) }
    }
    if row.flags.contains(.remove) { return }
    entries.append(
      Lexicon.Entry(
        kind: kind, rank: row.rank, flags: isUser ? row.flags.union(.pinned) : row.flags,
        level: row.division ?? row.region ?? .site, customType: custom,
        source: source, line: Int32(row.line.lowerBound)..<Int32(row.line.upperBound),
        surface: Int32(surface.lowerBound)..<Int32(surface.upperBound), isAlias: isAlias,
        next: trie[node].firstEntry))
    trie[node].firstEntry = Int32(entries.count - 1)
    trie[node].kinds.formUnion(mask(of: entries[entries.count - 1]))
  }

  /// By code unit: the classes of each character's own entries. Linear in the number of code units.
  func characterRanks() -> [Lexicon.CharacterRanks] {
    var ranks = [Lexicon.CharacterRanks](repeating: Lexicon.CharacterRanks(), count: 0x10000)
    for unit in ranks.indices {
      var index = trie[trie.first(UInt16(unit))].firstEntry
      while index >= 0 {
        let entry = entries[Int(index)]
        // The latest entry of a kind is the one that counts.
        switch entry.kind {
        case .surname where ranks[unit].surname == 0: ranks[unit].surname = entry.rank + 1
        case .givenNameCharacter where ranks[unit].givenName == 0: ranks[unit].givenName = entry.rank + 1
        case .transliterationCharacter where ranks[unit].transliteration == 0:
          ranks[unit].transliteration = entry.rank + 1
        default: break
        }
        index = entry.next
      }
    }
    return ranks
  }

  private func mask(of entry: Lexicon.Entry) -> EntryMask {
    entry.flags.contains(.pinned) ? EntryMask(entry.kind).union(.pinned) : EntryMask(entry.kind)
  }

  /// Takes the entries that `isMeant` out of a node. Their records stay, unreachable.
  private mutating func unlink(node: UInt32, where isMeant: (Lexicon.Entry) -> Bool) {
    var kept: [Int] = []
    var index = Int(trie[node].firstEntry)
    while index >= 0 {
      if !isMeant(entries[index]) { kept.append(index) }
      index = Int(entries[index].next)
    }
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
  private static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into key: inout [UInt16])
  {
    key.removeAll(keepingCapacity: true)
    CharacterFolding.table.withUnsafeBufferPointer { table in
      var at = range.lowerBound
      while at < range.upperBound {
        let byte = bytes[at]
        if byte < 0x80 {
          key.append(table[Int(byte)])
          at += 1
        } else if byte & 0xF0 == 0xE0, at + 2 < range.upperBound {
          let unit =
            UInt16(byte & 0xF) << 12 | UInt16(bytes[at + 1] & 0x3F) << 6 | UInt16(bytes[at + 2] & 0x3F)
          key.append(table[Int(unit)])
          at += 3
        } else {
          // What is neither ASCII nor Han is rare: all the rest at once.
          for unit in String(decoding: bytes[at..<range.upperBound], as: UTF8.self).utf16 {
            key.append(table[Int(unit)])
          }
          return
        }
      }
    }
  }

  /// Makes the digest depend on these bytes too.
  mutating func mix(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
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
