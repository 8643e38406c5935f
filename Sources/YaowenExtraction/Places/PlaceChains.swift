/// The best place that ends at each position, so that the next one may go on from it: 浙江省 + 杭州市.
package struct PlaceChains: Sendable {
  struct Link: Sendable {
    var start: Int32
    var level: PlaceLevel
    var evidence: EvidenceSum
  }

  /// By position: the link that ends there.
  private var links: [Link?] = []

  mutating func reset(count: Int) {
    links.removeAll(keepingCapacity: true)
    links.append(contentsOf: repeatElement(nil, count: count + 1))
  }

  subscript(end: Int) -> Link? { links[end] }

  /// Keeps a place if it is the best that ends where it does.
  mutating func note(_ range: Range<Int>, level: PlaceLevel, _ evidence: EvidenceSum) {
    if let best = links[range.upperBound], best.evidence.total >= evidence.total { return }
    links[range.upperBound] = Link(start: Int32(range.lowerBound), level: level, evidence: evidence)
  }
}
