@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// What takes in the evidence at a position.
package protocol NameEvidenceReader {
  mutating func penalty(_ grade: Int)
  mutating func ends(_ kinds: EntryMask)
  mutating func begins(_ kinds: EntryMask)
}

/// What a text shows of names at each of its characters, and at each position between them.
///
/// Fitting and extracting run through this one place: the model answers each piece of evidence with its weights,
/// a fitting program with the piece's number. Of a character, those up to ``reach`` places away are evidence.
package struct NameEvidence {
  package let characters: EvidenceCharacters
  private let penalty: UnsafeBufferPointer<Int32>
  private let starts: UnsafeBufferPointer<EntryMask>
  private let ends: UnsafeBufferPointer<EntryMask>
  private let grades: UnsafePointer<UInt8>

  /// How far away a character is evidence.
  package static let reach = 2
  /// How many characters around the one in question count.
  package static let window = 2 * reach + 1

  /// Calls `body` with the evidence in a text.
  package static func withEvidence(_ lattice: borrowing Lattice, _ body: (NameEvidence) -> Void) {
    lattice.text.withUnsafeBufferPointer { text in
      lattice.penalty.withUnsafeBufferPointer { penalty in
        lattice.matches.startMask.withUnsafeBufferPointer { starts in
          lattice.matches.endMask.withUnsafeBufferPointer { ends in
            BoundaryEvidence.withGrades { grades in
              body(
                NameEvidence(
                  characters: EvidenceCharacters(text), penalty: penalty, starts: starts, ends: ends,
                  grades: grades))
            }
          }
        }
      }
    }
  }

  /// Shows a reader what there is at the position before a character, or at the text's end.
  @inline(__always)
  package func readBoundary(at position: Int, by reader: inout some NameEvidenceReader) {
    reader.penalty(Int(grades[Int(penalty[position])]))
    reader.ends(ends[position])
    reader.begins(starts[position])
  }
}
