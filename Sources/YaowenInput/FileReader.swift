import Foundation

/// A file that cannot be read.
package struct ReadError: Error {
  /// What the system says.
  package let reason: String

  /// What the last call to the system failed of.
  static var last: ReadError { ReadError(reason: String(cString: strerror(errno))) }
}

/// Reads bytes from a file or from standard input, in pieces or whole.
package final class FileReader {
  private let descriptor: Int32
  private let isOwned: Bool

  package init(_ file: InputFile) throws(ReadError) {
    if file.isStandardInput {
      descriptor = STDIN_FILENO
      isOwned = false
    } else {
      descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
      isOwned = true
      if descriptor < 0 { throw .last }
    }
  }

  deinit { if isOwned { close(descriptor) } }

  /// Appends what can be had at once, at most `limit` bytes. Returns how many; 0 at the end.
  package func read(into bytes: inout [UInt8], limit: Int = 1 << 20) throws(ReadError) -> Int {
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

  /// Every byte that is left.
  package func readAll() throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      // One more than the size, so that the first read meets the end.
      if try read(into: &bytes, limit: Int(status.st_size) + 1) == 0 { return bytes }
    }
    while try read(into: &bytes) > 0 {}
    return bytes
  }
}
