@_spi(Rooms) import YaowenText

/// What each piece of evidence weighs, in hundredths.
package struct EvidenceWeights: Sendable {
  private var values = [Int32](repeating: 0, count: Evidence.allCases.count)

  @inline(__always)
  package subscript(evidence: Evidence) -> Int32 { values[evidence.rawValue] }

  /// The weights that come with Yaowen, from `Lexicons/weights/evidence.tsv`.
  package static let bundled = EvidenceWeights()

  private init() {
    guard let file = BundledFiles.named("weights/evidence.tsv") else { return }
    let indices = Dictionary(uniqueKeysWithValues: Evidence.allCases.map { ($0.name, $0.rawValue) })
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count >= 2, let index = indices[String(fields[0])], let weight = Int32(fields[1]) else {
        continue
      }
      values[index] = weight
    }
  }
}
