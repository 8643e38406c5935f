import Yaowen
import YaowenInput

/// What came of one document.
struct ProcessedDocument<Payload: Sendable>: Sendable {
  enum Outcome: Sendable {
    /// What is to be written for it.
    case made(Payload)
    /// An earlier run has written it; should that be gone, the document is here.
    case known(PendingDocument)
  }

  let outcome: Outcome
  /// Tells documents with the same content, on which alone the result depends.
  let key: UInt64
  /// The bytes of its input.
  let weight: Int
  /// How many facts it has; 0 where an earlier run has written them.
  let facts: Int
  /// Why there is no analysis.
  let failure: RecordError?
}

/// Loads and analyses documents, the same way on every thread.
struct DocumentProcessor<Payload: Sendable>: Sendable {
  let lexicon: Lexicon
  let loader: DocumentLoader
  /// The reference day of documents that carry none.
  let published: CivilDate?
  /// Whether the words of documents are wanted.
  let needsWords: Bool
  /// What is written of a result.
  let payload: @Sendable (DocumentResult) -> Payload
  /// The keys of documents that need not be processed.
  let knownKeys: Set<UInt64>
  /// Facts that score lower are left out.
  let minimumScore: Double

  /// One thread's function, with its own working memory.
  func makeWorker() -> (PendingDocument) -> ProcessedDocument<Payload> {
    var session = AnalysisSession(lexicon: lexicon)
    return { process($0, &session, knownKeys: knownKeys) }
  }

  /// Processes a document whatever earlier runs have done.
  func processAnew(_ pending: PendingDocument) -> ProcessedDocument<Payload> {
    var session = AnalysisSession(lexicon: lexicon)
    return process(pending, &session, knownKeys: [])
  }

  private func process(
    _ pending: PendingDocument, _ session: inout AnalysisSession, knownKeys: Set<UInt64>
  ) -> ProcessedDocument<Payload> {
    do {
      var loaded = try loader.load(pending)
      loaded.published = loaded.published ?? published
      let key = ContentKey.of(loaded)
      func processed(_ outcome: ProcessedDocument<Payload>.Outcome, facts: Int) -> ProcessedDocument<Payload>
      {
        ProcessedDocument(outcome: outcome, key: key, weight: pending.weight, facts: facts, failure: nil)
      }
      if knownKeys.contains(key) { return processed(.known(pending), facts: 0) }
      var document = session.analyze(
        loaded.source, id: loaded.id, published: loaded.published, titleContext: loaded.title)
      if minimumScore > 0 { document = document.keepingFacts(scoring: minimumScore) }
      let words = needsWords ? session.words(keeping: document.mentions).map(\.range) : []
      let result = AnalyzedDocument(
        document, title: loaded.title, diagnostics: loaded.diagnostics, meta: loaded.meta, words: words)
      return processed(.made(payload(.analyzed(result))), facts: document.facts.count)
    } catch {
      let key = ContentKey.of(error)
      return ProcessedDocument(
        outcome: knownKeys.contains(key)
          ? .known(pending) : .made(payload(.failed(id: error.id, error.error))),
        key: key, weight: pending.weight, facts: 0, failure: error.error)
    }
  }
}
