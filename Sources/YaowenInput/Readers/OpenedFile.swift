import Foundation
import YaowenRecords
import YaowenText

/// A file whose first piece was read and looked at.
struct OpenedFile {
  let reader: FileReader
  /// What was read, without a byte-order mark; in UTF-8 where the file was UTF-16.
  let first: [UInt8]
  /// The encoding of the bytes; nil where nothing says it.
  let encoding: TextEncoding?

  /// Opens a file.
  ///
  /// - Parameter isWhole: whether to turn any encoding but UTF-8 into it, for which the file is read whole.
  init(_ file: InputFile, encoding: TextEncoding?, isWhole: Bool = false, limit: Int) throws {
    let reader = try FileReader(file)
    var first: [UInt8] = []
    _ = try reader.read(into: &first)
    let isUTF16 =
      first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF])
      || encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    if isUTF16 || isWhole && encoding != nil && encoding != .utf8 {
      // The line breaks of UTF-16 are two bytes long; turned into UTF-8 as a whole.
      while try reader.read(into: &first) > 0 {
        guard first.count <= limit else { throw RecordError.tooLarge(file.name, limit) }
      }
      let units = try DocumentLoader.decode(
        first, path: file.name, encoding: encoding, isNamed: encoding != nil)
      first = units.withUnsafeBufferPointer { Array(UTF8Transcoding.string(of: $0).utf8) }
      self.encoding = .utf8
    } else if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      first.removeFirst(3)
      self.encoding = .utf8
    } else {
      self.encoding = encoding
    }
    self.reader = reader
    self.first = first
  }
}
