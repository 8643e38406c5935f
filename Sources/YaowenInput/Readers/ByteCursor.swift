/// The bytes of a file one after another, read as they are asked for.
struct ByteCursor {
  private let reader: FileReader
  private var bytes: [UInt8]
  private var at = 0
  private var isDrained = false

  init(_ file: OpenedFile) {
    reader = file.reader
    bytes = file.first
  }

  /// The next byte, which is not consumed; nil at the end.
  mutating func peek() throws(ReadError) -> UInt8? {
    while at == bytes.count {
      if isDrained { return nil }
      bytes.removeAll(keepingCapacity: true)
      at = 0
      isDrained = try reader.read(into: &bytes) == 0
    }
    return bytes[at]
  }

  /// Consumes the byte that was looked at.
  mutating func step() { at += 1 }
}
