import YaowenExtraction

extension NameExample {
  /// What the positions of a text say, by type and position.
  private struct Columns {
    var start: [[Float]]
    var end: [[Float]]
    var characters: [[Float]]
    var positions: [[Float]]
  }

  /// The scores of the candidates.
  ///
  /// - Parameter isKept: by template, whether it counts; nil where all do.
  @inline(__always)
  func scores(
    isKept: [Bool]?, row: (Int) -> NameFit.Row, length: (Int) -> Float, evidence: (Evidence) -> Float,
    template: (Int) -> Int
  ) -> [Float] {
    let columns = columns(isKept: isKept, row: row, template: template)
    let countsLengths = isKept?[NameTemplate.length.rawValue] ?? true
    return candidates.map { candidate in
      let type = candidate.type.rawValue
      var score = columns.start[type][candidate.start] + columns.end[type][candidate.end]
      score += columns.characters[type][candidate.end] - columns.characters[type][candidate.start]
      score += columns.positions[type][candidate.end] - columns.positions[type][candidate.start + 1]
      if countsLengths { score += length(candidate.length) }
      for (piece, times) in candidate.evidence { score += evidence(piece) * times }
      return score
    }
  }

  @inline(__always)
  private func columns(isKept: [Bool]?, row: (Int) -> NameFit.Row, template: (Int) -> Int) -> Columns {
    let blank = [[Float]](
      repeating: [Float](repeating: 0, count: count + 2), count: NameType.allCases.count)
    var columns = Columns(start: blank, end: blank, characters: blank, positions: blank)
    for position in 0...count {
      var character = NameFit.Row()
      if position < count {
        for offset in 0..<NameEvidence.window where isKept?[offset] ?? true {
          character += row(Int(characters[position * NameEvidence.window + offset]))
        }
      }
      var boundary = NameFit.Row()
      for feature in boundaries[boundaryStarts[position]..<boundaryStarts[position + 1]]
      where isKept?[template(Int(feature))] ?? true {
        boundary += row(Int(feature))
      }
      for type in NameType.allCases {
        let index = type.rawValue
        columns.start[index][position] +=
          boundary[NameModel.lane(.start, type)] + character[NameModel.lane(.start, type)]
        columns.end[index][position] += boundary[NameModel.lane(.end, type)]
        columns.end[index][position + 1] += character[NameModel.lane(.end, type)]
        columns.characters[index][position + 1] =
          columns.characters[index][position] + character[NameModel.lane(.inside, type)]
        columns.positions[index][position + 1] =
          columns.positions[index][position] + boundary[NameModel.lane(.inside, type)]
      }
    }
    return columns
  }
}
