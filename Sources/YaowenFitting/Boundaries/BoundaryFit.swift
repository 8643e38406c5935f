import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation

/// Logistic regression of word boundaries on the evidence that a ``BoundaryModel`` weighs, by AdaGrad, with the
/// mean of the weights after each epoch.
struct BoundaryFit {
  /// The positions of a text that a boundary may or may not stand at.
  private struct Example {
    /// By position, one after another.
    var features: [UInt32] = []
    var isBoundary: [Bool] = []
  }

  private var numbers: [BoundaryFeature: UInt32] = [:]
  private var features: [BoundaryFeature] = []
  private var counts: [Int] = []
  private var examples: [Example] = []
  private var weights: [Float] = []

  /// How many pieces of evidence a position has.
  private static let width = 9
  private static let rate: Float = 0.3

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - corpora: texts, and how many times each set of them counts.
  ///   - pairLimit: how many pairs of characters the model may weigh.
  /// - Returns: the weights, with how often each piece of evidence was seen.
  static func weights(
    _ corpora: [(texts: [SegmentedText], times: Int)], epochs: Int, pairLimit: Int
  ) -> [BoundaryFeature: (weight: Float, count: Int)] {
    var fit = BoundaryFit()
    var order: [Int] = []
    for (texts, times) in corpora {
      let first = fit.examples.count
      for text in texts { fit.add(text.cuttingDates) }
      for _ in 0..<times { order += first..<fit.examples.count }
    }
    fit.run(order, epochs: epochs)
    fit.prune(to: pairLimit)
    fit.run(order, epochs: epochs)
    var result: [BoundaryFeature: (weight: Float, count: Int)] = [:]
    for (index, feature) in fit.features.enumerated() where fit.weights[index] != 0 {
      result[feature] = (fit.weights[index], fit.counts[index])
    }
    return result
  }

  private mutating func add(_ text: SegmentedText) {
    var lattice = Lattice()
    lattice.build(text.source, lexicon: Lexicon())
    var found = FeatureCollector()
    var example = Example()
    BoundaryEvidence.withEvidence(lattice.text, lattice.penalty) { evidence in
      for position in lattice.text.indices.dropFirst()
      where lattice.penalty[position] != Lattice.never && evidence.isInsideWords(position) {
        evidence.read(at: position, by: &found)
        example.isBoundary.append(text.isBoundary[position])
      }
    }
    for feature in found.features {
      let number: UInt32
      if let known = numbers[feature] {
        number = known
        counts[Int(number)] += 1
      } else {
        number = UInt32(features.count)
        numbers[feature] = number
        features.append(feature)
        counts.append(1)
      }
      example.features.append(number)
    }
    examples.append(example)
  }

  /// Fits the weights anew; those of features that were pruned stay 0.
  private mutating func run(_ order: [Int], epochs: Int) {
    var order = order
    var generator = SplitMix(seed: 1)
    var current = [Float](repeating: 0, count: features.count)
    var squares = current
    var sums = current
    for _ in 0..<epochs {
      order.shuffle(using: &generator)
      for index in order { step(examples[index], &current, &squares) }
      for index in sums.indices { sums[index] += current[index] / Float(epochs) }
    }
    weights = sums
  }

  private func step(_ example: Example, _ weights: inout [Float], _ squares: inout [Float]) {
    for (position, isBoundary) in example.isBoundary.enumerated() {
      let range = position * Self.width..<(position + 1) * Self.width
      var sum: Float = 0
      for feature in example.features[range] { sum += weights[Int(feature)] }
      let gradient = 1 / (1 + Self.exponential(-sum)) - (isBoundary ? 1 : 0)
      if abs(gradient) < 0.001 { continue }
      for feature in example.features[range] where counts[Int(feature)] > 0 {
        squares[Int(feature)] += gradient * gradient
        weights[Int(feature)] -= Self.rate * gradient / (squares[Int(feature)] + 1e-6).squareRoot()
      }
    }
  }

  /// e to the power of x, near enough for a gradient and the same on every machine.
  private static func exponential(_ x: Float) -> Float {
    var result = 1 + min(max(x, -30), 30) / 1024
    for _ in 0..<10 { result *= result }
    return result
  }

  /// Leaves out all but the pairs that weigh most for how often they are seen.
  private mutating func prune(to limit: Int) {
    var pairs: [(index: Int, worth: Float)] = []
    for (index, feature) in features.enumerated() {
      guard case .pair = feature else { continue }
      pairs.append((index, abs(weights[index]) * Float(counts[index]).squareRoot()))
    }
    pairs.sort { ($0.worth, $1.index) > ($1.worth, $0.index) }
    // A feature that was never seen is not fitted.
    for pair in pairs.dropFirst(limit) { counts[pair.index] = 0 }
  }
}

/// Collects the pieces of evidence by name.
private struct FeatureCollector: BoundaryEvidenceReader {
  private(set) var features: [BoundaryFeature] = []

  mutating func unit(_ unit: UInt16, offset: Int) { features.append(.unit(unit, offset: offset)) }

  mutating func pair(_ before: UInt16, _ after: UInt16) { features.append(.pair(before, after)) }

  mutating func grades(_ before: Int, _ here: Int, _ after: Int) {
    features += [.gradeBefore(before, here), .grade(here), .gradeAfter(after, here)]
  }

  mutating func shape(_ shape: Int) { features.append(.shape(shape)) }
}
