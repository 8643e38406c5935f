import YaowenExtraction

/// How well names agree with those of a corpus: by exact span and type.
struct NameScore {
  private var right: [NameType: Int] = [:]
  private var found: [NameType: Int] = [:]
  private var expected: [NameType: Int] = [:]

  mutating func count(_ chosen: [Int], in example: NameExample) {
    for index in chosen {
      let candidate = example.candidates[index]
      found[candidate.type, default: 0] += 1
      if candidate.isRight { right[candidate.type, default: 0] += 1 }
    }
    expected.merge(example.expected, uniquingKeysWith: +)
  }

  /// The harmonic mean of precision and recall over these types.
  func f1(_ types: [NameType]) -> Double {
    var right = 0
    var rest = 0
    for type in types {
      right += self.right[type] ?? 0
      rest += (found[type] ?? 0) + (expected[type] ?? 0)
    }
    return rest == 0 ? 0 : 2 * Double(right) / Double(rest)
  }

  /// F1 of each type that the corpus marks, and of the three that corpora agree to be names together.
  var description: String {
    let each = NameType.allCases.filter { expected[$0] != nil }.map { "\($0.name) \(Self.rounded(f1([$0])))" }
    return (["names \(Self.rounded(f1([.person, .place, .organization])))"] + each).joined(separator: ", ")
  }

  private static func rounded(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
}
