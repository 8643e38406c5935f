import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
import YaowenText

/// A text as fitting sees it: its candidates, and the numbers of the evidence at every character and position.
struct NameExample {
  struct Candidate {
    let start: Int
    let end: Int
    let type: NameType
    /// The number of its rule and length.
    let length: Int
    /// Which evidence of the rules there is, and how many times.
    let evidence: [(evidence: Evidence, times: Float)]
    let isRight: Bool
  }

  /// In order of their ends.
  let candidates: [Candidate]
  /// By position, ``NameEvidence/window`` of them each.
  let characters: [UInt32]
  /// By position: the numbers of what there is before the character, one after another from `boundaryStarts`.
  let boundaries: [UInt32]
  let boundaryStarts: [Int]
  /// What a corpus marks that no rule proposed, and what it marks at all.
  let missed: Int
  let expected: [NameType: Int]
  let count: Int
  /// The number of its corpus.
  let corpus: Int
}

/// Numbers for features, given as they come.
struct FeatureNumbers {
  private(set) var features: [NameFeature] = []
  private(set) var counts: [Int] = []
  private var numbers: [NameFeature: UInt32] = [:]

  /// The number of a feature, which is seen once more.
  mutating func callAsFunction(_ feature: NameFeature) -> UInt32 {
    if let number = numbers[feature] {
      counts[Int(number)] += 1
      return number
    }
    let number = UInt32(features.count)
    numbers[feature] = number
    features.append(feature)
    counts.append(1)
    return number
  }
}

extension NameExample {
  /// Makes an example of a text by running the rules over it.
  init(
    _ text: AnnotatedText, corpus: Int, _ extractor: inout Extractor, _ numbers: inout FeatureNumbers
  ) {
    self.corpus = corpus
    _ = extractor.mentions(of: text.source, reference: nil, traced: true)
    var missing = text.spans
    var candidates: [Candidate] = []
    for entry in extractor.context.trace?.entries ?? [] {
      guard let type = NameType(entry.type), text.types.contains(type),
        // What is part of an event's name is no name, whatever a corpus says.
        !extractor.eventNames.contains(where: { $0.overlaps(entry.range) })
      else {
        continue
      }
      let span = AnnotatedText.Span(range: entry.range, type: type)
      missing.remove(span)
      // 钱某: decided by the rule alone.
      if entry.evidence.parts.contains(where: { $0.evidence == .personAnonymous }) { continue }
      let length = numbers(
        .length(rule: entry.rule, min(entry.range.count, NameModel.longestLength)))
      candidates.append(
        Candidate(
          start: entry.range.lowerBound, end: entry.range.upperBound, type: type, length: Int(length),
          evidence: entry.evidence.parts.filter { !Self.fromModel.contains($0.evidence) }
            .map { ($0.evidence, Float($0.times)) },
          isRight: text.spans.contains(span)))
    }
    self.candidates = candidates.sorted { ($0.end, $0.start) < ($1.end, $1.start) }
    missed = missing.count
    expected = Dictionary(grouping: text.spans, by: \.type).mapValues(\.count)
    count = text.source.count
    // Taken out while they grow, so that they grow in place.
    var collector = Collector(numbers: numbers)
    numbers = FeatureNumbers()
    var characters: [UInt32] = []
    var boundaries: [UInt32] = []
    var starts: [Int] = []
    NameEvidence.withEvidence(extractor.context.lattice) { evidence in
      for position in 0...evidence.characters.count {
        if position < evidence.characters.count {
          for offset in 0..<NameEvidence.window {
            let unit = evidence.characters[position + offset - NameEvidence.reach]
            characters.append(collector.numbers(.unit(unit, offset: offset)))
          }
        }
        collector.found.removeAll()
        evidence.readBoundary(at: position, by: &collector)
        starts.append(boundaries.count)
        boundaries += collector.found
      }
    }
    starts.append(boundaries.count)
    self.characters = characters
    self.boundaries = boundaries
    boundaryStarts = starts
    numbers = collector.numbers
  }

  private static let fromModel: Set<Evidence> = [.nameStart, .nameInside, .nameEnd, .nameLength]

  /// Collects the numbers of features.
  private struct Collector: NameEvidenceReader {
    var numbers: FeatureNumbers
    var found: [UInt32] = []

    mutating func penalty(_ grade: Int) { found.append(numbers(.penalty(grade))) }

    mutating func ends(_ kinds: EntryMask) {
      for kind in EntryKind.allCases where kinds.contains(kind) { found.append(numbers(.ends(kind))) }
    }

    mutating func begins(_ kinds: EntryMask) {
      for kind in EntryKind.allCases where kinds.contains(kind) { found.append(numbers(.begins(kind))) }
    }
  }
}
