/// How well what was found agrees with what annotators found.
public struct Evaluation: Sendable {
  /// What is right, found and annotated of a category.
  public struct Tally: Sendable, Equatable {
    public var right = 0
    public var found = 0
    public var annotated = 0

    public init() {}

    /// The share of what was found that is right; 0 where nothing was found.
    public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    /// The share of what is annotated that was found; 0 where nothing is annotated.
    public var recall: Double { annotated == 0 ? 0 : Double(right) / Double(annotated) }
    /// The harmonic mean of precision and recall.
    public var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }

  /// One difference between what was found and what is annotated.
  public struct Difference: Sendable, Hashable {
    public let id: String
    public let category: EvaluationCategory
    /// Whether it is annotated and was not found, rather than the other way around.
    public let isMissing: Bool
    public let line: String
  }

  /// The categories that were compared, in the order in which the annotations name them.
  public private(set) var categories: [EvaluationCategory] = []
  private var tallies: [EvaluationCategory: Tally] = [:]
  /// In the order of the documents; of a document what is missing first.
  public private(set) var differences: [Difference] = []

  public init() {}

  /// What was counted of a category.
  public func tally(of category: EvaluationCategory) -> Tally { tallies[category] ?? Tally() }

  /// Compares a document: every category that the annotation tells of. Linear in the lines.
  public mutating func add(_ found: FactSheet?, annotated: FactSheet) {
    for category in annotated.categories {
      if tallies[category] == nil { categories.append(category) }
      let wanted = annotated.lines[category] ?? []
      let got = found?.lines[category] ?? []
      let missing = Self.subtract(got, from: wanted)
      let extra = Self.subtract(wanted, from: got)
      tallies[category, default: Tally()].right += wanted.count - missing.count
      tallies[category, default: Tally()].found += got.count
      tallies[category, default: Tally()].annotated += wanted.count
      differences += missing.map {
        Difference(id: annotated.id, category: category, isMissing: true, line: $0)
      }
      differences += extra.map {
        Difference(id: annotated.id, category: category, isMissing: false, line: $0)
      }
    }
  }

  /// What is left of `lines` after each of `others` took one equal line away.
  static func subtract<Line: Hashable>(_ others: [Line], from lines: [Line]) -> [Line] {
    var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return lines.filter { line in
      guard let count = counts[line], count > 0 else { return true }
      counts[line] = count - 1
      return false
    }
  }

  /// The differences that `other` has and this one has not.
  public func differences(onlyIn other: Evaluation) -> [Difference] {
    Self.subtract(differences, from: other.differences)
  }
}
