/// A way to write results: one after another, each on its own, so that they can be made on any thread and be
/// kept from one run to the next.
public protocol DocumentFormat: Sendable {
  /// What stands before the first document.
  var header: [UInt8] { get }
  /// What stands between two documents.
  var separator: [UInt8] { get }
  /// What stands behind the last document.
  var footer: [UInt8] { get }
  /// Whether it asks for ``AnalyzedDocument/words``.
  var needsWords: Bool { get }
  /// What is written of one document. The same result gives the same bytes.
  func bytes(of result: DocumentResult) -> [UInt8]
}

extension DocumentFormat {
  public var header: [UInt8] { [] }
  public var separator: [UInt8] { [] }
  public var footer: [UInt8] { [] }
  public var needsWords: Bool { false }
}
