import Foundation
import YaowenExtraction
import YaowenRecords
import YaowenText

/// Every document of a list of files, in order. Text files are left for the worker to read.
package final class DocumentSource {
  private var files: ArraySlice<InputFile>
  private let encoding: TextEncoding?
  /// The documents of a JSON file, last first.
  private var objects: [PendingDocument] = []
  private var lines: (file: InputFile, reader: LineReader)?

  package init(_ files: [InputFile], encoding: TextEncoding?) {
    self.files = files[...]
    self.encoding = encoding
  }

  /// The next document, or nil after the last.
  package func next() -> PendingDocument? {
    while true {
      if let document = objects.popLast() { return document }
      if let document = nextLine() { return document }
      guard let file = files.popFirst() else { return nil }
      if let document = begin(file) { return document }
    }
  }

  /// Begins a file. Returns its document where it has just one.
  private func begin(_ file: InputFile) -> PendingDocument? {
    do {
      switch file.format {
      case .text:
        var status = stat()
        let size = !file.isStandardInput && stat(file.path, &status) == 0 ? Int(status.st_size) : 0
        return PendingDocument(id: file.path, body: .file(file), weight: size)
      case .html:
        throw RecordError(
          .unsupported, "\(file.path): HTML is not read yet; save the article as text, or as JSON lines")
      case .jsonLines: try beginLines(file)
      case .json: try beginJSON(file)
      }
      return nil
    } catch {
      return PendingDocument(
        id: file.path, body: .failure(error as? RecordError ?? unreadable(file, error)), weight: 0)
    }
  }

  private func unreadable(_ file: InputFile, _ error: any Error) -> RecordError {
    RecordError(.unreadable, "\(file.path): cannot be read: \((error as? ReadError)?.reason ?? "\(error)")")
  }

  // MARK: JSON lines

  private func beginLines(_ file: InputFile) throws {
    let reader = try FileReader(file)
    var first: [UInt8] = []
    _ = try reader.read(into: &first)
    // UTF-16 has zeros in its line breaks, so that the file must be turned into UTF-8 first.
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF])
      || encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    {
      while try reader.read(into: &first) > 0 {}
      let units = try decode(first, file)
      first = Array(String(decoding: units, as: UTF16.self).utf8)
    } else if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      first.removeFirst(3)
    }
    lines = (file, LineReader(reader, after: first))
  }

  private func nextLine() -> PendingDocument? {
    guard let (file, reader) = lines else { return nil }
    do {
      while let line = try reader.next() {
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        return PendingDocument(id: "\(file.path):\(reader.number)", body: .line(line), weight: line.count)
      }
      lines = nil
      return nil
    } catch {
      lines = nil
      return PendingDocument(
        id: "\(file.path):\(reader.number + 1)", body: .failure(unreadable(file, error)), weight: 0)
    }
  }

  // MARK: JSON files

  /// Reads a `.json` file: an array of objects, one object, or, as many corpora have it, one object a line.
  private func beginJSON(_ file: InputFile) throws {
    if try firstLineIsObject(file) { return try beginLines(file) }
    var bytes = try FileReader(file).readAll()
    if encoding != nil || !Self.isUTF8(bytes) {
      bytes = Array(String(decoding: try decode(bytes, file), as: UTF16.self).utf8)
    }
    let value: JSONValue
    let replaced: Int
    do {
      (value, replaced) = try JSONReader.readCounting(bytes)
    } catch {
      throw JSONMessages.error(error, in: bytes, file: file.path, line: 1)
    }
    if case .array(let elements) = value {
      let weight = bytes.count / max(1, elements.count)
      objects = elements.enumerated().reversed().map { index, element in
        PendingDocument(
          id: "\(file.path):\(index + 1)", body: .object(element, replacedSurrogates: replaced),
          weight: weight)
      }
    } else {
      objects = [
        PendingDocument(
          id: file.path, body: .object(value, replacedSurrogates: replaced), weight: bytes.count)
      ]
    }
  }

  private func firstLineIsObject(_ file: InputFile) throws -> Bool {
    guard !file.isStandardInput else { return false }
    let reader = LineReader(try FileReader(file))
    while let line = try reader.next() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      guard line.first == UInt8(ascii: "{"), (try? JSONReader.read(line)) != nil else { return false }
      return try reader.next() != nil
    }
    return false
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    !bytes.starts(with: [0xEF, 0xBB, 0xBF]) && String(validating: bytes, as: UTF8.self) != nil
  }

  private func decode(_ bytes: [UInt8], _ file: InputFile) throws -> [UInt16] {
    try DocumentLoader.decode(bytes, path: file.path, encoding: encoding)
  }
}
