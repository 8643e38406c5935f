import Yaowen
import YaowenInput

/// What `benchmark` measures. Each stage does its work over every document and keeps nothing.
struct BenchmarkStages: ~Copyable {
  enum Stage: String, CaseIterable {
    case icu
    case segmentICU = "segment-icu"
    case segment, extract, write
  }

  struct Input {
    let document: LoadedDocument
    /// The length of its text in UTF-8.
    let bytes: Int
  }

  private let breaker: ICUWordBreaker
  private var segmentICU: WordBreaker
  private var segment: Segmenter
  private var session: AnalysisSession
  private let record: JSONRecord
  private var json = JSONWriter()
  /// What the stages count, so that no work can be left out as unused.
  private(set) var count = 0

  init(lexicon: Lexicon) throws {
    let breaker = try ICUWordBreaker()
    let segmentICU = try WordBreaker()
    let segment = try Segmenter(lexicon: lexicon, mode: .default)
    self.breaker = breaker
    self.segmentICU = segmentICU
    self.segment = segment
    session = AnalysisSession(lexicon: lexicon)
    record = JSONRecord(engine: EngineInfo(lexicon: lexicon))
  }

  mutating func run(_ stage: Stage, over inputs: [Input]) throws {
    for input in inputs {
      let document = input.document
      switch stage {
      case .icu: count &+= try breaker.boundaries(in: document.source.units).count
      case .segmentICU: count &+= try segmentICU.boundaries(in: document.source.units).count
      case .segment: count &+= try segment.words(of: SourceText(units: document.source.units)).count
      case .extract: count &+= analyze(document).mentions.count
      case .write:
        json.removeAll()
        record.write(analyze(document), diagnostics: document.diagnostics, to: &json)
        count &+= json.bytes.count
      }
    }
  }

  /// Folding is part of the work.
  private mutating func analyze(_ document: LoadedDocument) -> Document {
    let source = SourceText(units: document.source.units, titleLine: document.source.title != nil)
    return session.analyze(
      source, id: document.id, published: document.published, titleContext: document.title)
  }
}
