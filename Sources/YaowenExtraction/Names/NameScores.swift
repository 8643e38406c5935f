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
    cells.append(contentsOf: repeatElement(Cell(), count: count + 2))
    guard count > 0 else { return }
    cells.withUnsafeMutableBufferPointer { cells in
      NameEvidence.withEvidence(lattice) { evidence in
        model.withSum { empty in
          // What is known so far of this character and the next ones: each character adds to those around it.
          var sums = (NameModel.Row(), NameModel.Row(), NameModel.Row(), NameModel.Row(), NameModel.Row())
          for position in -NameEvidence.reach..<count + NameEvidence.reach {
            let rows = empty.rows(of: evidence.characters[position])
            let character = sums.0 &+ rows[4]
            sums = (
              sums.1 &+ rows[3], sums.2 &+ rows[2], sums.3 &+ rows[1], sums.4 &+ rows[0], NameModel.Row()
            )
            let complete = position - NameEvidence.reach
            if complete >= 0 { Self.add(character, of: complete, to: cells) }
          }
          for position in 0...count {
            var boundary = empty
            evidence.readBoundary(at: position, by: &boundary)
            Self.add(boundary.total, at: position, to: cells)
          }
        }
      }
    }
  }

  /// Adds what a character says.
  @inline(__always)
  private static func add(
    _ sum: NameModel.Row, of character: Int, to cells: UnsafeMutableBufferPointer<Cell>
  ) {
    cells[character].start &+= weights(sum, .start)
    cells[character + 1].end &+= weights(sum, .end)
    cells[character + 1].characters = cells[character].characters &+ weights(sum, .inside)
  }

  /// Adds what a position says.
  @inline(__always)
  private static func add(
    _ sum: NameModel.Row, at position: Int, to cells: UnsafeMutableBufferPointer<Cell>
  ) {
    cells[position].start &+= weights(sum, .start)
    cells[position].end &+= weights(sum, .end)
    cells[position + 1].positions = cells[position].positions &+ weights(sum, .inside)
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
