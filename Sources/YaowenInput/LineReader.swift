import Foundation

/// Reads a file line by line, in memory that does not grow with the file. Linear in its bytes.
package final class LineReader {
  private let reader: FileReader
  private let longest: Int
  private var bytes: [UInt8] = []
  /// Where the next line begins, and up to where no line break was found.
  private var start = 0
  private var scanned = 0
  private var isAtEnd = false
  private var isSkipping = false
  /// The number of the line last returned, from 1.
  package private(set) var number = 0
  /// Whether the line last returned was too long, and is empty for that reason.
  package private(set) var isTooLong = false

  /// - Parameters:
  ///   - prefix: bytes that were read already.
  ///   - longest: how many bytes a line may have; of a longer one nothing is kept.
  package init(_ reader: FileReader, after prefix: [UInt8] = [], longest: Int = .max) {
    self.reader = reader
    self.longest = longest
    bytes = prefix
  }

  /// The next line without its line break, or nil at the end of the file.
  package func next() throws(ReadError) -> [UInt8]? {
    while true {
      if let end = lineBreak() {
        let line = take(start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end))
        start = end + 1
        scanned = start
        return line
      }
      if isAtEnd {
        guard start < bytes.count || isSkipping else { return nil }
        let line = take(start..<bytes.count)
        start = bytes.count
        scanned = start
        return line
      }
      if bytes.count - start > longest {
        isSkipping = true
        start = bytes.count
        scanned = start
      }
      if start > 0 {
        bytes.removeSubrange(..<start)
        scanned -= start
        start = 0
      }
      isAtEnd = try reader.read(into: &bytes) == 0
    }
  }

  private func take(_ range: Range<Int>) -> [UInt8] {
    number += 1
    isTooLong = isSkipping || range.count > longest
    isSkipping = false
    return isTooLong ? [] : Array(bytes[range])
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
