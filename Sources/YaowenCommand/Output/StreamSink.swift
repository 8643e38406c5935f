import Yaowen

/// Standard output.
struct StreamSink: ResultSink {
  let payload: @Sendable (DocumentResult) -> [UInt8]
  let knownKeys: Set<UInt64> = []
  let isResumable = false
  private let format: any DocumentFormat
  private let sink = ByteSink.standardOutput()
  private let position = Position()

  private final class Position {
    var isAtStart = true
  }

  init(_ format: any DocumentFormat) throws {
    self.format = format
    payload = { format.bytes(of: $0) }
    try sink.write(format.header)
  }

  var needsWords: Bool { format.needsWords }

  func append(_ payload: [UInt8], key: UInt64, weight: Int) throws {
    if !position.isAtStart { try sink.write(format.separator) }
    position.isAtStart = false
    try sink.write(payload)
  }

  func reuse(key: UInt64, weight: Int) -> Bool { false }

  func pause() throws { try sink.flush() }

  func finish() throws {
    try sink.write(format.footer)
    try sink.flush()
  }

  /// What was made before a failure is handed on.
  func abandon(keepsWork: Bool) { try? sink.flush() }
}
