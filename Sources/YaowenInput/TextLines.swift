import Foundation
import YaowenExtraction
import YaowenRecords
import YaowenText

/// The lines of text files, in memory that does not grow with the file.
package final class TextLines {
  private let file: InputFile
  private let lines: LineReader
  private let encoding: TextEncoding
  private let isNamed: Bool

  /// Opens a file. Without an encoding its first piece decides.
  package init(_ file: InputFile, encoding: TextEncoding?) throws {
    self.file = file
    isNamed = encoding != nil
    do {
      let opened = try OpenedFile(file, encoding: encoding, limit: .max)
      self.encoding = try opened.encoding ?? Self.encoding(of: opened.first, file)
      lines = LineReader(opened.reader, after: opened.first)
    } catch let error as RecordError {
      throw InputError(.invalid, error.message)
    } catch let error as ReadError {
      throw InputError(.unreadable, "\(file.name): cannot be read: \(error.reason)")
    }
  }

  /// The number of the line last returned, from 1.
  package var number: Int { lines.number }

  /// The next line as UTF-16, without its line break, or nil at the end.
  package func next() throws -> [UInt16]? {
    do {
      guard let line = try lines.next() else { return nil }
      return try decode(line, "\(file.name):\(lines.number)")
    } catch let error as ReadError {
      throw InputError(.unreadable, "\(file.name): cannot be read: \(error.reason)")
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
      throw InputError(.invalid, "\(file.name): \(TextDecodingError.binary(byteOffset: offset))")
    // One line without an end, longer than a piece: its own decoding will tell.
    case .failure where end == first.count: return .utf8
    case .failure(let error): throw InputError(.invalid, "\(file.name): \(error)")
    }
  }

  private func decode(_ bytes: [UInt8], _ place: String) throws -> [UInt16] {
    do {
      return try DocumentLoader.decode(bytes, path: place, encoding: encoding, isNamed: isNamed)
    } catch {
      throw InputError(.invalid, error.message)
    }
  }
}
