@_spi(Rooms) import YaowenText

/// Every lexicon word in a text, found in one walk, and which kinds of words begin and end at each position.
///
/// A scratch buffer: a ``LexiconSearch`` fills it anew and keeps its memory.
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
  public internal(set) var offsets: [Int32] = []
  public internal(set) var items: [Match] = []
  /// The kinds of words that begin at each position, and that end there.
  public internal(set) var startMask: [EntryMask] = []
  public internal(set) var endMask: [EntryMask] = []
  /// Whether any of the words is pinned.
  public internal(set) var hasPinned = false

  public init() {}

  /// Finds the words of `lexicon` in `text`.
  public mutating func find(in text: [UInt16], lexicon: Lexicon) {
    var search = LexiconSearch()
    search.find(in: text, lexicon: lexicon, kinds: LexiconSearch.allKinds, into: &self)
  }

  /// Calls `body` with ``offsets``, ``startMask`` and ``endMask`` as bare memory.
  mutating func withTables<Result>(
    _ body: (
      UnsafeMutableBufferPointer<Int32>, UnsafeMutableBufferPointer<EntryMask>,
      UnsafeMutableBufferPointer<EntryMask>
    ) -> Result
  ) -> Result {
    offsets.withUnsafeMutableBufferPointer { offsets in
      startMask.withUnsafeMutableBufferPointer { starts in
        endMask.withUnsafeMutableBufferPointer { ends in body(offsets, starts, ends) }
      }
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
