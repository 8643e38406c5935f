/// The best sequence of words through a text whose positions are graded as boundaries.
///
/// A path is worth the scores of the boundaries it goes through and of the words it takes. Any span may be a
/// word; some are worth more, and some are fixed. A scratch buffer that keeps its memory.
struct WordPath: Sendable {
  /// By position: the worth of the best path there, and where its last word begins.
  private var best: [Int32] = []
  private var previous: [Int32] = []
  /// By position: whether a fixed word has it in its inside.
  private var isInside: [Bool] = []
  /// By position: where the fixed word that begins there ends, or 0.
  private var fixedEnd: [Int32] = []
  private var hasFixed = false

  private static let unreached = Int32.min / 2

  mutating func begin(count: Int) {
    func reset<Element>(_ array: inout [Element], _ element: Element) {
      array.removeAll(keepingCapacity: true)
      array.append(contentsOf: repeatElement(element, count: count + 1))
    }
    reset(&best, Self.unreached)
    reset(&previous, 0)
    reset(&isInside, false)
    reset(&fixedEnd, 0)
    hasFixed = false
  }

  /// Makes a span, which no other fixed one overlaps, a word whatever its boundaries are worth.
  mutating func fix(_ span: Range<Int>) {
    hasFixed = true
    fixedEnd[span.lowerBound] = Int32(span.upperBound)
    for position in span.dropFirst() { isInside[position] = true }
  }

  func isFixed(_ start: Int, _ end: Int) -> Bool { Int(fixedEnd[start]) == end }

  /// Finds the best path. Linear in the text and the words that are worth something of their own.
  ///
  /// - Parameters:
  ///   - scores: by position.
  ///   - forEachWord: calls its second argument with the end and the worth of each word that begins at a
  ///     position and is worth something of its own.
  @inline(__always)
  mutating func find(_ scores: [Int32], forEachWord: (Int, (Int, Int32) -> Void) -> Void) {
    let isInside = isInside
    let fixedEnd = fixedEnd
    let hasFixed = hasFixed
    // Every index is a position of the text, as those of words are.
    scores.withUnsafeBufferPointer { scores in
      best.withUnsafeMutableBufferPointer { best in
        previous.withUnsafeMutableBufferPointer { previous in
          best[0] = 0
          // The best position for a word to begin at that ends at the next one.
          var start = -1
          for position in best.indices {
            if start >= 0, !hasFixed || !isInside[position] {
              let total = best[start] &+ scores[position]
              if total > best[position] {
                best[position] = total
                previous[position] = Int32(truncatingIfNeeded: start)
              }
            }
            guard best[position] > Self.unreached else { continue }
            if hasFixed, fixedEnd[position] > 0 {
              let end = Int(fixedEnd[position])
              best[end] = best[position]
              previous[end] = Int32(truncatingIfNeeded: position)
              start = -1
              continue
            }
            if start < 0 || best[position] >= best[start] { start = position }
            forEachWord(position) { end, worth in
              if hasFixed, isInside[end] || (position + 1..<end).contains(where: { fixedEnd[$0] > 0 }) {
                return
              }
              let total = best[position] &+ worth &+ scores[end]
              if total >= best[end] {
                best[end] = total
                previous[end] = Int32(truncatingIfNeeded: position)
              }
            }
          }
        }
      }
    }
  }

  /// The words of the path in order, made of where each begins and ends.
  @inline(__always)
  func words(_ make: (Range<Int>) -> Word) -> [Word] {
    var count = 0
    var end = best.count - 1
    while end > 0 {
      end = Int(previous[end])
      count += 1
    }
    return [Word](unsafeUninitializedCapacity: count) { words, initialized in
      // The path is known from its end on; each word is written once, at the place counted for it.
      var end = best.count - 1
      for index in stride(from: count - 1, through: 0, by: -1) {
        let start = Int(previous[end])
        words.initializeElement(at: index, to: make(start..<end))
        end = start
      }
      initialized = count
    }
  }
}
