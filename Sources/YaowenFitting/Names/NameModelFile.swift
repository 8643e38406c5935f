import Foundation
import YaowenExtraction

/// The forms in which the weights of names are kept.
enum NameModelFile {
  /// Evidence whose weights are set by hand, since annotated news says too little of it.
  static let frozen: Set<Evidence> = [
    .pinned, .alwaysJoined, .personAnonymous, .surnameCompound, .japanNamed, .organizationAlias,
    .placeSharesKind, .placeFullName,
    .eventName,
    .eventNameLength, .lexiconWord, .moneyGrammar, .percentGrammar, .quantityGrammar, .quantityWeak,
    .dateGrammar,
    .dateWord, .dateJoined, .dateWordSometimes, .dateWordSeldom, .dateBrokenWord, .valueLength, .nameStart,
    .nameInside, .nameEnd, .nameLength,
  ]

  private static let header = """
    # Weights of the evidence for names: template, key, type, weights for start, inside and end, how often it was seen.
    # Written by yaowen-fit names. A weight is in hundredths of a nat: above 0 it speaks for a name of the type.
    # A start is about the first character of a name or the position before it, an end about the last or the position
    # behind it, inside about each of its characters or the positions between them. character-2 to character+2 are the
    # characters around that one, penalty is the grade of what a boundary costs ICU's dictionary at the position, ends
    # and begins are kinds of lexicon words there, length is a rule and the number of characters it proposes, whose one
    # weight stands under start. 0 stands for all digits, a for all Latin letters, \\u0001 for what is outside the text.
    #! source: fitted for this project to MSRA (Levow, 2006), CLUENER2020 (Xu et al., 2020) and articles annotated for it
    #! license: Apache-2.0

    """

  /// Writes the weights of a model into the lexicons in `folder`.
  static func write(_ weights: NameWeights, _ numbers: FeatureNumbers, into folder: String) throws {
    let types = Dictionary(uniqueKeysWithValues: MentionRule.all.map { ($0.name, NameType($0.type)) })
    var rows: [NameFeature: NameModel.Row] = [:]
    var counts: [NameFeature: Int] = [:]
    for (index, feature) in numbers.features.enumerated() {
      var row = NameModel.Row()
      if case .length(let rule, _) = feature {
        if let type = types[rule] ?? nil {
          row[NameModel.lane(.start, type)] = hundredths(weights.lengths[index])
        }
      } else {
        for lane in 0..<NameModel.laneCount { row[lane] = hundredths(weights.rows[index][lane]) }
      }
      rows[feature] = row
      counts[feature] = numbers.counts[index]
    }
    let folder = URL(filePath: folder)
    let models = folder.appending(path: "models")
    let lines = NameModelText.rows(rows, counts: counts)
    let text = header + lines.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: models.appending(path: "names.tsv"))
    try Data(NameModel(NameModelText.weights(in: text)).packed).write(
      to: models.appending(path: "names.packed"))
    try writeRules(weights.evidence, to: folder.appending(path: "weights/evidence.tsv"))
    print("\(lines.count) rows of weights")
  }

  private static func hundredths(_ weight: Float) -> Int16 {
    Int16(max(-32_000, min(32_000, (weight * 100).rounded())))
  }

  /// Puts the weights of the rules' evidence into their rows and leaves all else as it is.
  private static func writeRules(_ weights: [Float], to file: URL) throws {
    let names = Dictionary(uniqueKeysWithValues: Evidence.allCases.map { ($0.name, $0) })
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { line in
      var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#"), fields.count > 2, let evidence = names[fields[0]],
        !frozen.contains(evidence)
      else {
        return String(line)
      }
      fields[1] = "\(Int((weights[evidence.rawValue] * 100).rounded()))"
      return fields.joined(separator: "\t")
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
  }
}
