@_spi(Rooms) import YaowenText

/// Finds the lexicon's words in texts. A scratch buffer that keeps its memory.
package struct LexiconSearch: Sendable {
  private typealias Match = LexiconMatches.Match

  /// The beginning of words that may go on: it begins at `start`, and the trie goes on by `step`.
  private struct Prefix: Sendable {
    var start: Int32 = 0
    var step = Trie.Step()
  }

  private var prefixes: [Prefix] = []
  /// By prefix: the node that it has come to, and what it says.
  private var reached: [UInt32] = []
  private var nodes: [Trie.Node] = []
  /// The words as they are found, by length and then by where they begin; behind the last there is room.
  private var found: [Match] = []
  private var foundStarts: [Int32] = []
  /// By position: whether a letter or a digit stands on both sides, so that no word begins or ends there.
  private var isInsideRun: [Bool] = []

  package init() {}

  /// Finds the words of `lexicon` in `text` that are of these kinds. A word that begins or ends with a digit or
  /// a Latin letter must not stand inside a longer run of them. Linear in the text: no word is longer than 64
  /// units.
  ///
  /// All beginnings of words grow by one character at a time. So each loop does the same for every beginning,
  /// and neither waits for the trie's memory nor guesses where a word ends, as a walk from each position would.
  package mutating func find(
    in text: [UInt16], lexicon: Lexicon, kinds wanted: EntryMask, into matches: inout LexiconMatches
  ) {
    let count = text.count
    reset(&matches.offsets, to: 0, count: count + 2)
    reset(&matches.startMask, to: EntryMask(rawValue: 0), count: count + 1)
    reset(&matches.endMask, to: EntryMask(rawValue: 0), count: count + 1)
    reset(&isInsideRun, to: false, count: count + 1)
    let room = min(count, Self.blockSize)
    makeRoom(for: room, in: &prefixes, Prefix())
    makeRoom(for: room, in: &reached, 0)
    makeRoom(for: room, in: &nodes, Trie.Node())
    lexicon.trie.withWalker { trie in
      text.withUnsafeBufferPointer { text in
        findRuns(in: text)
        // In blocks, so that a long text needs no more memory for what is under way than a short one.
        for start in stride(from: 0, to: count, by: Self.blockSize) {
          find(start..<min(count, start + Self.blockSize), of: text, trie, wanted, into: &matches)
        }
      }
    }
    var kinds = EntryMask(rawValue: 0)
    for mask in matches.startMask { kinds.formUnion(mask) }
    matches.hasPinned = kinds.intersects(.pinned)
  }

  package static var allKinds: EntryMask { EntryMask(rawValue: .max) }

  private func reset<Element>(_ array: inout [Element], to element: Element, count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(element, count: count))
  }

  private func makeRoom<Element>(for count: Int, in array: inout [Element], _ element: Element) {
    if array.count < count {
      array.append(contentsOf: repeatElement(element, count: 2 * count - array.count))
    }
  }

  /// The arrays as bare memory. Prefixes are no more than a block has positions, and of words there is room
  /// for one a prefix more; all else is by position.
  private struct Page {
    let prefixes: UnsafeMutableBufferPointer<Prefix>
    let reached: UnsafeMutableBufferPointer<UInt32>
    let nodes: UnsafeMutableBufferPointer<Trie.Node>
    let found: UnsafeMutableBufferPointer<Match>
    let foundStarts: UnsafeMutableBufferPointer<Int32>
    let offsets: UnsafeMutableBufferPointer<Int32>
    let starts: UnsafeMutableBufferPointer<EntryMask>
    let ends: UnsafeMutableBufferPointer<EntryMask>
    let isInsideRun: UnsafeBufferPointer<Bool>

    /// Writes a word down and counts it. What is none has no kinds, and the next is written over it: to ask first
    /// would cost more.
    @inline(__always)
    func add(_ match: Match, from start: Int, _ used: inout Int) {
      let isWord = match.kinds.isEmpty ? 0 : 1
      found[used] = match
      foundStarts[used] = Int32(truncatingIfNeeded: start)
      used &+= isWord
      starts[start].formUnion(match.kinds)
      ends[Int(match.end)].formUnion(match.kinds)
      offsets[start + 2] &+= Int32(truncatingIfNeeded: isWord)
    }
  }

  private mutating func withPage<Result>(_ matches: inout LexiconMatches, _ body: (Page) -> Result) -> Result
  {
    prefixes.withUnsafeMutableBufferPointer { prefixes in
      reached.withUnsafeMutableBufferPointer { reached in
        nodes.withUnsafeMutableBufferPointer { nodes in
          found.withUnsafeMutableBufferPointer { found in
            foundStarts.withUnsafeMutableBufferPointer { foundStarts in
              isInsideRun.withUnsafeBufferPointer { isInsideRun in
                matches.withTables { offsets, starts, ends in
                  body(
                    Page(
                      prefixes: prefixes, reached: reached, nodes: nodes, found: found,
                      foundStarts: foundStarts, offsets: offsets, starts: starts, ends: ends,
                      isInsideRun: isInsideRun))
                }
              }
            }
          }
        }
      }
    }
  }

  /// So many positions are taken up at once.
  private static let blockSize = 2048

  /// Finds the words that begin at positions of a block. Those before it are done.
  private mutating func find(
    _ block: Range<Int>, of text: UnsafeBufferPointer<UInt16>, _ trie: Trie.Walker, _ wanted: EntryMask,
    into matches: inout LexiconMatches
  ) {
    var used = 0
    makeRoom(for: block.count, in: &found, Match())
    makeRoom(for: block.count, in: &foundStarts, 0)
    var open = withPage(&matches) { page in Self.begin(block, of: text, trie, wanted, page, &used) }
    var length = 1
    while open > 0 {
      makeRoom(for: used + open, in: &found, Match())
      makeRoom(for: used + open, in: &foundStarts, 0)
      open = withPage(&matches) { page in Self.goOn(open, length, text, trie, wanted, page, &used) }
      length += 1
    }
    sortWords(used, of: block, into: &matches)
  }

  private mutating func findRuns(in text: UnsafeBufferPointer<UInt16>) {
    let classes = CharacterClass.table
    isInsideRun.withUnsafeMutableBufferPointer { isInsideRun in
      var before = CharacterClass(rawValue: 0)
      for (position, unit) in text.enumerated() {
        let here = classes[Int(unit)].intersection(.alphanumeric)
        isInsideRun[position] = here.intersects(before)
        before = here
      }
    }
  }

  /// Finds the words of one character, and the prefixes that may go on. Returns how many of these there are.
  private static func begin(
    _ block: Range<Int>, of text: UnsafeBufferPointer<UInt16>, _ trie: Trie.Walker, _ wanted: EntryMask,
    _ page: Page, _ used: inout Int
  ) -> Int {
    var open = 0
    for start in block {
      let number = trie.first(text[start])
      // The node 0, of a character that begins nothing, has neither kinds nor followers.
      let node = trie.node(number)
      let isFree = !page.isInsideRun[start]
      let kinds = node.kinds.intersection(wanted)
      let isWhole = isFree && !page.isInsideRun[start + 1]
      let match = Match(
        end: Int32(truncatingIfNeeded: start &+ 1), node: number,
        kinds: isWhole ? kinds : EntryMask(rawValue: 0))
      let isWord = match.kinds.isEmpty ? 0 : 1
      page.found[used] = match
      page.foundStarts[used] = Int32(truncatingIfNeeded: start)
      used &+= isWord
      // The first words to be found here; longer ones of the block before may end here.
      page.starts[start] = match.kinds
      page.ends[start + 1].formUnion(match.kinds)
      page.offsets[start + 2] = Int32(truncatingIfNeeded: isWord)
      guard start + 1 < text.count else { break }
      let mayBegin = trie.mayBegin(text[start], text[start + 1])
      let mayGoOn = trie.mayFollow(node, text[start + 1])
      page.prefixes[open] = Prefix(
        start: Int32(truncatingIfNeeded: start), step: trie.step(from: number, node))
      open &+= isFree && mayBegin && mayGoOn ? 1 : 0
    }
    return open
  }

  /// Adds a character to prefixes of `length`. Returns how many of them may still go on.
  private static func goOn(
    _ count: Int, _ length: Int, _ text: UnsafeBufferPointer<UInt16>, _ trie: Trie.Walker,
    _ wanted: EntryMask, _ page: Page, _ used: inout Int
  ) -> Int {
    // Short loops, so that many of them wait for the table at the same time.
    for index in 0..<count {
      let prefix = page.prefixes[index]
      let unit = text[Int(prefix.start) &+ length]
      page.reached[index] = trie.child(of: prefix.step, unit, in: trie.slot(of: prefix.step, unit))
    }
    for index in 0..<count where page.reached[index] == Trie.Walker.elsewhere {
      let prefix = page.prefixes[index]
      page.reached[index] = trie.search(prefix.step, text[Int(prefix.start) &+ length])
    }
    for index in 0..<count { page.nodes[index] = trie.node(page.reached[index]) }
    let last = text.count - 1
    var open = 0
    for index in 0..<count {
      let start = Int(page.prefixes[index].start)
      let end = start &+ length &+ 1
      let number = page.reached[index]
      // The node 0, of what begins nothing, has neither kinds nor followers.
      let node = page.nodes[index]
      let kinds = node.kinds.intersection(wanted)
      page.add(
        Match(
          end: Int32(truncatingIfNeeded: end), node: number,
          kinds: page.isInsideRun[end] ? EntryMask(rawValue: 0) : kinds),
        from: start, &used)
      let mayGoOn = trie.mayFollow(node, text[min(end, last)])
      page.prefixes[open] = Prefix(
        start: Int32(truncatingIfNeeded: start), step: trie.step(from: number, node))
      open &+= end <= last && mayGoOn ? 1 : 0
    }
    return open
  }

  /// Puts the words into the order of their beginnings. `offsets[i + 2]` holds how many begin at `i`.
  private mutating func sortWords(_ used: Int, of block: Range<Int>, into matches: inout LexiconMatches) {
    makeRoom(for: Int(matches.offsets[block.lowerBound + 1]) + used, in: &matches.items, Match())
    matches.offsets.withUnsafeMutableBufferPointer { offsets in
      for position in block { offsets[position + 2] &+= offsets[position + 1] }
      // Now `offsets[i + 1]` is where the words of `i` begin, and by taking them up becomes where they end.
      matches.items.withUnsafeMutableBufferPointer { items in
        for index in 0..<used {
          let start = Int(foundStarts[index])
          items[Int(offsets[start + 1])] = found[index]
          offsets[start + 1] &+= 1
        }
      }
    }
  }
}
