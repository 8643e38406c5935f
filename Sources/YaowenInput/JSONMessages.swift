import YaowenRecords

/// What to say of bytes that are no JSON.
package enum JSONMessages {
  /// The error with the file, line and column of its place; `place` is that of the first byte.
  package static func error(_ error: JSONError, in bytes: [UInt8], at place: InputPlace) -> RecordError {
    let before = bytes[..<min(error.offset, bytes.count)]
    let line = (place.line ?? 1) + before.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    let column =
      before.lastIndex(of: 0x0A).map { before.count - $0 } ?? place.column + before.count
    let found = "\(place.file):\(line):\(column)"
    if error.isEncodingError {
      return RecordError(
        .undecodable, "\(found): not valid utf-8; name the encoding of the file with --encoding")
    }
    let isCutOff = place.isLine && error.offset >= bytes.count
    return RecordError(
      .badJSON,
      "\(found): not JSON: \(error.message)" + (isCutOff ? "; the object does not end on this line" : ""))
  }
}
