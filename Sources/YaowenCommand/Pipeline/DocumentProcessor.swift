import Yaowen

/// What came of one document.
struct ProcessedDocument: Sendable {
  /// What is to be written for it.
  let bytes: [UInt8]
  /// Why there is no analysis.
  let failure: RecordError?
}

/// Loads, analyses and writes documents, the same way on every thread.
struct DocumentProcessor: Sendable {
  let lexicon: Lexicon
  let loader: DocumentLoader
  /// The reference day of documents that carry none.
  let published: CivilDate?
  let record: JSONRecord
  /// Facts that score lower are left out.
  let minimumScore: Double
  /// How a person is shown documents; nil for JSON lines.
  let view: TerminalView?

  /// One thread's function, with its own working memory.
  func makeWorker() -> (PendingDocument) -> ProcessedDocument {
    var session = AnalysisSession(lexicon: lexicon)
    return { process($0, &session) }
  }

  private func process(_ pending: PendingDocument, _ session: inout AnalysisSession) -> ProcessedDocument {
    var json = JSONWriter()
    do {
      let loaded = try loader.load(pending)
      var document = session.analyze(
        loaded.source, id: loaded.id, published: loaded.published ?? published, titleContext: loaded.title)
      if minimumScore > 0 { document = document.keepingFacts(scoring: minimumScore) }
      if let view { return ProcessedDocument(bytes: Array(view.text(of: document).utf8), failure: nil) }
      record.write(document, diagnostics: loaded.diagnostics, meta: loaded.meta, to: &json)
      return ProcessedDocument(bytes: json.bytes, failure: nil)
    } catch {
      if let view {
        return ProcessedDocument(
          bytes: Array(view.text(of: error.error, id: error.id).utf8), failure: error.error)
      }
      record.write(error.error, id: error.id, to: &json)
      return ProcessedDocument(bytes: json.bytes, failure: error.error)
    }
  }
}
