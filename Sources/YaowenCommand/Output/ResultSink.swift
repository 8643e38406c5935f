import Yaowen

/// Where results go, in the order of their documents.
protocol ResultSink {
  /// What is made of one result on a worker's thread.
  associatedtype Payload: Sendable

  /// Makes what ``append(_:key:weight:)`` takes. Called on any thread.
  var payload: @Sendable (DocumentResult) -> Payload { get }
  /// Whether results must hold the words of their documents.
  var needsWords: Bool { get }
  /// The content keys of documents whose results an earlier run has left.
  var knownKeys: Set<UInt64> { get }

  /// Takes the next document's result.
  func append(_ payload: Payload, key: UInt64, weight: Int) throws
  /// Takes what an earlier run has left of the next document. Returns false where it cannot be had.
  func reuse(key: UInt64, weight: Int) throws -> Bool
  /// Hands on what is done, before the run waits for more.
  func pause() throws
  /// Completes the output.
  func finish() throws
  /// Gives up. What is done is kept for a run that resumes, or else taken away.
  func abandon(keepsWork: Bool)
  /// Whether a later run can go on where this one is abandoned.
  var isResumable: Bool { get }
}
