import YaowenLexicon
import YaowenText

/// The words that a text may hold: those of ICU's dictionary with their costs, those of the lexicon, and
/// how likely a word boundary is at each position.
///
/// A scratch buffer that extractors read: ``build(_:lexicon:)`` fills it anew and keeps its memory.
package struct Lattice: Sendable {
  package private(set) var text: [UInt16] = []
  package private(set) var matches = LexiconMatches()
  /// By position: how much dearer than the cheapest path of ICU's words the cheapest one is that has a
  /// boundary here. 0 on ICU's own boundaries; ``never`` inside a number or a Latin word.
  package private(set) var penalty: [Int32] = []
  /// ICU's words by their first character: `edges[edgeOffsets[i]..<edgeOffsets[i + 1]]`.
  private(set) var edges: [Edge] = []
  private(set) var edgeOffsets: [Int32] = []
  private var forward: [Int32] = []
  private var backward: [Int32] = []

  /// A word of ICU's dictionary, or one unknown character.
  struct Edge: Sendable {
    var end: Int32
    var cost: Int32
  }

  /// The penalty of a position where no word ends.
  package static let never: Int32 = 4096

  package init() {}

  /// Fills the lattice for a text. Linear in the text.
  package mutating func build(_ source: SourceText, lexicon: Lexicon) {
    text = source.folded
    matches.find(in: text, lexicon: lexicon)
    findEdges()
    weigh()
  }

  /// What ICU calls a word by its dictionary; kana longer than this are no group.
  private static let katakanaCosts: [Int32] = [8192, 984, 408, 240, 204, 252, 300, 372, 480]

  private mutating func findEdges() {
    edges.removeAll(keepingCapacity: true)
    edgeOffsets.removeAll(keepingCapacity: true)
    edgeOffsets.reserveCapacity(text.count + 2)
    let classes = CharacterClass.table
    let dictionary = ICUDictionary.shared
    var edges = edges
    text.withUnsafeBufferPointer { units in
      var runEnd = 0
      var plainEnd = 0
      for start in 0..<units.count {
        edgeOffsets.append(Int32(edges.count))
        let here = classes[Int(units[start])]
        if here.intersects(.cjk) {
          if runEnd <= start {
            runEnd = start + 1
            while runEnd < units.count, classes[Int(units[runEnd])].intersects(.cjk) {
              runEnd += 1
            }
          }
          var hasSingle = false
          dictionary?.forEachWord(in: units, at: start, before: runEnd) { length, cost in
            if length == 1 { hasSingle = true }
            edges.append(Edge(end: Int32(start + length), cost: cost))
          }
          if !hasSingle { edges.append(Edge(end: Int32(start + 1), cost: ICUDictionary.unknownCost)) }
          let isKatakana = here.contains(.kana)
          if isKatakana, start == 0 || !classes[Int(units[start - 1])].contains(.kana) {
            var end = start + 1
            while end < runEnd, end - start < 8, classes[Int(units[end])].contains(.kana) { end += 1 }
            edges.append(Edge(end: Int32(end), cost: Self.katakanaCosts[min(8, end - start)]))
          }
        } else if start >= plainEnd {
          // Inside a number or a Latin word no word begins.
          plainEnd = endOfPlainWord(units, start, classes)
          edges.append(Edge(end: Int32(plainEnd), cost: 0))
        }
      }
    }
    self.edges = edges
    edgeOffsets.append(Int32(edges.count))
    edgeOffsets.append(Int32(edges.count))
  }

  /// Where the number, Latin word, Hangul run, space run or mark that begins at `start` ends.
  private func endOfPlainWord(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ classes: [CharacterClass]
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

  private mutating func weigh() {
    let count = text.count
    let far = Int32.max / 4
    forward.removeAll(keepingCapacity: true)
    backward.removeAll(keepingCapacity: true)
    penalty.removeAll(keepingCapacity: true)
    forward.append(contentsOf: repeatElement(far, count: count + 1))
    backward.append(contentsOf: repeatElement(far, count: count + 1))
    penalty.reserveCapacity(count + 1)
    forward[0] = 0
    backward[count] = 0
    for start in 0..<count where forward[start] < far {
      for edge in edges[Int(edgeOffsets[start])..<Int(edgeOffsets[start + 1])] {
        let cost = forward[start] &+ edge.cost
        if cost < forward[Int(edge.end)] { forward[Int(edge.end)] = cost }
      }
    }
    for start in stride(from: count - 1, through: 0, by: -1) {
      for edge in edges[Int(edgeOffsets[start])..<Int(edgeOffsets[start + 1])] {
        let cost = backward[Int(edge.end)] &+ edge.cost
        if cost < backward[start] { backward[start] = cost }
      }
    }
    let best = forward[count]
    for position in 0...count {
      let isReached = forward[position] < far && backward[position] < far
      penalty.append(isReached ? min(forward[position] + backward[position] - best, Self.never) : Self.never)
    }
  }
}
