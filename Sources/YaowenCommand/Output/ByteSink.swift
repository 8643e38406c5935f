import Foundation

/// Writes bytes to a file descriptor in large pieces.
final class ByteSink {
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private static let pieceSize = 1 << 20

  /// A sink for an open descriptor; `name` is for messages.
  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  static func standardOutput() -> ByteSink {
    ByteSink(descriptor: STDOUT_FILENO, name: "standard output")
  }

  func write(_ bytes: [UInt8]) throws {
    if bytes.count >= Self.pieceSize {
      try flush()
      try send(bytes)
    } else {
      buffer.append(contentsOf: bytes)
      if buffer.count >= Self.pieceSize { try flush() }
    }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Hands what is kept to the system.
  func flush() throws {
    if buffer.isEmpty { return }
    try send(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func send(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { raw in
      var at = 0
      while at < raw.count {
        let written = Foundation.write(descriptor, raw.baseAddress.map { $0 + at }, raw.count - at)
        if written >= 0 {
          at += written
        } else if errno == EPIPE {
          throw ClosedPipe()
        } else if errno != EINTR {
          throw CommandFailure(.inputOutput, "cannot write to \(name): \(Messages.systemError)")
        }
      }
    }
  }
}
