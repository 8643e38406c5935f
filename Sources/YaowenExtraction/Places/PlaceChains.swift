@_spi(Rooms) import YaowenLexicon

/// The best place that ends at each position, so that the next one may go on from it: 浙江省 + 杭州市.
package struct PlaceChains: Sendable {
  struct Link: Sendable {
    var start: Int
    var level: PlaceLevel
    var evidence: EvidenceSum
  }

  // One array a field, all of plain numbers, so that a new text costs no more than filling them.
  /// By position: where the place that ends there begins, or -1.
  private var starts: [Int32] = []
  private var levels: [PlaceLevel] = []
  private var totals: [Int32] = []
  /// By position: the last piece of evidence; kept only while a trace is.
  private var lasts: [Int: Int32] = [:]

  mutating func reset(count: Int) {
    refill(&starts, -1, count)
    refill(&levels, .site, count)
    refill(&totals, 0, count)
    if !lasts.isEmpty { lasts.removeAll() }
  }

  private func refill<Element>(_ array: inout [Element], _ element: Element, _ count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(element, count: count + 1))
  }

  /// The place that ends at a position, or nil.
  @inline(__always)
  subscript(end: Int) -> Link? {
    guard starts[end] >= 0 else { return nil }
    let last = lasts.isEmpty ? nil : lasts[end]
    return Link(
      start: Int(starts[end]), level: levels[end],
      evidence: EvidenceSum(total: totals[end], last: last ?? -1))
  }

  /// Keeps a place if it is the best that ends where it does.
  mutating func note(_ range: Range<Int>, level: PlaceLevel, _ evidence: EvidenceSum) {
    let end = range.upperBound
    if starts[end] >= 0, totals[end] >= evidence.total { return }
    starts[end] = Int32(truncatingIfNeeded: range.lowerBound)
    levels[end] = level
    totals[end] = evidence.total
    if evidence.last >= 0 { lasts[end] = evidence.last }
  }
}
