import ArgumentParser
import Foundation
import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation

struct FitBoundaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boundaries",
    abstract: "Fit the model of word boundaries to segmented text.",
    discussion: """
      A corpus has one sentence a line, its words separated by spaces. With --folds nothing is written: the \
      corpora are cut into that many parts, each is segmented by a model fitted to the others, and the F1 of \
      words is printed. Without, boundaries.tsv and boundaries.packed are written into --output.
      """)

  @Argument(help: "Segmented corpora.")
  var corpora: [String]

  @Option(help: "How many times each corpus counts, separated by commas.")
  var times = "1"

  @Option(help: "How many times the corpora are gone through.")
  var epochs = 5

  @Option(help: "How many pairs of characters the model may weigh.")
  var pairs = 40_000

  @Option(help: "Print the F1 of cross-validation with so many folds instead.")
  var folds: Int?

  @Option(help: "Words for the path besides ICU's: bundled or none.")
  var words: Words = .bundled

  @Option(help: "The folder that the model is written into.")
  var output = "Lexicons/models"

  enum Words: String, ExpressibleByArgument { case bundled, none }

  func run() throws {
    let texts = try corpora.map { SegmentedText.lines(of: try String(contentsOfFile: $0, encoding: .utf8)) }
    let times = times.split(separator: ",").compactMap { Int($0) }
    guard times.count == texts.count else { throw ValidationError("--times needs a number for each corpus.") }
    if let folds { return crossValidate(texts, times, folds: folds) }
    let weights = BoundaryFit.weights(Array(zip(texts, times)), epochs: epochs, pairLimit: pairs)
    try BoundaryModelFile.write(weights, into: output)
  }

  private func crossValidate(_ texts: [[SegmentedText]], _ times: [Int], folds: Int) {
    var scores = [SegmentationScore](repeating: SegmentationScore(), count: texts.count)
    let lexicon = words == .bundled ? Lexicon.bundled : Lexicon()
    for fold in 0..<folds {
      func part(_ texts: [SegmentedText], isHeldOut: Bool) -> [SegmentedText] {
        texts.enumerated().filter { ($0.offset % folds == fold) == isHeldOut }.map(\.element)
      }
      let weights = BoundaryFit.weights(
        zip(texts, times).map { (part($0, isHeldOut: false), $1) }, epochs: epochs, pairLimit: pairs)
      let model = BoundaryModel(weights.mapValues(\.weight))
      var lattice = Lattice(model: model)
      for (index, texts) in texts.enumerated() {
        for text in part(texts, isHeldOut: true) {
          lattice.build(text.source, lexicon: lexicon)
          scores[index].count(lattice.words().map(\.range), in: text)
        }
      }
    }
    for (path, score) in zip(corpora, scores) { print("\(path): F1 \(String(format: "%.4f", score.f1))") }
  }
}
