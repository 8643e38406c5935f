import YaowenExtraction
import YaowenRecords
import YaowenText

/// Turns pending documents into texts.
package struct DocumentLoader: Sendable {
  package let encoding: TextEncoding?
  package let names: FieldNames
  package let keepsMeta: Bool
  /// How many bytes a document may have.
  package let limit: Int

  /// What a document may have unless the user says otherwise: more than any article, and less than what would
  /// take the machine down.
  package static let usualLimit = 256 << 20

  package init(
    encoding: TextEncoding? = nil, names: FieldNames = FieldNames(), keepsMeta: Bool = false,
    limit: Int = DocumentLoader.usualLimit
  ) {
    self.encoding = encoding
    self.names = names
    self.keepsMeta = keepsMeta
    self.limit = limit
  }

  /// The document, or why there is none.
  package func load(_ pending: PendingDocument) throws(LoadFailure) -> LoadedDocument {
    var id = pending.id
    do throws(RecordError) {
      switch pending.body {
      case .failure(let error): throw error
      case .file(let file): return try load(file)
      case .json(let bytes):
        let read = try read(bytes, at: pending.place)
        id = self.id(of: read.value) ?? id
        return try document(read.value, read.replacedSurrogates, id: id, place: pending.place)
      case .row(let members, let fields, let columns):
        let value = JSONValue.object(members)
        id = self.id(of: value) ?? id
        var document = try document(value, 0, id: id, place: pending.place)
        if fields != columns {
          document.diagnostics.append(
            RecordDiagnostic(.badRow, "the row has \(fields) fields, the header \(columns)"))
        }
        return document
      }
    } catch {
      throw LoadFailure(id: id, error: error)
    }
  }

  // MARK: Files

  private func load(_ file: InputFile) throws(RecordError) -> LoadedDocument {
    let bytes: [UInt8]?
    do {
      bytes = try FileReader(file).readAll(limit: limit)
    } catch {
      throw .unreadable(file.name, error)
    }
    guard let bytes else { throw .tooLarge(file.name, limit) }
    if file.format == .html { return try page(bytes, file.name) }
    let units = try Self.decode(bytes, path: file.name, encoding: encoding, isNamed: encoding != nil)
    return LoadedDocument(id: file.name, source: SourceText(units: units))
  }

  private func page(_ bytes: [UInt8], _ name: String) throws(RecordError) -> LoadedDocument {
    let declared = encoding == nil ? HTMLEncoding.declared(in: bytes) : nil
    // A page that was saved as UTF-8 may still declare what it was served in; nothing else is valid UTF-8 by chance.
    let saved =
      declared == nil ? nil : try? Self.decode(bytes, path: name, encoding: .utf8, isNamed: false)
    let units =
      if let saved { saved } else {
        try Self.decode(bytes, path: name, encoding: encoding ?? declared, isNamed: encoding != nil)
      }
    let page = HTMLPage(units)
    guard !page.paragraphs.isEmpty else {
      throw RecordError(.noText, "\(name): the page holds no article text; save the article as text")
    }
    let source = SourceText(units: Array(page.text.utf16))
    var document = LoadedDocument(id: name, source: source)
    document.published = page.published
    return document
  }

  /// The UTF-16 units of bytes, or an error that names the file.
  ///
  /// - Parameter isNamed: whether the encoding is one that the user named.
  package static func decode(
    _ bytes: [UInt8], path: String, encoding: TextEncoding?, isNamed: Bool
  ) throws(RecordError) -> [UInt16] {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(TextDecodingError) in try TextDecoder.decode(buffer, encoding: encoding).units }
    }
    do {
      return try result.get()
    } catch {
      if case .binary = error { throw RecordError(.binary, "\(path): \(error)") }
      if isNamed, case .invalidSequence(let encoding, let offset) = error {
        throw RecordError(
          .undecodable,
          "\(path): not valid \(encoding.rawValue) at byte \(offset); --encoding names another encoding than the file has"
        )
      }
      throw RecordError(.undecodable, "\(path): \(error)")
    }
  }

  // MARK: Objects

  private func read(
    _ bytes: [UInt8], at place: InputPlace
  ) throws(RecordError) -> (value: JSONValue, replacedSurrogates: Int) {
    var bytes = bytes
    if let encoding, [.gb18030, .big5].contains(encoding) {
      let units = try Self.decode(bytes, path: "\(place)", encoding: encoding, isNamed: true)
      bytes = units.withUnsafeBufferPointer { Array(UTF8Transcoding.string(of: $0).utf8) }
    }
    do {
      return try JSONReader.readCounting(bytes)
    } catch { throw JSONMessages.error(error, in: bytes, at: place) }
  }

  /// The document of an object. Messages name its `place`, where a person can find it.
  private func document(
    _ value: JSONValue, _ replacedSurrogates: Int, id: String, place: InputPlace
  ) throws(RecordError) -> LoadedDocument {
    guard case .object(let members) = value else {
      throw RecordError(.noText, "\(place): \(value.kind) instead of an object with a `\(names.text)`")
    }
    guard case .string(let units)? = value[names.text] else {
      let found =
        value[names.text].map { "`\(names.text)` is \($0.kind), not a string" }
        ?? "the object has no `\(names.text)`" + Self.hint(members)
      throw RecordError(.noText, "\(place): \(found)")
    }
    var document = LoadedDocument(
      id: id, source: SourceText(units: units, titleLine: false))
    document.title = value[names.title]?.string
    readPublished(of: value, into: &document)
    if replacedSurrogates > 0 {
      document.diagnostics.append(
        RecordDiagnostic(
          .loneSurrogate, "escapes of half a surrogate pair, read as U+FFFD: \(replacedSurrogates)"))
    }
    if keepsMeta { document.meta = names.others(of: members) }
    return document
  }

  /// Names of strings that could be the text.
  private static func hint(_ members: [JSONValue.Member]) -> String {
    let names = members.filter { $0.value.string != nil && $0.key != "id" }.prefix(8).map { "`\($0.key)`" }
    return names.isEmpty ? "" : "; name its text with --text-field: \(names.joined(separator: ", "))"
  }

  /// The object's id as a string; nil where it has none.
  package func id(of value: JSONValue) -> String? {
    if case .number(let digits)? = value[names.id] { return digits }
    return value[names.id]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func readPublished(of value: JSONValue, into document: inout LoadedDocument) {
    guard let published = value[names.published], published != .null, published != .string([]) else { return }
    document.published = PublishedDay.day(of: published)
    guard document.published == nil else { return }
    let found = published.string.map { "`\($0)`" } ?? published.kind
    document.diagnostics.append(
      RecordDiagnostic(
        .badPublished,
        "`\(names.published)` is \(found), not a day such as 2023-07-16; it is left aside"))
  }
}
