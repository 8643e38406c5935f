@_spi(Rooms) import YaowenLexicon

/// The best place that ends at each position, so that the next one may go on from it: 浙江省 + 杭州市.
package struct PlaceChains: Sendable {
  struct Link: Sendable {
    var start: Int32
    var level: PlaceLevel
    var evidence: EvidenceSum
  }

  /// By position: the place that ends there; its start is -1 where there is none. Plain numbers, so that a new
  /// text costs no more than filling them.
  private var links: [Link] = []

  mutating func reset(count: Int) {
    links.removeAll(keepingCapacity: true)
    let none = Link(start: -1, level: .site, evidence: EvidenceSum())
    links.append(contentsOf: repeatElement(none, count: count + 1))
  }

  /// The place that ends at a position, or nil.
  @inline(__always)
  subscript(end: Int) -> Link? {
    let link = links[end]
    return link.start >= 0 ? link : nil
  }

  /// Keeps a place if it is the best that ends where it does.
  mutating func note(_ range: Range<Int>, level: PlaceLevel, _ evidence: EvidenceSum) {
    let end = range.upperBound
    if links[end].start >= 0, links[end].evidence.total >= evidence.total { return }
    links[end] = Link(start: Int32(truncatingIfNeeded: range.lowerBound), level: level, evidence: evidence)
  }
}
