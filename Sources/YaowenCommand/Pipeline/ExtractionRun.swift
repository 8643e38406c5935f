import Foundation
import Yaowen
import YaowenInput

/// One run over the documents of some files: read, processed on several threads, written in order.
struct ExtractionRun {
  let input: DocumentInput
  let lexicon: Lexicon
  let published: CivilDate?
  /// Facts that score lower are left out.
  let minimumScore: Double
  let jobs: Int
  /// Whether a document that cannot be processed ends the run.
  let stopsAtFailure: Bool

  /// Runs until every document is written, or throws why not. Says on the way how far it is.
  func run<Sink: ResultSink>(into sink: Sink, progress: inout Progress) throws {
    let processor = DocumentProcessor(
      lexicon: lexicon, loader: input.loader, published: published, needsWords: sink.needsWords,
      payload: sink.payload, knownKeys: sink.knownKeys, minimumScore: minimumScore)
    let pipeline = OrderedPipeline<PendingDocument, ProcessedDocument<Sink.Payload>>(jobs: jobs)
    let message =
      sink.isResumable ? "interrupted; --resume goes on from here" : "interrupted"
    Interruption.watch { pipeline.stop(CommandFailure(.interrupted, message)) }
    do {
      try pipeline.run(
        source: {
          let source = input.documents()
          return { source.next().map { ($0, $0.weight) } }
        },
        worker: { processor.makeWorker() },
        consume: { document in
          if let failure = document.failure, stopsAtFailure {
            throw CommandFailure(.data, failure.message)
          }
          let isReused = try write(document, processor, to: sink)
          progress.count(
            bytes: document.weight, facts: document.facts, isFailure: document.failure != nil,
            isReused: isReused)
        },
        // What is done is handed on before waiting, so that a reader at the other end of a pipe has it.
        idle: { try sink.pause() })
      try sink.finish()
    } catch {
      let isBadData = (error as? CommandFailure)?.status == .data
      sink.abandon(keepsWork: !isBadData)
      throw error
    }
  }

  /// Writes a document, or takes over what is there of it. Returns whether that could be done.
  private func write<Sink: ResultSink>(
    _ document: ProcessedDocument<Sink.Payload>, _ processor: DocumentProcessor<Sink.Payload>, to sink: Sink
  ) throws -> Bool {
    switch document.outcome {
    case .made(let payload):
      try sink.append(payload, key: document.key, weight: document.weight)
      return false
    case .known(let pending):
      if try sink.reuse(key: document.key, weight: document.weight) { return true }
      // Twice in the input now, and once before.
      let anew = processor.processAnew(pending)
      if case .made(let payload) = anew.outcome {
        try sink.append(payload, key: anew.key, weight: anew.weight)
      }
      return false
    }
  }
}
