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
  private let text: UnsafeBufferPointer<UInt16>
  private let penalty: UnsafeBufferPointer<Int32>
  private let starts: UnsafeBufferPointer<EntryMask>
  private let ends: UnsafeBufferPointer<EntryMask>

  /// Stands for what lies before and after the text.
  package static let outside: UInt16 = 1
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
            body(NameEvidence(text: text, penalty: penalty, starts: starts, ends: ends))
          }
        }
      }
    }
  }

  /// How many characters the text has.
  package var count: Int { text.count }

  /// The character at a position, as evidence: all digits are one, and all Latin letters.
  @inline(__always)
  package func unit(at position: Int) -> UInt16 {
    guard position >= 0, position < text.count else { return Self.outside }
    let unit = text[position]
    guard unit < 0x80 else { return unit }
    if unit >= 0x30, unit <= 0x39 { return 0x30 }
    return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7A ? 0x61 : unit
  }

  /// Shows a reader what there is at the position before a character, or at the text's end.
  @inline(__always)
  package func readBoundary(at position: Int, by reader: inout some NameEvidenceReader) {
    reader.penalty(BoundaryEvidence.grade(of: penalty[position]))
    reader.ends(ends[position])
    reader.begins(starts[position])
  }
}
