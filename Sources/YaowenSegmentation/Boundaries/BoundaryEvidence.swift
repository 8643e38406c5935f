@_spi(Rooms) import YaowenText

/// What speaks for or against a word boundary at a position, as the boundary model sees it.
///
/// Fitting and segmenting run through this one place: a ``BoundaryModel`` answers each piece of evidence with
/// its weight, a fitting program with the piece's number.
package struct BoundaryEvidence {
  private let text: UnsafeBufferPointer<UInt16>
  private let characters: EvidenceCharacters
  let penalty: UnsafeBufferPointer<Int32>
  private let classes: UnsafePointer<UInt8>
  private let grades: UnsafePointer<UInt8>

  /// How many grades of penalties there are.
  package static let gradeCount = 14
  /// How many classes of characters there are.
  package static let classCount = 6
  /// How many ways there are for four classes to follow each other.
  package static let shapeCount = classCount * classCount * classCount * classCount

  /// Where the grades of ``Lattice/penalty`` begin: the first holds ICU's own boundaries, the last what no path
  /// comes near.
  private static let gradeStarts = [1, 20, 40, 60, 80, 100, 130, 170, 220, 300, 500, 1000, 4000]

  /// By penalty, up to the highest.
  private static let gradeTable: [UInt8] = (0...Int(Lattice.never)).map { penalty in
    UInt8(gradeStarts.prefix { $0 <= penalty }.count)
  }

  private static let other: UInt8 = 5

  /// Calls `body` with the grade of every penalty, from 0 to the highest.
  package static func withGrades(_ body: (UnsafePointer<UInt8>) -> Void) {
    gradeTable.withUnsafeBufferPointer { grades in
      if let grades = grades.baseAddress { body(grades) }
    }
  }

  /// By code unit: outside, digit, letter, numeral, ideograph, anything else.
  private static let classTable: [UInt8] = CharacterClass.table.enumerated().map { unit, here in
    if unit == Int(EvidenceCharacters.outside) { return 0 }
    if here.contains(.digit) { return 1 }
    if here.contains(.latin) { return 2 }
    if here.contains(.hanNumeral) { return 3 }
    return here.contains(.han) ? 4 : other
  }

  /// Calls `body` with the evidence in a text of two units or more.
  ///
  /// - Parameter penalty: that of the lattice, by position.
  package static func withEvidence(_ text: [UInt16], _ penalty: [Int32], _ body: (BoundaryEvidence) -> Void) {
    text.withUnsafeBufferPointer { text in
      penalty.withUnsafeBufferPointer { penalty in
        classTable.withUnsafeBufferPointer { classes in
          gradeTable.withUnsafeBufferPointer { grades in
            guard let classes = classes.baseAddress, let grades = grades.baseAddress else { return }
            body(
              BoundaryEvidence(
                text: text, characters: EvidenceCharacters(text), penalty: penalty, classes: classes,
                grades: grades))
          }
        }
      }
    }
  }

  /// Whether the characters on both sides of a position are letters, digits or ideographs, so that a word may
  /// hold both.
  @inline(__always)
  package func isInsideWords(_ position: Int) -> Bool {
    classes[Int(text[position - 1])] != Self.other && classes[Int(text[position])] != Self.other
  }

  /// What stands around a position inside the text. It is moved from one position to the next, so that each
  /// character is looked at once; packed, so that all of it stays in registers.
  package struct Window {
    /// The two characters before the position and the two after, 16 bits each.
    fileprivate var units: UInt64 = 0
    /// Their classes, four bits each.
    fileprivate var classes: UInt64 = 0
    /// The grades one place before the position, there and one place after it, eight bits each.
    fileprivate var grades: UInt64 = 0

    @inline(__always)
    fileprivate func unit(_ offset: UInt64) -> UInt16 {
      UInt16(truncatingIfNeeded: units >> (48 - 16 * offset))
    }

    @inline(__always)
    fileprivate func `class`(_ offset: UInt64) -> Int {
      Int(truncatingIfNeeded: classes >> (12 - 4 * offset) & 0xF)
    }

    @inline(__always)
    fileprivate func grade(_ offset: UInt64) -> Int {
      Int(truncatingIfNeeded: grades >> (16 - 8 * offset) & 0xFF)
    }

    /// As ``BoundaryEvidence/isInsideWords(_:)`` for the window's position.
    @inline(__always)
    var isInsideWords: Bool { `class`(1) != Int(other) && `class`(2) != Int(other) }
  }

  /// What stands around a position inside the text.
  @inline(__always)
  package func window(at position: Int) -> Window {
    var window = Window()
    for offset in -2...1 { take(characters[position + offset], into: &window) }
    for offset in -1...1 {
      window.grades = window.grades << 8 | UInt64(grades[Int(penalty[position + offset])])
    }
    return window
  }

  /// Moves a window to `position`, the next one, which must lie inside the text.
  @inline(__always)
  package func move(_ window: inout Window, to position: Int) {
    take(characters[position + 1], into: &window)
    window.grades = window.grades << 8 | UInt64(grades[Int(penalty[position + 1])])
  }

  @inline(__always)
  private func take(_ unit: UInt16, into window: inout Window) {
    window.units = window.units << 16 | UInt64(unit)
    window.classes = window.classes << 4 | UInt64(classes[Int(unit)])
  }

  /// Shows a reader every piece of evidence for a boundary before the character at `position`, which lies
  /// inside the text.
  @inline(__always)
  package func read(at position: Int, by reader: inout some BoundaryEvidenceReader) {
    read(window(at: position), by: &reader)
  }

  /// Shows a reader every piece of evidence in a window.
  @inline(__always)
  package func read(_ window: Window, by reader: inout some BoundaryEvidenceReader) {
    reader.unit(window.unit(0), offset: 0)
    reader.unit(window.unit(1), offset: 1)
    reader.unit(window.unit(2), offset: 2)
    reader.unit(window.unit(3), offset: 3)
    reader.pair(window.unit(1), window.unit(2))
    reader.grades(window.grade(0), window.grade(1), window.grade(2))
    var shape = window.class(0)
    for offset in 1...3 as ClosedRange<UInt64> { shape = shape * Self.classCount + window.class(offset) }
    reader.shape(shape)
  }
}

/// What takes in the evidence for a boundary.
package protocol BoundaryEvidenceReader {
  /// A character, `offset` − 2 places from the boundary.
  mutating func unit(_ unit: UInt16, offset: Int)
  /// The characters on both sides.
  mutating func pair(_ before: UInt16, _ after: UInt16)
  /// How dear ICU's dictionary finds a boundary before the boundary, there, and after it.
  mutating func grades(_ before: Int, _ here: Int, _ after: Int)
  /// The classes of the two characters before and the two after, as digits to the base of their number.
  mutating func shape(_ shape: Int)
}
