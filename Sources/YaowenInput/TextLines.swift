import Foundation
import YaowenExtraction
import YaowenRecords
import YaowenText

/// The lines of text files, in memory that does not grow with the file.
package final class TextLines {
  private let file: InputFile
  private let lines: LineReader
  private let encoding: TextEncoding

  /// Opens a file. Without an encoding its first piece decides.
  package init(_ file: InputFile, encoding: TextEncoding?) throws {
    self.file = file
    do {
      let reader = try FileReader(file)
      var first: [UInt8] = []
      _ = try reader.read(into: &first)
      let found = try encoding ?? Self.encoding(of: first, file)
      if found == .utf16LittleEndian || found == .utf16BigEndian {
        // Its line breaks are two bytes long; turned into UTF-8 as a whole.
        while try reader.read(into: &first) > 0 {}
        let units = try Self.decode(first, found, file.path)
        first = Array(String(decoding: units, as: UTF16.self).utf8)
        self.encoding = .utf8
      } else {
        if first.starts(with: [0xEF, 0xBB, 0xBF]) { first.removeFirst(3) }
        self.encoding = found
      }
      lines = LineReader(reader, after: first)
    } catch let error as ReadError {
      throw InputError(.unreadable, "\(file.path): cannot be read: \(error.reason)")
    }
  }

  /// The number of the line last returned, from 1.
  package var number: Int { lines.number }

  /// The next line as UTF-16, without its line break, or nil at the end.
  package func next() throws -> [UInt16]? {
    do {
      guard let line = try lines.next() else { return nil }
      return try Self.decode(line, encoding, "\(file.path):\(lines.number)")
    } catch let error as ReadError {
      throw InputError(.unreadable, "\(file.path): cannot be read: \(error.reason)")
    }
  }

  private static func encoding(of first: [UInt8], _ file: InputFile) throws -> TextEncoding {
    // The piece may end inside a character, but not its last whole line.
    let end = first.lastIndex(of: 0x0A) ?? first.count
    let result = first[..<end].withUnsafeBufferPointer { buffer in
      Result { () throws(TextDecodingError) in try TextDecoder.decode(buffer).encoding }
    }
    switch result {
    case .success(let encoding): return encoding
    case .failure(.binary(let offset)):
      throw InputError(.invalid, "\(file.path): \(TextDecodingError.binary(byteOffset: offset))")
    // One line without an end, longer than a piece: its own decoding will tell.
    case .failure where end == first.count: return .utf8
    case .failure(let error): throw InputError(.invalid, "\(file.path): \(error)")
    }
  }

  private static func decode(_ bytes: [UInt8], _ encoding: TextEncoding, _ place: String) throws -> [UInt16] {
    do {
      return try DocumentLoader.decode(bytes, path: place, encoding: encoding)
    } catch {
      throw InputError(.invalid, error.message)
    }
  }
}
