import Foundation
import YaowenExtraction

/// A semi-Markov conditional random field over the candidates of texts, fitted by AdaGrad.
///
/// A path through a text takes candidates that lie apart; its probability goes with the exponential of the sum of
/// their scores. Forward and backward sums over all paths give each candidate's probability; what it falls short
/// of the truth is the gradient (Sarawagi and Cohen, 2004). For every text some templates are left out by chance,
/// so that no weight comes to rely on another. Corpora do not agree on what a name is, so every weight is the sum
/// of one that all share and, but for people, one of the corpus's own (Daumé, 2007).
struct NameFit {
  typealias Row = SIMD16<Float>

  /// What is shared, and then each corpus's own: by the number of a feature.
  private var rows: [Row]
  /// The same of rules and lengths.
  private var lengths: [Float]
  /// The same of the rules' evidence.
  private var evidence: [Float]
  private var rowSquares: [Row]
  private var lengthSquares: [Float]
  private var evidenceSquares: [Float]
  private let features: [NameFeature]
  private let counts: [Int]
  private let templates: [Int]
  private let isFrozen: [Bool]
  /// By evidence: whether it is about one type of names alone, or about what corpora disagree on for every type.
  private let isOfType: [Bool]
  private var generator: SplitMix

  private static let rate: Float = 0.15
  /// A corpus's own weights are learnt more slowly where corpora mostly agree: what can be shared is to be shared.
  private static let ownRates = rates { type in
    switch type {
    // Who is a person, all corpora agree on.
    case .person: 0
    case .place, .organization: 0.05
    // What is a title, they hardly do.
    case .title: 0.4
    }
  }
  private static let ownCharacterRates = ownRates * 0.4

  private static func rates(_ rate: (NameType) -> Float) -> Row {
    var rates = Row()
    for role in NameRole.allCases {
      for type in NameType.allCases { rates[NameModel.lane(role, type)] = rate(type) }
    }
    return rates
  }

  /// - Parameter evidence: what the weights of the rules' evidence start from.
  init(_ numbers: FeatureNumbers, corpora: Int, evidence: [Float], frozen: Set<Evidence>, seed: UInt64) {
    generator = SplitMix(seed: seed)
    features = numbers.features
    counts = numbers.counts
    rows = [Row](repeating: Row(), count: features.count * (corpora + 1))
    rowSquares = rows
    lengths = [Float](repeating: 0, count: rows.count)
    lengthSquares = lengths
    self.evidence = evidence + [Float](repeating: 0, count: evidence.count * corpora)
    evidenceSquares = [Float](repeating: 0, count: self.evidence.count)
    isOfType = Evidence.allCases.map { evidence in
      evidence == .insideTitleMarks
        || NameType.allCases.contains { evidence.name.hasPrefix($0.name + "-") }
    }
    isFrozen = Evidence.allCases.map { frozen.contains($0) }
    templates = numbers.features.map { NameTemplate($0).rawValue }
  }

  /// Goes through the examples so many times, in an order drawn anew each time, and leaves the mean of the
  /// weights after each of the last ones.
  ///
  /// - Parameter excluded: templates that are left out throughout, to see what they are worth.
  mutating func run(
    _ examples: [NameExample], order: [Int], epochs: Int, dropout: Double, excluded: Set<NameTemplate>
  ) {
    var order = order
    var rowSum = [Row](repeating: Row(), count: rows.count)
    var lengthSum = [Float](repeating: 0, count: lengths.count)
    var evidenceSum = [Float](repeating: 0, count: evidence.count)
    let averaged = max(1, epochs - 1)
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      for index in order {
        let isKept = NameTemplate.allCases.map {
          Double.random(in: 0..<1, using: &generator) >= dropout && !excluded.contains($0)
        }
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

  /// The fit whose weights are the means of those of several fits, of which each has come by chance to rely on
  /// other weights.
  static func mean(_ fits: [NameFit]) -> NameFit {
    var mean = fits[0]
    let share = 1 / Float(fits.count)
    for index in mean.rows.indices { mean.rows[index] = fits.reduce(Row()) { $0 + $1.rows[index] } * share }
    for index in mean.lengths.indices {
      mean.lengths[index] = fits.reduce(0) { $0 + $1.lengths[index] } * share
    }
    for index in mean.evidence.indices {
      mean.evidence[index] = fits.reduce(0) { $0 + $1.evidence[index] } * share
    }
    return mean
  }

  // MARK: What was fitted

  /// The weights that hold for a corpus, rounded to hundredths.
  ///
  /// - Parameters:
  ///   - bonus: what every candidate is worth besides, for recall.
  ///   - limit: weights of characters that are smaller than this over the root of how often they were
  ///   seen are left out.
  func weights(for corpus: Int, bonus: Float, pruning limit: Float) -> NameWeights {
    let own = (corpus + 1) * features.count
    let count = Evidence.allCases.count
    var weights = NameWeights(
      rows: features.indices.map { rows[$0] + rows[own + $0] },
      lengths: features.indices.map { lengths[$0] + lengths[own + $0] + bonus },
      evidence: (0..<count).map { evidence[$0] + evidence[(corpus + 1) * count + $0] })
    for index in features.indices {
      if case .unit = features[index] {
        let least = limit / Float(counts[index]).squareRoot()
        for lane in 0..<Row.scalarCount where abs(weights.rows[index][lane]) < least {
          weights.rows[index][lane] = 0
        }
      }
    }
    weights.round()
    return weights
  }

  // MARK: Gradients

  private mutating func step(_ example: NameExample, _ isKept: [Bool]) {
    if example.candidates.isEmpty { return }
    let own = (example.corpus + 1) * features.count
    let ownEvidence = (example.corpus + 1) * Evidence.allCases.count
    let scores = example.scores(
      isKept: isKept,
      row: { rows[$0] + rows[own + $0] }, length: { lengths[$0] + lengths[own + $0] },
      evidence: { evidence[$0.rawValue] + evidence[ownEvidence + $0.rawValue] },
      template: { templates[$0] })
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
      let isDisputed = candidate.type != .person
      starts[type][candidate.start] += gradient
      ends[type][candidate.end] += gradient
      characters[type][candidate.start] += gradient
      characters[type][candidate.end] -= gradient
      positions[type][candidate.start + 1] += gradient
      positions[type][candidate.end] -= gradient
      if isKept[NameTemplate.length.rawValue] {
        descendLength(candidate.length, gradient)
        if isDisputed { descendLength(own + candidate.length, gradient) }
      }
      for (piece, times) in candidate.evidence where !isFrozen[piece.rawValue] {
        descendEvidence(piece.rawValue, gradient * times)
        if isDisputed || piece == .insideTitleMarks, isOfType[piece.rawValue] {
          descendEvidence(ownEvidence + piece.rawValue, gradient * times)
        }
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
          let feature = Int(example.characters[position * NameEvidence.window + offset])
          descend(feature, character)
          descend(own + feature, character, rates: Self.ownCharacterRates)
        }
      }
      if Self.counts(boundary) {
        for feature in example.boundaries[
          example.boundaryStarts[position]..<example.boundaryStarts[position + 1]]
        where isKept[templates[Int(feature)]] {
          descend(Int(feature), boundary)
          descend(own + Int(feature), boundary, rates: Self.ownRates)
        }
      }
    }
  }

  private static func counts(_ gradient: Row) -> Bool { (gradient * gradient).sum() > 1e-7 }

  private mutating func descend(_ feature: Int, _ gradient: Row, rates: Row = Row(repeating: NameFit.rate)) {
    rowSquares[feature] += gradient * gradient
    rows[feature] -= rates * gradient / (rowSquares[feature] + 1e-4).squareRoot()
  }

  private mutating func descendLength(_ index: Int, _ gradient: Float) {
    lengthSquares[index] += gradient * gradient
    lengths[index] -= Self.rate * gradient / (lengthSquares[index] + 1e-4).squareRoot()
  }

  private mutating func descendEvidence(_ index: Int, _ gradient: Float) {
    evidenceSquares[index] += gradient * gradient
    evidence[index] -= Self.rate * gradient / (evidenceSquares[index] + 1e-4).squareRoot()
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
}
