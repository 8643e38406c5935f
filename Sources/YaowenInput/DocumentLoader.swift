import YaowenExtraction
import YaowenRecords
import YaowenText

/// Turns pending documents into texts.
package struct DocumentLoader: Sendable {
  package let encoding: TextEncoding?
  package let keepsMeta: Bool

  package init(encoding: TextEncoding?, keepsMeta: Bool) {
    self.encoding = encoding
    self.keepsMeta = keepsMeta
  }

  /// The document, or why there is none.
  package func load(_ pending: PendingDocument) throws(LoadFailure) -> LoadedDocument {
    var id = pending.id
    do throws(RecordError) {
      switch pending.body {
      case .failure(let error): throw error
      case .file(let file): return try load(file)
      case .line(let bytes):
        let read = try read(bytes, at: pending.id)
        id = Self.id(of: read.value) ?? id
        return try document(read.value, read.replacedSurrogates, id: id, place: pending.id)
      case .object(let value, let replaced):
        id = Self.id(of: value) ?? id
        return try document(value, replaced, id: id, place: pending.id)
      }
    } catch {
      throw LoadFailure(id: id, error: error)
    }
  }

  /// The longest text in UTF-16 units; positions are kept in 32 bits.
  private static let longestText = Int(Int32.max) / 4

  private func load(_ file: InputFile) throws(RecordError) -> LoadedDocument {
    let bytes: [UInt8]
    do {
      bytes = try FileReader(file).readAll()
    } catch {
      throw RecordError(.unreadable, "\(file.path): cannot be read: \(error.reason)")
    }
    let units = try Self.decode(bytes, path: file.path, encoding: encoding)
    try checkLength(units, file.path)
    return LoadedDocument(id: file.path, source: SourceText(units: units))
  }

  private func checkLength(_ units: [UInt16], _ name: String) throws(RecordError) {
    guard units.count <= Self.longestText else {
      throw RecordError(
        .unsupported, "\(name): longer than \(Self.longestText) characters; split it into several documents")
    }
  }

  /// The UTF-16 units of bytes, or an error that names the file.
  package static func decode(
    _ bytes: [UInt8], path: String, encoding: TextEncoding?
  ) throws(RecordError) -> [UInt16] {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(TextDecodingError) in try TextDecoder.decode(buffer, encoding: encoding).units }
    }
    do {
      return try result.get()
    } catch {
      if case .binary = error { throw RecordError(.binary, "\(path): \(error)") }
      throw RecordError(.undecodable, "\(path): \(error)")
    }
  }

  // MARK: JSON

  /// The value of a JSON line; `place` is `FILE:LINE`.
  private func read(
    _ line: [UInt8], at place: String
  ) throws(RecordError) -> (value: JSONValue, replacedSurrogates: Int) {
    var bytes = line
    if let encoding, [.gb18030, .big5].contains(encoding) {
      bytes = Array(
        String(decoding: try Self.decode(line, path: place, encoding: encoding), as: UTF16.self).utf8)
    }
    do {
      return try JSONReader.readCounting(bytes)
    } catch {
      let colon = place.lastIndex(of: ":") ?? place.endIndex
      throw JSONMessages.error(
        error, in: bytes, file: String(place[..<colon]), line: Int(place[colon...].dropFirst()) ?? 1)
    }
  }

  /// The document of an object. Messages name its `place`, where a person can find it.
  private func document(
    _ value: JSONValue, _ replacedSurrogates: Int, id: String, place: String
  ) throws(RecordError) -> LoadedDocument {
    guard case .object(let members) = value else {
      throw RecordError(.noText, "\(place): \(value.kind) instead of an object with a `text`")
    }
    guard case .string(let units)? = value["text"] else {
      let found = value["text"].map { "`text` is \($0.kind), not a string" } ?? "the object has no `text`"
      throw RecordError(.noText, "\(place): \(found)")
    }
    try checkLength(units, place)
    var document = LoadedDocument(
      id: id, source: SourceText(units: units, titleLine: false))
    document.title = value["title"]?.string
    readPublished(of: value, into: &document)
    if replacedSurrogates > 0 {
      document.diagnostics.append(
        RecordDiagnostic(
          .loneSurrogate, "escapes of half a surrogate pair, read as U+FFFD: \(replacedSurrogates)"))
    }
    if keepsMeta {
      document.meta = members.filter { !["id", "title", "published", "text"].contains($0.key) }
    }
    return document
  }

  /// The object's id as a string; nil where it has none.
  package static func id(of value: JSONValue) -> String? {
    if case .number(let digits)? = value["id"] { return digits }
    return value["id"]?.string
  }

  private func readPublished(of value: JSONValue, into document: inout LoadedDocument) {
    guard let published = value["published"], published != .null, published != .string([]) else { return }
    document.published = published.string.flatMap { CivilDate($0) }
    guard document.published == nil else { return }
    let found = published.string.map { "`\($0)`" } ?? published.kind
    document.diagnostics.append(
      RecordDiagnostic(
        .badPublished, "`published` is \(found), not a day such as 2023-07-16; it is left aside"))
  }
}
