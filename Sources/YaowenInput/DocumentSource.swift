import YaowenRecords
import YaowenText

/// Every document of a list of files, in order. What is one document to a file is left for the worker to read.
package final class DocumentSource {
  private var files: ArraySlice<InputFile>
  private let encoding: TextEncoding?
  private let limit: Int
  private var reader: (any DocumentReader)?

  /// - Parameter limit: how many bytes a document may have.
  package init(_ files: [InputFile], encoding: TextEncoding?, limit: Int) {
    self.files = files[...]
    self.encoding = encoding
    self.limit = limit
  }

  /// The next document, or nil after the last.
  package func next() -> PendingDocument? {
    while true {
      if let document = reader?.next() { return document }
      guard let file = files.popFirst() else { return nil }
      do {
        reader = try open(file)
      } catch {
        reader = nil
        let failure = error as? RecordError ?? .unreadable(file.name, error as? ReadError ?? .last)
        return PendingDocument(id: file.name, body: .failure(failure), place: InputPlace(file: file.name))
      }
    }
  }

  private func open(_ file: InputFile) throws -> any DocumentReader {
    switch file.format {
    case .text, .html: SingleDocumentReader(file)
    case .jsonLines: try JSONLinesReader(file, encoding: encoding, limit: limit)
    case .json: try JSONValuesReader(file, encoding: encoding, limit: limit)
    case .csv, .tsv: try DelimitedReader(file, encoding: encoding, limit: limit)
    }
  }
}
