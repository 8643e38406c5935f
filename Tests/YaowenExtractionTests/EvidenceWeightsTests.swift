import Testing
import YaowenExtraction
import YaowenText

@Suite struct EvidenceWeightsTests {
  @Test func everyPieceOfEvidenceHasItsRowAndEveryRowItsEvidence() throws {
    let file = try #require(BundledFiles.named("weights/evidence.tsv"))
    var rows: [String] = []
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      #expect(fields.count == 3, "\(line)")
      #expect(Int32(fields[1]) != nil, "\(line)")
      rows.append(String(fields[0]))
    }
    #expect(rows.count == Set(rows).count)
    #expect(Set(rows) == Set(Evidence.allCases.map(\.name)))
  }
}
