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
    let count = text.count
    items.removeAll(keepingCapacity: true)
    reset(&offsets, to: 0, count: count + 2)
    reset(&startMask, to: [], count: count + 1)
    reset(&endMask, to: [], count: count + 1)
    var items = items
    self.items = []
    lexicon.trie.withWalker { trie in
      text.withUnsafeBufferPointer { text in
        CharacterClass.table.withUnsafeBufferPointer { classes in
          lexicon.masks.withUnsafeBufferPointer { masks in
            offsets.withUnsafeMutableBufferPointer { offsets in
              startMask.withUnsafeMutableBufferPointer { starts in
                endMask.withUnsafeMutableBufferPointer { ends in
                  for start in 0..<count {
                    offsets[start] = Int32(truncatingIfNeeded: items.count)
                    Self.walk(text, start, trie, classes, masks) { end, node in
                      items.append(Match(end: Int32(truncatingIfNeeded: end), node: node))
                      starts[start].formUnion(masks[Int(node)])
                      ends[end].formUnion(masks[Int(node)])
                    }
                  }
                  offsets[count] = Int32(truncatingIfNeeded: items.count)
                  offsets[count + 1] = offsets[count]
                }
              }
            }
          }
        }
      }
    }
    self.items = items
  }

  private func reset<Element>(_ array: inout [Element], to element: Element, count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(element, count: count))
  }

  /// Calls `body` with the end and the node of every word that begins at `start`.
  @inline(__always)
  private static func walk(
    _ text: UnsafeBufferPointer<UInt16>, _ start: Int, _ trie: Trie.Walker,
    _ classes: UnsafeBufferPointer<CharacterClass>, _ masks: UnsafeBufferPointer<EntryMask>,
    _ body: (Int, UInt32) -> Void
  ) {
    var node = trie.first(text[start])
    if node == 0 { return }
    let head = classes[Int(text[start])].intersection(.alphanumeric)
    if !head.isEmpty, start > 0, classes[Int(text[start - 1])].intersects(head) { return }
    var end = start + 1
    while true {
      if !masks[Int(node)].isEmpty {
        let tail = classes[Int(text[end - 1])].intersection(.alphanumeric)
        if tail.isEmpty || end == text.count || !classes[Int(text[end])].intersects(tail) { body(end, node) }
      }
      if end == text.count { return }
      if end == start + 1, !trie.mayBegin(text[start], text[end]) { return }
      node = trie.next(node, text[end])
      if node == 0 { return }
      end += 1
    }
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
