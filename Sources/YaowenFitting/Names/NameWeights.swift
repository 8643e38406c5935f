import YaowenExtraction

/// Weights as they are written and used.
struct NameWeights {
  /// By the number of a feature.
  var rows: [NameFit.Row]
  /// By the number of a feature that is a rule and length.
  var lengths: [Float]
  /// By the rules' evidence.
  var evidence: [Float]

  /// Rounds all to hundredths.
  mutating func round() {
    for index in rows.indices { rows[index] = (rows[index] * 100).rounded(.toNearestOrEven) / 100 }
    for index in lengths.indices { lengths[index] = (lengths[index] * 100).rounded() / 100 }
    for index in evidence.indices { evidence[index] = (evidence[index] * 100).rounded() / 100 }
  }

  /// The candidates on the best path through a text.
  func best(_ example: NameExample) -> [Int] {
    let scores = example.scores(
      isKept: nil, row: { rows[$0] }, length: { lengths[$0] }, evidence: { evidence[$0.rawValue] },
      template: { $0 })
    var best = [Float](repeating: 0, count: example.count + 1)
    var choice = [Int](repeating: -1, count: example.count + 1)
    var next = 0
    for position in 1...max(1, example.count) {
      best[position] = best[position - 1]
      while next < example.candidates.count, example.candidates[next].end == position {
        let total = best[example.candidates[next].start] + scores[next]
        if total > best[position] {
          best[position] = total
          choice[position] = next
        }
        next += 1
      }
    }
    var result: [Int] = []
    var position = example.count
    while position > 0 {
      if choice[position] >= 0 {
        result.append(choice[position])
        position = example.candidates[choice[position]].start
      } else {
        position -= 1
      }
    }
    return result
  }
}
