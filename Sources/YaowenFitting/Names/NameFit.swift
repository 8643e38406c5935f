import Foundation
import YaowenExtraction

/// A semi-Markov conditional random field over the candidates of texts, fitted by AdaGrad.
///
/// A path through a text takes candidates that lie apart; its probability goes with the exponential of the sum of
/// their scores. Forward and backward sums over all paths give each candidate's probability; what it falls short
/// of the truth is the gradient (Sarawagi and Cohen, 2004). For every text some templates are left out by chance,
/// so that no weight comes to rely on another.
struct NameFit {
  typealias Row = SIMD16<Float>

  /// By the number of a feature.
  private(set) var rows: [Row]
  /// By the number of a feature: the weight of a rule and length.
  private(set) var lengths: [Float]
  private(set) var evidence: [Float]
  private var rowSquares: [Row]
  private var lengthSquares: [Float]
  private var evidenceSquares: [Float]
  private let templates: [Int]
  private let isFrozen: [Bool]
  private var generator = SplitMix(seed: 1)

  static let rate: Float = 0.15
  private static let templateCount = NameEvidence.window + 4

  init(_ numbers: FeatureNumbers, evidence: [Float], frozen: Set<Evidence>) {
    rows = [Row](repeating: Row(), count: numbers.features.count)
    rowSquares = rows
    lengths = [Float](repeating: 0, count: numbers.features.count)
    lengthSquares = lengths
    self.evidence = evidence
    evidenceSquares = [Float](repeating: 0, count: evidence.count)
    isFrozen = Evidence.allCases.map { frozen.contains($0) }
    templates = numbers.features.map { feature in
      switch feature {
      case .unit(_, let offset): offset
      case .penalty: NameEvidence.window
      case .ends: NameEvidence.window + 1
      case .begins: NameEvidence.window + 2
      case .length: NameEvidence.window + 3
      }
    }
  }

  /// Goes through the examples so many times, in an order drawn anew each time, and leaves the mean of the
  /// weights after each of the last ones.
  mutating func run(_ examples: [NameExample], order: [Int], epochs: Int, dropout: Double) {
    var order = order
    var rowSum = [Row](repeating: Row(), count: rows.count)
    var lengthSum = [Float](repeating: 0, count: lengths.count)
    var evidenceSum = [Float](repeating: 0, count: evidence.count)
    let averaged = max(1, epochs - 1)
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      for index in order {
        var isKept = [Bool](repeating: true, count: Self.templateCount)
        for template in isKept.indices { isKept[template] = Double.random(in: 0..<1, using: &generator) >= dropout }
        step(examples[index], isKept)
      }
      guard epoch >= epochs - averaged else { continue }
      for index in rows.indices { rowSum[index] += rows[index] / Float(averaged) }
      for index in lengths.indices { lengthSum[index] += lengths[index] / Float(averaged) }
      for index in evidence.indices { evidenceSum[index] += evidence[index] / Float(averaged) }
    }
    rows = rowSum
    lengths = lengthSum
    evidence = evidenceSum
  }

  // MARK: Scores

  /// What the positions of a text say, by type and position.
  private struct Columns {
    var start: [[Float]]
    var end: [[Float]]
    var characters: [[Float]]
    var positions: [[Float]]
  }

  private func columns(_ example: NameExample, _ isKept: [Bool]) -> Columns {
    let blank = [[Float]](
      repeating: [Float](repeating: 0, count: example.count + 2), count: NameType.allCases.count)
    var columns = Columns(start: blank, end: blank, characters: blank, positions: blank)
    for position in 0...example.count {
      var character = Row()
      if position < example.count {
        for offset in 0..<NameEvidence.window where isKept[offset] {
          character += rows[Int(example.characters[position * NameEvidence.window + offset])]
        }
      }
      var boundary = Row()
      for feature in example.boundaries[example.boundaryStarts[position]..<example.boundaryStarts[position + 1]]
      where isKept[templates[Int(feature)]] {
        boundary += rows[Int(feature)]
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

  private func scores(_ example: NameExample, _ isKept: [Bool]) -> [Float] {
    let columns = columns(example, isKept)
    return example.candidates.map { candidate in
      let type = candidate.type.rawValue
      var score = columns.start[type][candidate.start] + columns.end[type][candidate.end]
      score += columns.characters[type][candidate.end] - columns.characters[type][candidate.start]
      score += columns.positions[type][candidate.end] - columns.positions[type][candidate.start + 1]
      if isKept[NameEvidence.window + 3] { score += lengths[candidate.length] }
      for (piece, times) in candidate.evidence { score += evidence[piece.rawValue] * times }
      return score
    }
  }

  // MARK: Gradients

  private mutating func step(_ example: NameExample, _ isKept: [Bool]) {
    if example.candidates.isEmpty { return }
    let scores = scores(example, isKept)
    let probabilities = Self.probabilities(example, scores)
    let truth = Self.truth(example, scores)
    let blank = [Float](repeating: 0, count: example.count + 2)
    let count = NameType.allCases.count
    var starts = [[Float]](repeating: blank, count: count)
    var ends = starts
    var characters = starts
    var positions = starts
    for (index, candidate) in example.candidates.enumerated() {
      let gradient = probabilities[index] - truth[index]
      if abs(gradient) < 0.0005 { continue }
      let type = candidate.type.rawValue
      starts[type][candidate.start] += gradient
      ends[type][candidate.end] += gradient
      characters[type][candidate.start] += gradient
      characters[type][candidate.end] -= gradient
      positions[type][candidate.start + 1] += gradient
      positions[type][candidate.end] -= gradient
      if isKept[NameEvidence.window + 3] {
        Self.descend(&lengths[candidate.length], &lengthSquares[candidate.length], gradient)
      }
      for (piece, times) in candidate.evidence where !isFrozen[piece.rawValue] {
        Self.descend(&evidence[piece.rawValue], &evidenceSquares[piece.rawValue], gradient * times)
      }
    }
    var insideCharacters = [Float](repeating: 0, count: count)
    var insidePositions = insideCharacters
    for position in 0...example.count {
      var character = Row()
      var boundary = Row()
      for type in NameType.allCases {
        let index = type.rawValue
        insideCharacters[index] += characters[index][position]
        insidePositions[index] += positions[index][position]
        character[NameModel.lane(.start, type)] = starts[index][position]
        boundary[NameModel.lane(.start, type)] = starts[index][position]
        character[NameModel.lane(.end, type)] = ends[index][position + 1]
        boundary[NameModel.lane(.end, type)] = ends[index][position]
        character[NameModel.lane(.inside, type)] = insideCharacters[index]
        boundary[NameModel.lane(.inside, type)] = insidePositions[index]
      }
      if position < example.count, Self.counts(character) {
        for offset in 0..<NameEvidence.window where isKept[offset] {
          descend(Int(example.characters[position * NameEvidence.window + offset]), character)
        }
      }
      if Self.counts(boundary) {
        for feature in example.boundaries[example.boundaryStarts[position]..<example.boundaryStarts[position + 1]]
        where isKept[templates[Int(feature)]] {
          descend(Int(feature), boundary)
        }
      }
    }
  }

  private static func counts(_ gradient: Row) -> Bool { (gradient * gradient).sum() > 1e-7 }

  private mutating func descend(_ feature: Int, _ gradient: Row) {
    rowSquares[feature] += gradient * gradient
    rows[feature] -= Self.rate * gradient / (rowSquares[feature] + 1e-4).squareRoot()
  }

  private static func descend(_ weight: inout Float, _ square: inout Float, _ gradient: Float) {
    square += gradient * gradient
    weight -= rate * gradient / (square + 1e-4).squareRoot()
  }

  /// The probability that a path takes each candidate.
  private static func probabilities(_ example: NameExample, _ scores: [Float]) -> [Float] {
    let count = example.count
    var forward = [Float](repeating: 0, count: count + 1)
    var backward = forward
    let candidates = example.candidates
    var next = 0
    for position in 1...max(1, count) {
      forward[position] = forward[position - 1]
      while next < candidates.count, candidates[next].end == position {
        forward[position] = sum(forward[position], forward[candidates[next].start] + scores[next])
        next += 1
      }
    }
    let byStart = candidates.indices.sorted { candidates[$0].start > candidates[$1].start }
    next = 0
    for position in stride(from: count - 1, through: 0, by: -1) {
      backward[position] = backward[position + 1]
      while next < byStart.count, candidates[byStart[next]].start == position {
        let index = byStart[next]
        backward[position] = sum(backward[position], backward[candidates[index].end] + scores[index])
        next += 1
      }
    }
    return candidates.indices.map { index in
      let path = forward[candidates[index].start] + scores[index] + backward[candidates[index].end]
      return exp(path - forward[count])
    }
  }

  /// What the probabilities should be: a right span's are shared by the rules that propose it, as their scores
  /// are.
  private static func truth(_ example: NameExample, _ scores: [Float]) -> [Float] {
    var result = [Float](repeating: 0, count: scores.count)
    var groups: [AnnotatedText.Span: [Int]] = [:]
    for (index, candidate) in example.candidates.enumerated() where candidate.isRight {
      let span = AnnotatedText.Span(range: candidate.start..<candidate.end, type: candidate.type)
      groups[span, default: []].append(index)
    }
    for group in groups.values {
      let highest = group.map { scores[$0] }.max() ?? 0
      let total = group.reduce(0) { $0 + exp(scores[$1] - highest) }
      for index in group { result[index] = exp(scores[index] - highest) / total }
    }
    return result
  }

  /// The logarithm of the sum of the exponentials of two numbers.
  private static func sum(_ a: Float, _ b: Float) -> Float {
    let (low, high) = a < b ? (a, b) : (b, a)
    return high - low > 20 ? high : high + log1p(exp(low - high))
  }

  // MARK: Decoding

  /// The candidates on the best path, each worth `bonus` more.
  func best(_ example: NameExample, bonus: Float = 0) -> [Int] {
    let scores = scores(example, [Bool](repeating: true, count: Self.templateCount))
    var best = [Float](repeating: 0, count: example.count + 1)
    var choice = [Int](repeating: -1, count: example.count + 1)
    var next = 0
    for position in 1...max(1, example.count) {
      best[position] = best[position - 1]
      while next < example.candidates.count, example.candidates[next].end == position {
        let total = best[example.candidates[next].start] + scores[next] + bonus
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
