/// Every candidate of a text with its evidence, for `explain`.
package struct EvidenceTrace: Sendable {
  /// A candidate and where its score comes from.
  package struct Entry: Sendable {
    package let rule: String
    package let type: MentionType
    package let range: Range<Int>
    package internal(set) var evidence: EvidenceSum
    /// Whether the candidate became a mention.
    package var isChosen = false
  }

  package var entries: [Entry] = []

  package init() {}

  /// Adds evidence that came to light later to a candidate.
  mutating func add(_ evidence: Evidence, times: Int, weight: Int32, to index: Int) {
    entries[index].evidence.add(evidence, weight / Int32(max(times, 1)), times: times, isTraced: true)
  }

  mutating func record(rule: UInt16, range: Range<Int>, _ evidence: EvidenceSum) {
    let rule = MentionRule.all[Int(rule)]
    entries.append(Entry(rule: rule.name, type: rule.type, range: range, evidence: evidence))
  }
}
