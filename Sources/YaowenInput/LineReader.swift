import Foundation

/// Reads a file line by line, in memory that does not grow with the file. Linear in its bytes.
package final class LineReader {
  private let reader: FileReader
  private var bytes: [UInt8] = []
  /// Where the next line begins, and up to where no line break was found.
  private var start = 0
  private var scanned = 0
  private var isAtEnd = false
  /// The number of the line last returned, from 1.
  package private(set) var number = 0

  package init(_ reader: FileReader, after prefix: [UInt8] = []) {
    self.reader = reader
    bytes = prefix
  }

  /// The next line without its line break, or nil at the end of the file.
  package func next() throws(ReadError) -> [UInt8]? {
    while true {
      if let end = lineBreak() {
        let line = Array(bytes[start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)])
        start = end + 1
        scanned = start
        number += 1
        return line
      }
      if isAtEnd {
        guard start < bytes.count else { return nil }
        let line = Array(bytes[start...])
        start = bytes.count
        scanned = start
        number += 1
        return line
      }
      if start > 0 {
        bytes.removeSubrange(..<start)
        scanned -= start
        start = 0
      }
      isAtEnd = try reader.read(into: &bytes) == 0
    }
  }

  private func lineBreak() -> Int? {
    let from = scanned
    let found = bytes.withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress, from < buffer.count else { return nil }
      return memchr(base + from, 0x0A, buffer.count - from).map { UnsafeRawPointer($0) - base }
    }
    if found == nil { scanned = bytes.count }
    return found
  }
}
