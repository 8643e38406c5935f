import Foundation
import Testing
import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

@Suite struct NameModelTests {
  private static let models = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Lexicons/models")

  @Test func thePackedFormIsMadeOfTheReadableOne() throws {
    let text = try String(contentsOf: Self.models.appending(path: "names.tsv"), encoding: .utf8)
    let packed = try Data(contentsOf: Self.models.appending(path: "names.packed"))
    let isSame = Data(NameModel(NameModelText.weights(in: text)).packed) == packed
    #expect(isSame, "run yaowen-fit names")
  }

  private static let rows: [NameFeature: NameModel.Row] = {
    var row = NameModel.Row()
    row[NameModel.lane(.start, .person)] = 150
    row[NameModel.lane(.end, .title)] = -20
    var length = NameModel.Row()
    length[NameModel.lane(.start, .place)] = 7
    return [
      .unit(0x738B, offset: 2): row, .unit(0x20, offset: 0): row, .penalty(3): row, .ends(.title): row,
      .begins(.surname): row, .length(rule: "place.gazetteer", 4): length,
    ]
  }()

  @Test func thePackedFormIsReadBack() throws {
    let packed = NameModel(Self.rows).packed
    let read = try #require(packed.withUnsafeBytes { NameModel(packed: $0) })
    #expect(read.packed == packed)
    #expect(packed.dropLast(5).withUnsafeBytes { NameModel(packed: UnsafeRawBufferPointer($0)) == nil })
  }

  @Test func theReadableFormIsReadBack() {
    let lines = NameModelText.rows(Self.rows, counts: [.penalty(3): 12])
    #expect(lines.first == "begins\tsurname\tperson\t150\t0\t0\t0")
    #expect(lines.contains("penalty\t3\tperson\t150\t0\t0\t12"))
    #expect(lines.contains("penalty\t3\ttitle\t0\t0\t-20\t12"))
    #expect(NameModelText.weights(in: lines.joined(separator: "\n")) == Self.rows)
  }

  @Test(arguments: [
    NameFeature.unit(0x4E2D, offset: 0), .unit(0x5C, offset: 4), .penalty(0), .ends(.title), .begins(.custom),
    .length(rule: "person.known", 12),
  ])
  func featuresAreReadAsTheyAreWritten(_ feature: NameFeature) {
    let (template, key) = feature.fields
    #expect(NameFeature(template: template, key: key) == feature)
  }

  @Test(arguments: [
    ("character+3", "中"), ("character+0", "中国"), ("penalty", "-1"), ("ends", "nothing"), ("length", "rule"),
    ("length", "rule/13"), ("", ""),
  ])
  func whatNamesNoFeatureIsNone(_ template: String, _ key: String) {
    #expect(NameFeature(template: template, key: key) == nil)
  }

  /// Without a model rules judge alone; with one that says that nobody begins with 王, nobody does.
  @Test func weightsDecide() {
    func people(_ model: NameModel) -> [String] {
      var extractor = Extractor(lexicon: .bundled, model: model)
      return extractor.mentions(of: .init("局长王建国表示。", titleLine: false), reference: nil)
        .filter { $0.type == .person }.map(\.text)
    }
    var row = NameModel.Row()
    row[NameModel.lane(.start, .person)] = -3000
    #expect(people(.bundled) == ["王建国"])
    #expect(people(NameModel([.unit(0x738B, offset: 2): row])) == [])
  }
}
