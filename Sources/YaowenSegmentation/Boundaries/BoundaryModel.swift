@_spi(Rooms) import YaowenText

/// Weights for the evidence of word boundaries, fitted on segmented text.
///
/// The readable form is `Lexicons/models/boundaries.tsv`; the packed form that is compiled in is made from it.
package struct BoundaryModel: Sendable {
  /// The model that comes with Yaowen. Without its file ICU's boundaries stand.
  package static let bundled: BoundaryModel = {
    guard let bytes = BundledFiles.named("models/boundaries.packed") else { return BoundaryModel() }
    return BoundaryModel(packed: UnsafeRawBufferPointer(bytes)) ?? BoundaryModel()
  }()

  /// Weights are in units of this many to a nat.
  package static let scale = 20

  /// A character's weights at the four offsets.
  package typealias Row = SIMD4<Int16>

  /// By code unit.
  private(set) var rows: [Row]
  private(set) var before: [Int16]
  private(set) var here: [Int16]
  private(set) var after: [Int16]
  private(set) var shapes: [Int16]
  private(set) var pairs: WeightTable

  /// How far ICU's own boundaries count where nothing was fitted.
  private static let unfitted: [Int16] =
    [100] + [Int16](repeating: -100, count: BoundaryEvidence.gradeCount - 1)

  /// A model without weights: ICU's boundaries stand.
  package init() {
    rows = [Row](repeating: Row(), count: 0x10000)
    before = [Int16](repeating: 0, count: BoundaryEvidence.gradeCount * BoundaryEvidence.gradeCount)
    after = before
    here = Self.unfitted
    shapes = [Int16](repeating: 0, count: BoundaryEvidence.shapeCount)
    pairs = WeightTable([])
  }

  /// Makes a model of weights in nats.
  package init(_ weights: [BoundaryFeature: Float]) {
    self.init()
    here = [Int16](repeating: 0, count: BoundaryEvidence.gradeCount)
    var pairWeights: [(key: UInt32, weight: Int8)] = []
    for (feature, weight) in weights {
      let scaled = (weight * Float(Self.scale)).rounded()
      let value = Int16(min(max(scaled, -32000), 32000))
      switch feature {
      case .unit(let unit, let offset): rows[Int(unit)][offset] = value
      case .pair(let first, let second):
        let key = UInt32(first) << 16 | UInt32(second)
        pairWeights.append((key, Int8(min(max(value, -127), 127))))
      case .gradeBefore(let grade, let center): before[Self.index(grade, center)] = value
      case .grade(let grade): here[grade] = value
      case .gradeAfter(let grade, let center): after[Self.index(grade, center)] = value
      case .shape(let shape): shapes[shape] = value
      }
    }
    // The order of a dictionary changes from run to run.
    pairWeights.sort { $0.key < $1.key }
    pairs = WeightTable(pairWeights)
  }

  /// The weights in the readable form of a model, in nats; rows that are none are left out.
  package static func weights(in text: String) -> [BoundaryFeature: Float] {
    var weights: [BoundaryFeature: Float] = [:]
    for row in text.split(separator: "\n") where !row.hasPrefix("#") {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 3, let feature = BoundaryFeature(template: fields[0], key: fields[1]),
        let hundredths = Int(fields[2])
      else {
        continue
      }
      weights[feature] = Float(hundredths) / 100
    }
    return weights
  }

  @inline(__always)
  private static func index(_ grade: Int, _ center: Int) -> Int {
    center * BoundaryEvidence.gradeCount + grade
  }

  // MARK: The packed form

  /// Reads a packed model, or nil where the bytes are none.
  package init?(packed bytes: UnsafeRawBufferPointer) {
    var reader = PackedArrays.Reader(bytes)
    self.init()
    guard let units = reader.next(UInt16.self), let values = reader.next(Int16.self),
      values.count == units.count * 4, let before = reader.next(Int16.self),
      before.count == self.before.count,
      let here = reader.next(Int16.self), here.count == self.here.count,
      let after = reader.next(Int16.self), after.count == self.after.count,
      let shapes = reader.next(Int16.self), shapes.count == self.shapes.count,
      let slots = reader.next(UInt32.self), let pairs = WeightTable(slots: slots)
    else {
      return nil
    }
    for (index, unit) in units.enumerated() {
      let at = index * 4
      rows[Int(unit)] = Row(values[at], values[at + 1], values[at + 2], values[at + 3])
    }
    self.before = before
    self.here = here
    self.after = after
    self.shapes = shapes
    self.pairs = pairs
  }

  /// The packed form.
  package var packed: [UInt8] {
    var bytes: [UInt8] = []
    let units = rows.indices.filter { rows[$0] != Row() }
    PackedArrays.append(units.map { UInt16($0) }, to: &bytes)
    PackedArrays.append(units.flatMap { unit in (0..<4).map { rows[unit][$0] } }, to: &bytes)
    for table in [before, here, after, shapes] { PackedArrays.append(table, to: &bytes) }
    PackedArrays.append(pairs.slots, to: &bytes)
    return bytes
  }

  // MARK: Scoring

  /// Sums up the weights of the evidence at one position.
  struct Sum: BoundaryEvidenceReader {
    let rows: UnsafePointer<Row>
    let before: UnsafePointer<Int16>
    let here: UnsafePointer<Int16>
    let after: UnsafePointer<Int16>
    let shapes: UnsafePointer<Int16>
    let pairs: WeightTable.Lookup
    var total: Int32 = 0

    @inline(__always)
    mutating func unit(_ unit: UInt16, offset: Int) { total &+= Int32(rows[Int(unit)][offset]) }

    @inline(__always)
    mutating func pair(_ before: UInt16, _ after: UInt16) {
      total &+= pairs(UInt32(before) << 16 | UInt32(after))
    }

    @inline(__always)
    mutating func grades(_ before: Int, _ here: Int, _ after: Int) {
      total &+= Int32(self.before[BoundaryModel.index(before, here)])
      total &+= Int32(self.here[here])
      total &+= Int32(self.after[BoundaryModel.index(after, here)])
    }

    @inline(__always)
    mutating func shape(_ shape: Int) { total &+= Int32(shapes[shape]) }
  }

  /// Calls `body` with an empty sum over the model's weights as bare memory: every index is a code unit, a
  /// grade or a shape.
  func withSum(_ body: (Sum) -> Void) {
    rows.withUnsafeBufferPointer { rows in
      before.withUnsafeBufferPointer { before in
        here.withUnsafeBufferPointer { here in
          after.withUnsafeBufferPointer { after in
            shapes.withUnsafeBufferPointer { shapes in
              pairs.withLookup { pairs in
                // None of the tables is ever empty.
                body(
                  Sum(
                    rows: rows.baseAddress.unsafelyUnwrapped, before: before.baseAddress.unsafelyUnwrapped,
                    here: here.baseAddress.unsafelyUnwrapped, after: after.baseAddress.unsafelyUnwrapped,
                    shapes: shapes.baseAddress.unsafelyUnwrapped, pairs: pairs))
              }
            }
          }
        }
      }
    }
  }
}
