/// The cheapest path of dictionary words through a run of Han characters, as ICU's CJK engine finds it.
///
/// A scratch buffer that keeps its memory from run to run.
struct HanPath {
  private var cost: [Int32] = []
  private var previous: [Int32] = []

  /// Appends the run's boundaries, its end included and its start not. Linear in the run.
  @inline(__always)
  mutating func append(
    _ text: UnsafeBufferPointer<UInt16>, _ run: Range<Int>, _ dictionary: ICUDictionary,
    _ boundaries: inout [Int32]
  ) {
    let count = run.count
    if cost.count <= count {
      cost = [Int32](repeating: 0, count: count * 2 + 1)
      previous = cost
    }
    cost.withUnsafeMutableBufferPointer { cost in
      previous.withUnsafeMutableBufferPointer { previous in
        cost[0] = 0
        for position in 1...count { cost[position] = .max }
        for position in 0..<count {
          // Every position is reached: each has at least the word of one character before it.
          let base = cost[position]
          var hasSingle = false
          dictionary.forEachWord(in: text, at: run.lowerBound + position, before: run.upperBound) {
            length, price in
            if length == 1 { hasSingle = true }
            let total = base &+ price
            if total < cost[position + length] {
              cost[position + length] = total
              previous[position + length] = Int32(position)
            }
          }
          if !hasSingle, base &+ ICUDictionary.unknownCost < cost[position + 1] {
            cost[position + 1] = base &+ ICUDictionary.unknownCost
            previous[position + 1] = Int32(position)
          }
        }
        let first = boundaries.count
        var position = Int32(count)
        while position > 0 {
          boundaries.append(Int32(run.lowerBound) + position)
          position = previous[Int(position)]
        }
        boundaries[first...].reverse()
      }
    }
  }
}
