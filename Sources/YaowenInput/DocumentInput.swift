import Foundation
import YaowenText

/// The documents of some files, and how they are read.
package struct DocumentInput: Sendable {
  package let files: [InputFile]
  package let loader: DocumentLoader

  package init(_ files: [InputFile], loader: DocumentLoader) {
    self.files = files
    self.loader = loader
  }

  /// A reader of every document, in order. One serves one thread.
  package func documents() -> DocumentSource {
    DocumentSource(files, encoding: loader.encoding, limit: loader.limit)
  }

  /// How many bytes there are to read; nil where that cannot be told beforehand.
  package var totalBytes: Int? {
    var total = 0
    for file in files {
      // What a compressed file holds is not known beforehand.
      guard !file.isStandardInput, !file.name.hasSuffix(".gz"), let status = file.path.status(),
        status.st_mode & S_IFMT == S_IFREG
      else { return nil }
      total += Int(status.st_size)
    }
    return total
  }
}
