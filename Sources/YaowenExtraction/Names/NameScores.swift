import YaowenSegmentation

/// What a text's characters and positions say of every span that may be a name, so that a span's score is a few
/// additions whatever its length.
///
/// A scratch buffer: ``measure(_:model:)`` fills it anew and keeps its memory.
package struct NameScores: Sendable {
  /// Sums for one type.
  private struct Columns: Sendable {
    /// By position: what speaks for a name that begins there.
    var start: [Int32] = []
    /// By position: what speaks for a name that ends there.
    var end: [Int32] = []
    /// By position: the sum over the characters before it.
    var characters: [Int32] = []
    /// By position: the sum over the positions before it.
    var positions: [Int32] = []

    mutating func reset(count: Int) {
      func reset(_ array: inout [Int32]) {
        array.removeAll(keepingCapacity: true)
        array.append(contentsOf: repeatElement(0, count: count + 2))
      }
      reset(&start)
      reset(&end)
      reset(&characters)
      reset(&positions)
    }
  }

  private var columns = [Columns](repeating: Columns(), count: NameType.allCases.count)

  /// Measures a text. Linear in its length.
  mutating func measure(_ lattice: Lattice, model: NameModel) {
    let count = lattice.text.count
    for type in columns.indices { columns[type].reset(count: count) }
    guard count > 0 else { return }
    NameEvidence.withEvidence(lattice) { evidence in
      model.withSum { empty in
        for position in 0...count {
          var boundary = empty
          evidence.readBoundary(at: position, by: &boundary)
          var character = empty
          if position < count { evidence.readCharacter(at: position, by: &character) }
          for type in NameType.allCases {
            let start = NameModel.lane(.start, type)
            let inside = NameModel.lane(.inside, type)
            let end = NameModel.lane(.end, type)
            let index = type.rawValue
            columns[index].start[position] = Int32(boundary.total[start]) + Int32(character.total[start])
            columns[index].end[position] += Int32(boundary.total[end])
            columns[index].end[position + 1] = Int32(character.total[end])
            columns[index].characters[position + 1] =
              columns[index].characters[position] + Int32(character.total[inside])
            columns[index].positions[position + 1] =
              columns[index].positions[position] + Int32(boundary.total[inside])
          }
        }
      }
    }
  }

  /// What speaks for a name of this type that begins where the span does.
  @inline(__always)
  func start(_ type: NameType, _ range: Range<Int>) -> Int32 {
    columns[type.rawValue].start[range.lowerBound]
  }

  /// What speaks for a name of this type that ends where the span does.
  @inline(__always)
  func end(_ type: NameType, _ range: Range<Int>) -> Int32 { columns[type.rawValue].end[range.upperBound] }

  /// What the span's characters and the positions between them say.
  @inline(__always)
  func inside(_ type: NameType, _ range: Range<Int>) -> Int32 {
    let columns = columns[type.rawValue]
    return columns.characters[range.upperBound] - columns.characters[range.lowerBound]
      + columns.positions[range.upperBound] - columns.positions[range.lowerBound + 1]
  }
}
