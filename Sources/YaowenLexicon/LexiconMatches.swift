@_spi(Rooms) import YaowenText

/// Every lexicon word in a text, found in one walk, and which kinds of words begin and end at each position.
///
/// A scratch buffer: ``find(in:lexicon:)`` fills it anew and keeps its memory.
@_spi(Rooms) public struct LexiconMatches: Sendable {
  /// A word: it ends at `end`, and `node` of the trie holds its entries, which are of these `kinds`.
  public struct Match: Sendable {
    public var end: Int32
    public var node: UInt32
    public var kinds: EntryMask

    init(end: Int32 = 0, node: UInt32 = 0, kinds: EntryMask = EntryMask(rawValue: 0)) {
      self.end = end
      self.node = node
      self.kinds = kinds
    }
  }

  /// The words that begin at `i` are `items[offsets[i]..<offsets[i + 1]]`, shortest first; behind the last of
  /// them there is room.
  public private(set) var offsets: [Int32] = []
  public private(set) var items: [Match] = []
  /// The kinds of words that begin at each position, and that end there.
  public private(set) var startMask: [EntryMask] = []
  public private(set) var endMask: [EntryMask] = []
  /// Whether any of the words is pinned.
  public private(set) var hasPinned = false

  public init() {}

  /// Finds the words of `lexicon` in `text`. A word that begins or ends with a digit or a Latin letter must
  /// not stand inside a longer run of them. Linear in the text: no word is longer than 64 units.
  public mutating func find(in text: [UInt16], lexicon: Lexicon) {
    let count = text.count
    reset(&offsets, to: 0, count: count + 2)
    reset(&startMask, to: [], count: count + 1)
    reset(&endMask, to: [], count: count + 1)
    // Taken out while they grow, so that they grow in place.
    var items = items
    self.items = []
    var used = 0
    var kinds = EntryMask(rawValue: 0)
    lexicon.trie.withWalker { trie in
      let classes = CharacterClass.table
      text.withUnsafeBufferPointer { text in
        offsets.withUnsafeMutableBufferPointer { offsets in
          startMask.withUnsafeMutableBufferPointer { starts in
            endMask.withUnsafeMutableBufferPointer { ends in
              var start = 0
              while start < count {
                // Room for the words of one position at least, so that they are written without asking.
                if items.count - used <= Self.mostWords {
                  items.append(
                    contentsOf: repeatElement(Match(), count: 16 * Self.mostWords))
                }
                items.withUnsafeMutableBufferPointer { items in
                  while start < count, items.count - used > Self.mostWords {
                    offsets[start] = Int32(truncatingIfNeeded: used)
                    var begun = EntryMask(rawValue: 0)
                    Self.walk(text, start, trie, classes) { match in
                      // What is no word is written over by the next one: to ask first costs more.
                      items[used] = match
                      used += match.kinds.isEmpty ? 0 : 1
                      begun.formUnion(match.kinds)
                      ends[Int(match.end)].formUnion(match.kinds)
                    }
                    starts[start] = begun
                    kinds.formUnion(begun)
                    start += 1
                  }
                }
              }
              offsets[count] = Int32(truncatingIfNeeded: used)
              offsets[count + 1] = offsets[count]
            }
          }
        }
      }
    }
    self.items = items
    hasPinned = kinds.intersects(.pinned)
  }

  /// No more words begin at one position: no surface is longer.
  private static let mostWords = LexiconFile.longestSurface

  private func reset<Element>(_ array: inout [Element], to element: Element, count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(element, count: count))
  }

  /// Calls `body` with every prefix of words that begins at `start`, shortest first; what is no word itself has no
  /// kinds.
  @inline(__always)
  private static func walk(
    _ text: UnsafeBufferPointer<UInt16>, _ start: Int, _ trie: Trie.Walker,
    _ classes: UnsafeBufferPointer<CharacterClass>, _ body: (Match) -> Void
  ) {
    var number = trie.first(text[start])
    if number == 0 { return }
    let head = classes[Int(text[start])].intersection(.alphanumeric)
    if head.rawValue != 0, start > 0, classes[Int(text[start - 1])].intersects(head) { return }
    var end = start + 1
    while true {
      let node = trie.node(number)
      let tail = classes[Int(text[end - 1])].intersection(.alphanumeric)
      if tail.rawValue == 0 || end == text.count || !classes[Int(text[end])].intersects(tail) {
        body(Match(end: Int32(truncatingIfNeeded: end), node: number, kinds: node.kinds))
      }
      if end == text.count { return }
      let unit = text[end]
      guard end == start + 1 ? trie.mayBegin(text[start], unit) : trie.mayFollow(node, unit) else { return }
      number = trie.next(number, unit)
      if number == 0 { return }
      end += 1
    }
  }

  /// The words that begin at `start`, shortest first.
  @inline(__always)
  public func starting(at start: Int) -> ArraySlice<Match> { items[indices(at: start)] }

  /// The indices in ``items`` of the words that begin at `start`. For inner loops: a slice would be retained.
  @inlinable @inline(__always)
  public func indices(at start: Int) -> Range<Int> { Int(offsets[start])..<Int(offsets[start + 1]) }

  /// The longest word of `kind` that begins at `start`, or nil.
  @inlinable @inline(__always)
  public func longest(_ kind: EntryKind, at start: Int) -> Match? {
    startMask[start].contains(kind) ? longestKnown(kind, at: start) : nil
  }

  @usableFromInline
  func longestKnown(_ kind: EntryKind, at start: Int) -> Match? {
    for index in indices(at: start).reversed() where items[index].kinds.contains(kind) { return items[index] }
    return nil
  }
}
