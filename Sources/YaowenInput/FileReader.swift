import Foundation

/// A file that cannot be read.
package struct ReadError: Error {
  /// What the system says.
  package let reason: String

  /// What the last call to the system failed of.
  static var last: ReadError { ReadError(reason: String(cString: strerror(errno))) }
}

/// Reads bytes from a file or from standard input, in pieces or whole. Gzip data are inflated.
package final class FileReader {
  private let descriptor: Int32
  private let isOwned: Bool
  private var inflater: GzipInflater?
  /// What was read to see whether it is gzip data.
  private var first: [UInt8]?

  package init(_ file: InputFile) throws(ReadError) {
    if file.isStandardInput {
      descriptor = STDIN_FILENO
      isOwned = false
    } else {
      descriptor = file.path.withCString { Foundation.open($0, O_RDONLY | O_CLOEXEC) }
      isOwned = true
      if descriptor < 0 { throw .last }
    }
  }

  deinit { if isOwned { close(descriptor) } }

  /// Appends what can be had at once, at most `limit` bytes. Returns how many; 0 at the end.
  package func read(into bytes: inout [UInt8], limit: Int = 1 << 20) throws(ReadError) -> Int {
    if first == nil { try begin() }
    if let inflater {
      return try inflater.inflate(into: &bytes, limit: limit) { () throws(ReadError) in
        if let piece = takeFirst() { return piece }
        var piece: [UInt8] = []
        _ = try readRaw(into: &piece, limit: 1 << 17)
        return piece
      }
    }
    if let piece = takeFirst() {
      bytes.append(contentsOf: piece)
      return piece.count
    }
    return try readRaw(into: &bytes, limit: limit)
  }

  /// Reads the first bytes, and knows by them what the file is.
  private func begin() throws(ReadError) {
    var piece: [UInt8] = []
    while piece.count < 2, try readRaw(into: &piece, limit: 1 << 16) > 0 {}
    if GzipInflater.recognizes(piece) { inflater = try GzipInflater() }
    first = piece
  }

  private func takeFirst() -> [UInt8]? {
    guard let piece = first, !piece.isEmpty else { return nil }
    first = []
    return piece
  }

  private func readRaw(into bytes: inout [UInt8], limit: Int) throws(ReadError) -> Int {
    let old = bytes.count
    var error: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var got = Foundation.read(descriptor, buffer.baseAddress, limit)
      while got < 0, errno == EINTR { got = Foundation.read(descriptor, buffer.baseAddress, limit) }
      count = max(0, got)
      if got < 0 { error = errno }
    }
    if error != 0 { throw ReadError(reason: String(cString: strerror(error))) }
    if old == 0 { bytes = piece } else { bytes.append(contentsOf: piece) }
    return piece.count
  }

  /// Every byte that is left, or nil where there are more than `limit`.
  package func readAll(limit: Int = .max) throws(ReadError) -> [UInt8]? {
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      bytes.reserveCapacity(min(Int(status.st_size), limit, 1 << 26) + 1)
    }
    while try read(into: &bytes) > 0 {
      if bytes.count > limit { return nil }
    }
    return bytes
  }
}
