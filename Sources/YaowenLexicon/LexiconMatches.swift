import YaowenText

/// Every lexicon word in a text, found in one walk, and which kinds of words begin and end at each position.
///
/// A scratch buffer: ``find(in:lexicon:)`` fills it anew and keeps its memory.
package struct LexiconMatches: Sendable {
  /// A word: it ends at `end`, and `node` of the trie holds its entries.
  package struct Match: Sendable {
    package var end: Int32
    package var node: UInt32
  }

  /// The words that begin at `i` are `items[offsets[i]..<offsets[i + 1]]`, shortest first.
  package private(set) var offsets: [Int32] = []
  package private(set) var items: [Match] = []
  /// The kinds of words that begin at each position, and that end there.
  package private(set) var startMask: [EntryMask] = []
  package private(set) var endMask: [EntryMask] = []

  package init() {}

  /// Finds the words of `lexicon` in `text`. A word that begins or ends with a digit or a Latin letter must
  /// not stand inside a longer run of them. Linear in the text: no word is longer than 64 units.
  package mutating func find(in text: [UInt16], lexicon: Lexicon) {
    offsets.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    startMask.removeAll(keepingCapacity: true)
    endMask.removeAll(keepingCapacity: true)
    let count = text.count
    offsets.reserveCapacity(count + 2)
    startMask.append(contentsOf: repeatElement([], count: count + 1))
    endMask.append(contentsOf: repeatElement([], count: count + 1))
    let classes = CharacterClass.table
    let run = CharacterClass.alphanumeric
    for start in 0..<count {
      offsets.append(Int32(items.count))
      var node = lexicon.trie.first(text[start])
      if node == 0 { continue }
      let head = classes[Int(text[start])].intersection(run)
      if !head.isEmpty, start > 0, classes[Int(text[start - 1])].intersects(head) { continue }
      var end = start + 1
      while true {
        let mask = lexicon.masks[Int(node)]
        if !mask.isEmpty {
          let tail = classes[Int(text[end - 1])].intersection(run)
          if tail.isEmpty || end == count || !classes[Int(text[end])].intersects(tail) {
            items.append(Match(end: Int32(end), node: node))
            startMask[start].formUnion(mask)
            endMask[end].formUnion(mask)
          }
        }
        if end == count { break }
        node = lexicon.trie.next(node, text[end])
        if node == 0 { break }
        end += 1
      }
    }
    offsets.append(Int32(items.count))
    offsets.append(Int32(items.count))
  }

  /// The words that begin at `start`, shortest first.
  @inline(__always)
  package func starting(at start: Int) -> ArraySlice<Match> {
    items[Int(offsets[start])..<Int(offsets[start + 1])]
  }

  /// The longest word of `kind` that begins at `start`, or nil.
  package func longest(_ kind: EntryKind, at start: Int, in lexicon: Lexicon) -> Match? {
    guard startMask[start].contains(kind) else { return nil }
    return starting(at: start).last { lexicon.masks[Int($0.node)].contains(kind) }
  }
}
