import ArgumentParser
import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

struct FitNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Fit the weights of names to annotated text.",
    discussion: """
      A corpus has one JSON object a line: {"text", "entities": [{"start", "end", "type"}]}, with offsets in Unicode \
      scalars and PER, LOC, ORG or TITLE as types. Types that a corpus never marks are left out of its part of the \
      fit. The weights are those that hold for the last corpus, in whose convention names are found. --test prints \
      the F1 of corpora that are kept out of the fit, --folds that of cross-validation over the last corpus, with \
      all others fitted to. Unless --folds is given, names.tsv and names.packed are written into \
      Lexicons/models and the weights of rules into Lexicons/weights/evidence.tsv.
      """)

  @Argument(help: "Annotated corpora.")
  var corpora: [String]

  @Option(help: "How many times each corpus counts, separated by commas.")
  var times = "1"

  @Option(help: "Corpora to test on.")
  var test: [String] = []

  @Option(help: "Cross-validate over the last corpus with so many folds.")
  var folds: Int?

  @Option(help: "The folder of the lexicons that the weights are written into.")
  var output = "Lexicons"

  @Option(help: "How many times the corpora are gone through.")
  var epochs = 5

  @Option(help: "How many fits, each in an order of its own, the weights are the mean of.")
  var fits = 4

  @Option(help: "How often a template is left out.")
  var dropout = 0.15

  @Option(
    help: "Leave out a character's weights that are smaller than this over the root of how often it was seen."
  )
  var prune: Float = 3

  @Option(help: "Leave a template out, to see what it is worth.")
  var without: [NameTemplate] = []

  @Option(help: "What every candidate is worth besides, in nats, for recall.")
  var bonus: Float = 0.5

  func run() throws {
    let times = times.split(separator: ",").compactMap { Int($0) }
    guard times.count == corpora.count else {
      throw ValidationError("--times needs a number for each corpus.")
    }
    var numbers = FeatureNumbers()
    var extractor = Extractor(lexicon: .bundled, model: NameModel())
    var examples: [NameExample] = []
    var parts: [[Int]] = []
    for (corpus, path) in (corpora + test).enumerated() {
      let first = examples.count
      for text in try AnnotatedText.corpus(at: path) {
        examples.append(NameExample(text, corpus: corpus, &extractor, &numbers))
      }
      parts.append(Array(first..<examples.count))
      let expected = examples[first...].reduce(0) { $0 + $1.expected.values.reduce(0, +) }
      let missed = examples[first...].reduce(0) { $0 + $1.missed }
      print("\(path): \(examples.count - first) texts, \(expected) names, \(missed) of them no candidate")
    }
    if let folds {
      var score = NameScore()
      let last = parts[corpora.count - 1]
      for fold in 0..<folds {
        var order: [Int] = []
        for (part, count) in zip(parts.prefix(corpora.count - 1), times) {
          for _ in 0..<count { order += part }
        }
        let kept = last.enumerated().filter { $0.offset % folds != fold }.map(\.element)
        for _ in 0..<times[corpora.count - 1] { order += kept }
        let weights = weights(fitted(numbers, examples, order))
        for (offset, index) in last.enumerated() where offset % folds == fold {
          score.count(weights.best(examples[index]), in: examples[index])
        }
      }
      print("\(corpora[corpora.count - 1]), cross-validated: \(score.description)")
      return
    }
    let order = zip(parts, times).flatMap { part, count in (0..<count).flatMap { _ in part } }
    let fit = fitted(numbers, examples, order)
    let weights = weights(fit)
    for (path, part) in zip(test, parts.dropFirst(corpora.count)) {
      for corpus in corpora.indices.reversed() {
        var score = NameScore()
        let weights = fit.weights(for: corpus, bonus: bonus, pruning: prune)
        for index in part { score.count(weights.best(examples[index]), in: examples[index]) }
        print("\(path), with the weights for \(corpora[corpus]): \(score.description)")
      }
    }
    try NameModelFile.write(weights, numbers, into: output)
  }

  private func weights(_ fit: NameFit) -> NameWeights {
    fit.weights(for: corpora.count - 1, bonus: bonus, pruning: prune)
  }

  private func fitted(_ numbers: FeatureNumbers, _ examples: [NameExample], _ order: [Int]) -> NameFit {
    NameFit.mean(
      (1...max(1, fits)).map { seed in
        var fit = NameFit(
          numbers, corpora: corpora.count,
          evidence: Evidence.allCases.map { Float(EvidenceWeights.bundled[$0]) / 100 },
          frozen: NameModelFile.frozen, seed: UInt64(seed))
        fit.run(examples, order: order, epochs: epochs, dropout: dropout, excluded: Set(without))
        return fit
      })
  }
}
