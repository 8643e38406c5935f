import YaowenExtraction
import YaowenRecords
import YaowenText

/// What to say of bytes that are no JSON.
package enum JSONMessages {
  /// The error with the file, line and column of its place; `line` is that of the first byte.
  package static func error(_ error: JSONError, in bytes: [UInt8], file: String, line: Int) -> RecordError {
    let before = bytes[..<min(error.offset, bytes.count)]
    let line = line + before.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    let column = before.count - ((before.lastIndex(of: 0x0A) ?? -1) + 1) + 1
    let place = "\(file):\(line):\(column)"
    if error.isEncodingError {
      return RecordError(
        .undecodable, "\(place): not valid utf-8; name the encoding of the file with --encoding")
    }
    return RecordError(.badJSON, "\(place): not JSON: \(error.message)")
  }
}
