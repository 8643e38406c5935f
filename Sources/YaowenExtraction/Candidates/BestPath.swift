/// Chooses among overlapping candidates: the set of spans apart from each other whose scores sum to the
/// most; of equal sums the one with the longer spans, then the one further left.
///
/// This is the one policy for all dimensions. A candidate must score above 0 to be chosen. Linear in the
/// text and the number of candidates.
package struct BestPath: Sendable {
  private var firstEnding: [Int32] = []
  private var nextEnding: [Int32] = []
  private var best: [Int64] = []
  private var choice: [Int32] = []

  package init() {}

  /// The indices of the chosen candidates, in text order.
  package mutating func choose(among candidates: [Candidate], count: Int) -> [Int] {
    firstEnding.removeAll(keepingCapacity: true)
    nextEnding.removeAll(keepingCapacity: true)
    best.removeAll(keepingCapacity: true)
    choice.removeAll(keepingCapacity: true)
    firstEnding.append(contentsOf: repeatElement(-1, count: count + 1))
    nextEnding.append(contentsOf: repeatElement(-1, count: candidates.count))
    best.append(contentsOf: repeatElement(0, count: count + 1))
    choice.append(contentsOf: repeatElement(-1, count: count + 1))
    for (index, candidate) in candidates.enumerated() where candidate.score > 0 {
      nextEnding[index] = firstEnding[Int(candidate.end)]
      firstEnding[Int(candidate.end)] = Int32(index)
    }
    best.withUnsafeMutableBufferPointer { best in
      choice.withUnsafeMutableBufferPointer { choice in
        Self.findPath(among: candidates, firstEnding, nextEnding, best, choice)
      }
    }
    var result: [Int] = []
    var position = count
    while position > 0 {
      let index = choice[position]
      if index >= 0 {
        result.append(Int(index))
        position = Int(candidates[Int(index)].start)
      } else {
        position -= 1
      }
    }
    result.reverse()
    return result
  }

  /// Finds, by position, the worth of the best path there and its last candidate.
  private static func findPath(
    among candidates: [Candidate], _ firstEnding: [Int32], _ nextEnding: [Int32],
    _ best: UnsafeMutableBufferPointer<Int64>, _ choice: UnsafeMutableBufferPointer<Int32>
  ) {
    var most: Int64 = 0
    for position in best.indices {
      var index = firstEnding[position]
      while index >= 0 {
        let candidate = candidates[Int(index)]
        // A thousandth of a hundredth for each character settles ties for the longer span.
        let worth = Int64(candidate.score) * 1000 + Int64(candidate.end - candidate.start)
        let total = best[Int(candidate.start)] + worth
        if total > most {
          most = total
          choice[position] = index
        }
        index = nextEnding[Int(index)]
      }
      best[position] = most
    }
  }
}
