/// One piece of evidence, and what it came to.
package struct EvidencePart: Sendable {
  package let evidence: Evidence
  /// How many times it counts.
  package let times: Int
  /// What it adds, in hundredths: its weight times `times`.
  package let weight: Int32
}

/// The pieces of all sums of a text. A sum knows its last piece, and each piece the one before it, so that sums
/// which go on from one another share what they have in common.
final class EvidenceLog {
  private var pieces: [(part: EvidencePart, previous: Int32)] = []

  /// Adds a piece to a sum.
  @inline(never)
  func note(_ part: EvidencePart, in sum: inout EvidenceSum) {
    pieces.append((part, sum.last))
    sum.last = Int32(pieces.count - 1)
  }

  /// Adds all pieces of another sum.
  @inline(never)
  func note(_ other: EvidenceSum, in sum: inout EvidenceSum) {
    for part in parts(of: other) { note(part, in: &sum) }
  }

  /// The pieces of a sum in the order in which they were added.
  func parts(of sum: EvidenceSum) -> [EvidencePart] {
    var parts: [EvidencePart] = []
    var at = sum.last
    while at >= 0 {
      parts.append(pieces[Int(at)].part)
      at = pieces[Int(at)].previous
    }
    parts.reverse()
    return parts
  }
}

/// Every candidate of a text with its evidence, for `explain`.
///
/// Unchecked because of ``log``, a class, which only the extractor writes to, before the trace is handed on.
package struct EvidenceTrace: @unchecked Sendable {
  /// A candidate and where its score comes from.
  package struct Entry: Sendable {
    package let rule: String
    package let type: MentionType
    package let range: Range<Int>
    package internal(set) var evidence: Sum
    /// Whether the candidate became a mention.
    package var isChosen = false

    /// The sum of the candidate's evidence, with its pieces.
    package struct Sum: Sendable {
      /// In hundredths.
      package internal(set) var total: Int32
      package internal(set) var parts: [EvidencePart]
    }
  }

  package var entries: [Entry] = []
  /// Written to only by the extractor that keeps the trace, on one thread.
  let log = EvidenceLog()

  package init() {}

  /// Adds evidence that came to light later to a candidate.
  mutating func add(_ evidence: Evidence, times: Int, weight: Int32, to index: Int) {
    entries[index].evidence.total &+= weight
    entries[index].evidence.parts.append(EvidencePart(evidence: evidence, times: times, weight: weight))
  }

  mutating func record(rule: UInt16, range: Range<Int>, _ evidence: EvidenceSum) {
    let rule = MentionRule.all[Int(rule)]
    entries.append(
      Entry(
        rule: rule.name, type: rule.type, range: range,
        evidence: Entry.Sum(total: evidence.total, parts: log.parts(of: evidence))))
  }
}
