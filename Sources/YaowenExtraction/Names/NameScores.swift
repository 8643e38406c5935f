@_spi(Rooms) import YaowenSegmentation

/// What a text's characters and positions say of every span that may be a name, so that a span's score is a few
/// additions whatever its length.
///
/// A scratch buffer: ``measure(_:model:)`` fills it anew and keeps its memory.
package struct NameScores: Sendable {
  /// Weights of the four types.
  typealias Weights = SIMD4<Int32>

  /// Sums at a position.
  private struct Cell: Sendable {
    /// What speaks for a name that begins there.
    var start = Weights()
    /// What speaks for a name that ends there.
    var end = Weights()
    /// The sum over the characters before it.
    var characters = Weights()
    /// The sum over the positions before it.
    var positions = Weights()
  }

  private var cells: [Cell] = []

  /// Measures a text. Linear in its length.
  mutating func measure(_ lattice: borrowing Lattice, model: NameModel) {
    let count = lattice.text.count
    cells.removeAll(keepingCapacity: true)
    cells.reserveCapacity(count + 2)
    NameEvidence.withEvidence(lattice) { evidence in
      model.withSum { empty in
        // The rows of the characters around the position, moved along so that each is looked up once.
        func rows(_ position: Int) -> UnsafePointer<NameModel.Row> {
          empty.rows(of: evidence.characters[position])
        }
        var around = (rows(-2), rows(-1), rows(0), rows(1), rows(2))
        var cell = Cell()
        var boundary = empty
        for position in 0...count {
          boundary.total = NameModel.Row()
          evidence.readBoundary(at: position, by: &boundary)
          cell.start = Self.weights(boundary.total, .start)
          cell.end &+= Self.weights(boundary.total, .end)
          // Behind the last position stands no character, and no name begins there.
          let character =
            around.0[0] &+ around.1[1] &+ around.2[2] &+ around.3[3] &+ around.4[4]
          if position < count { cell.start &+= Self.weights(character, .start) }
          cells.append(cell)
          cell.characters &+= Self.weights(character, .inside)
          cell.positions &+= Self.weights(boundary.total, .inside)
          cell.end = Self.weights(character, .end)
          around = (around.1, around.2, around.3, around.4, rows(position + 3))
        }
        cells.append(cell)
      }
    }
  }

  /// The lanes of a role.
  @inline(__always)
  private static func weights(_ sum: NameModel.Row, _ role: NameRole) -> Weights {
    switch role {
    case .start: Weights(truncatingIfNeeded: sum.lowHalf.lowHalf)
    case .inside: Weights(truncatingIfNeeded: sum.lowHalf.highHalf)
    case .end: Weights(truncatingIfNeeded: sum.highHalf.lowHalf)
    }
  }

  /// What speaks for a name of this type that begins where the span does.
  @inline(__always)
  func start(_ type: NameType, _ range: Range<Int>) -> Int32 { cells[range.lowerBound].start[type.rawValue] }

  /// What speaks for a name of this type that ends where the span does.
  @inline(__always)
  func end(_ type: NameType, _ range: Range<Int>) -> Int32 { cells[range.upperBound].end[type.rawValue] }

  /// What the span's characters and the positions between them say.
  @inline(__always)
  func inside(_ type: NameType, _ range: Range<Int>) -> Int32 {
    let type = type.rawValue
    return cells[range.upperBound].characters[type] - cells[range.lowerBound].characters[type]
      + cells[range.upperBound].positions[type] - cells[range.lowerBound + 1].positions[type]
  }
}
