import YaowenRecords

/// A document that is known of but not yet read, or read but not yet understood.
package struct PendingDocument: Sendable {
  package enum Body: Sendable {
    /// A file that is one document, to be read where it is processed.
    case file(InputFile)
    /// An object of JSON, in UTF-8 or in the encoding that was named.
    case json([UInt8])
    /// A row with the names of its columns.
    case row([JSONValue.Member], fields: Int, columns: Int)
    case failure(RecordError)
  }

  /// The document's id, unless its object has one; `FILE:LINE` where a file holds several.
  package let id: String
  package let body: Body
  /// Where it begins.
  package let place: InputPlace
  /// About how many bytes it keeps in memory.
  package let weight: Int

  init(id: String, body: Body, place: InputPlace, weight: Int = 0) {
    self.id = id
    self.body = body
    self.place = place
    self.weight = weight
  }
}

/// A place in a file, where a person can find it.
package struct InputPlace: Sendable, CustomStringConvertible {
  package let file: String
  /// From 1; nil for the file as a whole.
  package var line: Int?
  /// In bytes, from 1.
  package var column = 1
  /// Whether what begins here must end with the line.
  package var isLine = false

  package init(file: String, line: Int? = nil, column: Int = 1, isLine: Bool = false) {
    self.file = file
    self.line = line
    self.column = column
    self.isLine = isLine
  }

  package var description: String { line.map { "\(file):\($0)" } ?? file }
}
