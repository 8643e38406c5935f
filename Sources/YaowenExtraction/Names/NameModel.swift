@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// Fitted weights of the evidence for names, in hundredths.
///
/// The readable form is `Lexicons/models/names.tsv`; `yaowen-fit names` writes it and the packed form that is
/// compiled in.
package struct NameModel: Sendable {
  /// The model that comes with Yaowen. Without its file every weight is 0 and rules judge alone.
  package static let bundled: NameModel = {
    guard let bytes = BundledFiles.named("models/names.packed") else { return NameModel() }
    return NameModel(packed: UnsafeRawBufferPointer(bytes)) ?? NameModel()
  }()

  /// The weights of a piece of evidence: for each role, those of each type.
  package typealias Row = SIMD16<Int16>

  /// Where in a row the weight for a role and a type stands.
  @inline(__always)
  package static func lane(_ role: NameRole, _ type: NameType) -> Int {
    role.rawValue * NameType.allCases.count + type.rawValue
  }

  /// The numbers of the characters that have weights, by code unit; 0 for all others.
  private(set) var numbers: [UInt16]
  /// By a character's number and offset.
  private(set) var characters: [Row]
  /// By grade.
  private(set) var penalties: [Row]
  /// By kind.
  private(set) var ending: [Row]
  private(set) var beginning: [Row]
  /// By rule and length, lengths from ``longestLength`` on being one.
  private(set) var lengths: [Int16]

  /// The lengths that have a weight of their own.
  package static let longestLength = 12

  package init() {
    numbers = [UInt16](repeating: 0, count: 0x10000)
    characters = [Row](repeating: Row(), count: NameEvidence.window)
    penalties = [Row](repeating: Row(), count: BoundaryEvidence.gradeCount)
    ending = [Row](repeating: Row(), count: 64)
    beginning = ending
    lengths = [Int16](repeating: 0, count: MentionRule.all.count * (Self.longestLength + 1))
  }

  /// What speaks for a name of so many characters that a rule proposes.
  @inline(__always)
  func length(_ count: Int, rule: UInt16) -> Int32 {
    Int32(lengths[Int(rule) * (Self.longestLength + 1) + min(count, Self.longestLength)])
  }

  /// Makes a model of rows of weights in hundredths. That of a rule and length is the weight of a start of the
  /// rule's type.
  package init(_ rows: [NameFeature: Row]) {
    self.init()
    let rules = Dictionary(uniqueKeysWithValues: MentionRule.all.enumerated().map { ($1.name, $0) })
    let units = Set(rows.keys.compactMap { if case .unit(let unit, _) = $0 { unit } else { nil } }).sorted()
    for unit in units {
      numbers[Int(unit)] = UInt16(characters.count / NameEvidence.window)
      characters += repeatElement(Row(), count: NameEvidence.window)
    }
    for (feature, row) in rows {
      switch feature {
      case .unit(let unit, let offset):
        characters[Int(numbers[Int(unit)]) * NameEvidence.window + offset] = row
      case .penalty(let grade): penalties[grade] = row
      case .ends(let kind): ending[Int(kind.rawValue)] = row
      case .begins(let kind): beginning[Int(kind.rawValue)] = row
      case .length(let rule, let length):
        guard let index = rules[rule], let type = NameType(MentionRule.all[index].type) else { continue }
        lengths[index * (Self.longestLength + 1) + length] = row[Self.lane(.start, type)]
      }
    }
  }

  // MARK: The packed form

  /// Reads a packed model, or nil where the bytes are none.
  package init?(packed bytes: UnsafeRawBufferPointer) {
    self.init()
    var reader = PackedArrays.Reader(bytes)
    guard let units = reader.next(UInt16.self), let characters = Self.rows(&reader),
      characters.count == (units.count + 1) * NameEvidence.window, let penalties = Self.rows(&reader),
      penalties.count == self.penalties.count, let ending = Self.rows(&reader), ending.count == 64,
      let beginning = Self.rows(&reader), beginning.count == 64, let lengths = reader.next(Int16.self),
      lengths.count == self.lengths.count
    else {
      return nil
    }
    for (index, unit) in units.enumerated() { numbers[Int(unit)] = UInt16(index + 1) }
    self.characters = characters
    self.penalties = penalties
    self.ending = ending
    self.beginning = beginning
    self.lengths = lengths
  }

  private static func rows(_ reader: inout PackedArrays.Reader) -> [Row]? {
    guard let values = reader.next(Int16.self), values.count % laneCount == 0 else { return nil }
    return stride(from: 0, to: values.count, by: laneCount).map { first in
      var row = Row()
      for lane in 0..<laneCount { row[lane] = values[first + lane] }
      return row
    }
  }

  package static let laneCount = NameType.allCases.count * NameRole.allCases.count

  /// The packed form.
  package var packed: [UInt8] {
    var bytes: [UInt8] = []
    let units = numbers.indices.filter { numbers[$0] > 0 }
    PackedArrays.append(units.map { UInt16($0) }, to: &bytes)
    for rows in [characters, penalties, ending, beginning] {
      PackedArrays.append(rows.flatMap { row in (0..<Self.laneCount).map { row[$0] } }, to: &bytes)
    }
    PackedArrays.append(lengths, to: &bytes)
    return bytes
  }

  // MARK: Scoring

  /// Sums up the weights of the evidence at one position.
  struct Sum: NameEvidenceReader {
    let numbers: UnsafePointer<UInt16>
    let characters: UnsafePointer<Row>
    let penalties: UnsafePointer<Row>
    let ending: UnsafePointer<Row>
    let beginning: UnsafePointer<Row>
    var total = Row()

    /// A character's weights at every offset, one after another.
    @inline(__always)
    func rows(of unit: UInt16) -> UnsafePointer<Row> {
      characters + Int(numbers[Int(unit)]) &* NameEvidence.window
    }

    @inline(__always)
    mutating func penalty(_ grade: Int) { total &+= penalties[grade] }

    @inline(__always)
    mutating func ends(_ kinds: EntryMask) { add(ending, kinds) }

    @inline(__always)
    mutating func begins(_ kinds: EntryMask) { add(beginning, kinds) }

    @inline(__always)
    private mutating func add(_ rows: UnsafePointer<Row>, _ kinds: EntryMask) {
      var bits = kinds.rawValue
      while bits != 0 {
        total &+= rows[bits.trailingZeroBitCount]
        bits &= bits &- 1
      }
    }
  }

  /// Calls `body` with an empty sum over the weights as bare memory: every index is a code unit, a number, a
  /// grade or a kind.
  func withSum(_ body: (Sum) -> Void) {
    numbers.withUnsafeBufferPointer { numbers in
      characters.withUnsafeBufferPointer { characters in
        penalties.withUnsafeBufferPointer { penalties in
          ending.withUnsafeBufferPointer { ending in
            beginning.withUnsafeBufferPointer { beginning in
              // None of the tables is ever empty.
              body(
                Sum(
                  numbers: numbers.baseAddress.unsafelyUnwrapped,
                  characters: characters.baseAddress.unsafelyUnwrapped,
                  penalties: penalties.baseAddress.unsafelyUnwrapped,
                  ending: ending.baseAddress.unsafelyUnwrapped,
                  beginning: beginning.baseAddress.unsafelyUnwrapped))
            }
          }
        }
      }
    }
  }
}
