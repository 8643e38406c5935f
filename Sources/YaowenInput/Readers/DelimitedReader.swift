import YaowenRecords
import YaowenText

/// Rows of fields separated by commas or tabs, as RFC 4180 and spreadsheets write them; the first row names the
/// columns. Linear in the bytes.
final class DelimitedReader: DocumentReader {
  private let name: String
  private let limit: Int
  private let delimiter: UInt8
  private let encoding: TextEncoding
  private let isNamed: Bool
  private var cursor: ByteCursor
  private var line = 1
  private var columns: [String]?
  private var isAtEnd = false

  init(_ file: InputFile, encoding: TextEncoding?, limit: Int) throws {
    name = file.name
    self.limit = limit
    delimiter = UInt8(ascii: file.format == .tsv ? "\t" : ",")
    let opened = try OpenedFile(file, encoding: encoding, limit: limit)
    cursor = ByteCursor(opened)
    isNamed = encoding != nil
    self.encoding = opened.encoding ?? Self.encoding(of: opened.first)
  }

  /// The encoding that the first rows are in. Where they say too little for finding it out, GB 18030 is tried,
  /// which spreadsheets in China write.
  private static func encoding(of first: [UInt8]) -> TextEncoding {
    // The piece may end inside a character, but not its last whole line.
    let whole = first[..<(first.lastIndex(of: 0x0A) ?? first.count)]
    return whole.withUnsafeBufferPointer { bytes in
      if let encoding = try? TextDecoder.decode(bytes).encoding { return encoding }
      return (try? TextDecoder.decode(bytes, encoding: .gb18030).encoding) ?? .utf8
    }
  }

  func next() -> PendingDocument? {
    if isAtEnd { return nil }
    do {
      let columns = try columns ?? header()
      self.columns = columns
      while true {
        let place = InputPlace(file: name, line: line)
        guard let row = try row() else {
          isAtEnd = true
          return nil
        }
        if row.fields.isEmpty, !row.isTooLong { continue }
        return document(row, columns, at: place)
      }
    } catch {
      isAtEnd = true
      let place = InputPlace(file: name, line: line)
      let failure = error as? RecordError ?? .unreadable(name, error as? ReadError ?? .last)
      return PendingDocument(
        id: columns == nil ? name : "\(place)", body: .failure(failure), place: place)
    }
  }

  private func header() throws -> [String] {
    while let row = try row() {
      if row.fields.isEmpty { continue }
      return try row.fields.map { try decode($0, at: "\(name):1") }
        .map { String(decoding: $0, as: UTF16.self) }
    }
    return []
  }

  private func document(_ row: Row, _ columns: [String], at place: InputPlace) -> PendingDocument {
    let body: PendingDocument.Body
    if row.isTooLong {
      body = .failure(.tooLarge("\(place)", limit))
    } else if row.isUnclosed {
      body = .failure(RecordError(.badRow, "\(place): a quotation mark is never closed"))
    } else {
      do throws(RecordError) {
        let members = try zip(columns, row.fields).map { column, field throws(RecordError) in
          JSONValue.Member(key: column, value: .string(try decode(field, at: "\(place)")))
        }
        body = .row(members, fields: row.fields.count, columns: columns.count)
      } catch {
        body = .failure(error)
      }
    }
    return PendingDocument(id: "\(place)", body: body, place: place, weight: row.length)
  }

  private func decode(_ field: [UInt8], at place: String) throws(RecordError) -> [UInt16] {
    try DocumentLoader.decode(field, path: place, encoding: encoding, isNamed: isNamed)
  }

  // MARK: Rows

  private struct Row {
    var fields: [[UInt8]] = []
    var length = 0
    var isTooLong = false
    /// Whether the file ends between quotation marks.
    var isUnclosed = false
  }

  /// The next row, or nil at the end of the file. An empty line has no fields.
  private func row() throws(ReadError) -> Row? {
    guard try cursor.peek() != nil else { return nil }
    var row = Row()
    var field: [UInt8] = []
    var isQuoted = false
    var isInQuotes = false
    func end(_ row: inout Row) {
      row.fields.append(field)
      field = []
      isQuoted = false
    }
    while let byte = try cursor.peek() {
      cursor.step()
      row.length += 1
      if byte == 0x0A { line += 1 }
      if row.length > limit { row.isTooLong = true }
      if isInQuotes {
        if byte != 0x22 {
          if !row.isTooLong { field.append(byte) }
        } else if try cursor.peek() == 0x22 {
          cursor.step()
          row.length += 1
          if !row.isTooLong { field.append(byte) }
        } else {
          isInQuotes = false
        }
      } else if byte == delimiter {
        if !row.isTooLong { end(&row) }
      } else if byte == 0x0A {
        if field.last == 0x0D { field.removeLast() }
        if !row.fields.isEmpty || !field.isEmpty || isQuoted { end(&row) }
        return row
      } else if byte == 0x22, field.isEmpty, !isQuoted {
        isInQuotes = true
        isQuoted = true
      } else if !row.isTooLong {
        field.append(byte)
      }
    }
    row.isUnclosed = isInQuotes
    if !row.fields.isEmpty || !field.isEmpty || isQuoted { end(&row) }
    return row
  }
}
