@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// The words that a text may hold: those of ICU's dictionary with their costs, those of the lexicon, and
/// how likely a word boundary is at each position.
///
/// A scratch buffer that extractors read: ``build(_:lexicon:)`` fills it anew and keeps its memory.
@_spi(Rooms) public struct Lattice: ~Copyable, Sendable {
  public private(set) var text: [UInt16] = []
  public private(set) var matches = LexiconMatches()
  /// By position: how much dearer than the cheapest path of ICU's words the cheapest one is that has a
  /// boundary here. 0 on ICU's own boundaries; ``never`` inside a number or a Latin word.
  public private(set) var penalty: [Int32] = []
  /// ICU's words by their first character: `edges[edgeOffsets[i]..<edgeOffsets[i + 1]]`.
  private(set) var edges: [Edge] = []
  private(set) var edgeOffsets: [Int32] = []
  private var forward: [Int32] = []
  private var backward: [Int32] = []
  // What ``words(lexicon:keeping:)`` needs.
  var scores = BoundaryScores()
  var path = WordPath()

  /// A word of ICU's dictionary, or one unknown character.
  struct Edge: Sendable {
    var end: Int32
    var cost: Int32
  }

  /// The penalty of a position where no word ends.
  package static let never: Int32 = 4096

  let model: BoundaryModel

  package init(model: BoundaryModel = .bundled) { self.model = model }

  /// Fills the lattice for a text. Linear in the text.
  package mutating func build(_ source: SourceText, lexicon: Lexicon) {
    text = source.folded
    matches.find(in: text, lexicon: lexicon)
    measure()
  }

  /// What ICU charges for a run of kana by its length; longer ones are no word.
  private static let katakanaCosts: [Int32] = [8192, 984, 408, 240, 204, 252, 300, 372, 480]
  private static let far = Int32.max / 4

  /// Finds ICU's words and the cost of the cheapest path to each position, then from each position to the end,
  /// and grades the positions by the sum of the two.
  private mutating func measure() {
    let count = text.count
    Self.reset(&forward, count: count + 1)
    Self.reset(&backward, count: count + 1)
    Self.reset(&penalty, count: count + 1)
    Self.reset(&edgeOffsets, count: count + 2)
    // Taken out while they grow, so that they grow in place.
    var edges = self.edges
    self.edges = []
    let dictionary = ICUDictionary.shared
    text.withUnsafeBufferPointer { text in
      forward.withUnsafeMutableBufferPointer { forward in
        edgeOffsets.withUnsafeMutableBufferPointer { offsets in
          Self.goForward(text, CharacterClass.table, dictionary, &edges, offsets, forward)
          backward.withUnsafeMutableBufferPointer { backward in
            penalty.withUnsafeMutableBufferPointer { penalty in
              Self.goBackward(edges, offsets, forward, backward, penalty)
            }
          }
        }
      }
    }
    self.edges = edges
  }

  private static func reset(_ array: inout [Int32], count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(far, count: count))
  }

  private static func goForward(
    _ text: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<CharacterClass>,
    _ dictionary: ICUDictionary?, _ edges: inout [Edge], _ offsets: UnsafeMutableBufferPointer<Int32>,
    _ forward: UnsafeMutableBufferPointer<Int32>
  ) {
    forward[0] = 0
    var place = Place()
    while place.start < text.count {
      // Room for the words of one position at least, so that they are written without asking.
      if edges.count - place.edges <= mostEdges {
        edges.append(
          contentsOf: repeatElement(Edge(end: 0, cost: 0), count: 64 * mostEdges))
      }
      edges.withUnsafeMutableBufferPointer { edges in
        goForward(text, classes, dictionary, edges, offsets, forward, &place)
      }
    }
    offsets[text.count] = Int32(truncatingIfNeeded: place.edges)
    offsets[text.count + 1] = offsets[text.count]
  }

  /// No more words begin at one position: those of the dictionary, an unknown character, a run of kana.
  private static let mostEdges = ICUDictionary.longestWord + 2

  /// How far the walk has come, and how many words it has found.
  private struct Place {
    var start = 0
    var edges = 0
    var runEnd = 0
    var plainEnd = 0
  }

  /// Goes on while there is room for the words of a position.
  private static func goForward(
    _ text: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<CharacterClass>,
    _ dictionary: ICUDictionary?, _ edges: UnsafeMutableBufferPointer<Edge>,
    _ offsets: UnsafeMutableBufferPointer<Int32>, _ forward: UnsafeMutableBufferPointer<Int32>,
    _ place: inout Place
  ) {
    var used = place.edges
    var runEnd = place.runEnd
    var plainEnd = place.plainEnd
    var start = place.start
    while start < text.count, edges.count - used > mostEdges {
      offsets[start] = Int32(truncatingIfNeeded: used)
      let base = forward[start]
      let here = classes[Int(text[start])]
      func add(_ end: Int, _ cost: Int32) {
        edges[used] = Edge(end: Int32(truncatingIfNeeded: end), cost: cost)
        used += 1
        forward[end] = min(forward[end], base &+ cost)
      }
      if here.intersects(.cjk) {
        if runEnd <= start {
          runEnd = start + 1
          while runEnd < text.count, classes[Int(text[runEnd])].intersects(.cjk) { runEnd += 1 }
        }
        var hasSingle = false
        dictionary?.forEachWord(in: text, at: start, before: runEnd) { length, cost in
          if length == 1 { hasSingle = true }
          add(start + length, cost)
        }
        if !hasSingle { add(start + 1, ICUDictionary.unknownCost) }
        if here.contains(.kana), start == 0 || !classes[Int(text[start - 1])].contains(.kana) {
          var end = start + 1
          while end < runEnd, end - start < 8, classes[Int(text[end])].contains(.kana) { end += 1 }
          add(end, katakanaCosts[end - start])
        }
      } else if start >= plainEnd {
        // Inside a number or a Latin word no word begins.
        plainEnd = endOfPlainWord(text, start, classes)
        add(plainEnd, 0)
      }
      start += 1
    }
    place = Place(start: start, edges: used, runEnd: runEnd, plainEnd: plainEnd)
  }

  private static func goBackward(
    _ edges: [Edge], _ offsets: UnsafeMutableBufferPointer<Int32>,
    _ forward: UnsafeMutableBufferPointer<Int32>,
    _ backward: UnsafeMutableBufferPointer<Int32>, _ penalty: UnsafeMutableBufferPointer<Int32>
  ) {
    let count = backward.count - 1
    let best = forward[count]
    backward[count] = 0
    penalty[count] = 0
    edges.withUnsafeBufferPointer { edges in
      for start in stride(from: count - 1, through: 0, by: -1) {
        var least = far
        for index in Int(offsets[start])..<Int(offsets[start + 1]) {
          least = min(least, backward[Int(edges[index].end)] &+ edges[index].cost)
        }
        backward[start] = least
        let isReached = forward[start] < far && least < far
        penalty[start] = isReached ? min(forward[start] &+ least &- best, never) : never
      }
    }
  }

  /// Where the number, Latin word, Hangul run, space run or mark that begins at `start` ends.
  private static func endOfPlainWord(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ classes: UnsafeBufferPointer<CharacterClass>
  ) -> Int {
    let here = classes[Int(units[start])]
    var end = start + 1
    if here.contains(.surrogate) {
      while end < units.count, units[end] & 0xFC00 == 0xDC00 { end += 1 }
      return end
    }
    let kind: CharacterClass =
      here.intersects(.alphanumeric) ? .alphanumeric : here.contains(.hangul) ? .hangul : .space
    if here.intersects(kind) {
      while end < units.count {
        let next = classes[Int(units[end])]
        if next.intersects(kind) {
          end += 1
        } else if kind == .alphanumeric, units[end] == 0x2E || units[end] == 0x2C, end + 1 < units.count,
          classes[Int(units[end - 1])].contains(.digit), classes[Int(units[end + 1])].contains(.digit)
        {
          end += 2
        } else {
          break
        }
      }
      return end
    }
    return end
  }
}
