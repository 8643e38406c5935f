import Foundation
import Testing
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

@Suite struct BoundaryModelTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Lexicons/models")

  @Test func thePackedFormIsMadeOfTheReadableOne() throws {
    let text = try String(contentsOf: Self.root.appending(path: "boundaries.tsv"), encoding: .utf8)
    let packed = try Data(contentsOf: Self.root.appending(path: "boundaries.packed"))
    let isSame = Data(BoundaryModel(BoundaryModel.weights(in: text)).packed) == packed
    #expect(isSame, "run yaowen-fit boundaries")
  }

  @Test func thePackedFormIsReadBack() throws {
    let weights: [BoundaryFeature: Float] = [
      .unit(0x4E2D, offset: 3): 1.5, .pair(0x4E2D, 0x56FD): -2, .grade(0): 3, .gradeBefore(2, 0): 0.5,
      .gradeAfter(13, 4): -0.25, .shape(7): 0.1,
    ]
    let packed = BoundaryModel(weights).packed
    let read = try #require(packed.withUnsafeBytes { BoundaryModel(packed: $0) })
    #expect(read.packed == packed)
    #expect(packed.dropLast(5).withUnsafeBytes { BoundaryModel(packed: UnsafeRawBufferPointer($0)) == nil })
  }

  @Test(arguments: [
    BoundaryFeature.unit(0x4E2D, offset: 0), .unit(0x5C, offset: 3), .unit(1, offset: 1),
    .unit(0xA0, offset: 2),
    .pair(0x4E2D, 0x56FD), .pair(0x22, 0xD800), .grade(4), .gradeBefore(1, 2), .gradeAfter(13, 0),
    .shape(1295),
  ])
  func featuresAreReadAsTheyAreWritten(_ feature: BoundaryFeature) {
    let (template, key) = feature.fields
    #expect(BoundaryFeature(template: template, key: key) == feature)
  }

  @Test(arguments: [
    ("pair", "中"), ("penalty", "14"), ("penalty-after", "3"), ("character+2", "中"), ("character-1", "中国"),
    ("", ""),
    ("shape", "-1"),
  ])
  func whatNamesNoFeatureIsNone(_ template: String, _ key: String) {
    #expect(BoundaryFeature(template: template, key: key) == nil)
  }

  @Test func aTableHoldsTheWeightsThatItWasMadeOf() {
    var generator = SystemRandomNumberGenerator()
    var weights: [UInt32: Int8] = [:]
    for _ in 0..<50_000 { weights[.random(in: 0 ... .max, using: &generator)] = .random(in: -127...127) }
    let table = WeightTable(weights.map { (key: $0.key, weight: $0.value) })
    table.withLookup { lookup in
      for (key, weight) in weights { #expect(lookup(key) == Int32(weight)) }
      for _ in 0..<50_000 {
        let key = UInt32.random(in: 0 ... .max, using: &generator)
        #expect(lookup(key) == Int32(weights[key] ?? 0))
      }
    }
  }
}
