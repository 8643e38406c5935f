@_spi(Rooms) import YaowenText

/// By position of a text: how much speaks for a word boundary there.
///
/// A scratch buffer: ``measure(_:penalty:model:)`` fills it anew and keeps its memory.
struct BoundaryScores: Sendable {
  /// Inside numbers and Latin words, beside marks and in other scripts than Han, ICU's boundaries stand.
  static let never: Int32 = -100_000
  static let always: Int32 = 10_000

  /// In units of ``BoundaryModel/scale`` to a nat: above 0 where a boundary is likelier than not.
  private(set) var values: [Int32] = []

  /// Grades every position of a text, its two ends left out. Linear in the text.
  mutating func measure(_ text: [UInt16], penalty: [Int32], model: BoundaryModel) {
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(Self.always, count: text.count + 1))
    guard text.count > 1 else { return }
    values.withUnsafeMutableBufferPointer { values in
      BoundaryEvidence.withEvidence(text, penalty) { evidence in
        model.withSum { empty in
          var window = evidence.window(at: 1)
          var sum = empty
          for position in 1..<values.count - 1 {
            if position > 1 { evidence.move(&window, to: position) }
            let penalty = evidence.penalty[position]
            // The sum costs less than to guess wrong where it counts.
            sum.total = 0
            evidence.read(window, by: &sum)
            let isGraded = penalty != Lattice.never && window.isInsideWords
            let fixed = penalty > 0 ? Self.never : Self.always
            values[position] = isGraded ? sum.total : fixed
          }
        }
      }
    }
  }
}
