import Foundation

/// A file that is one document. It is left to the worker to read.
final class SingleDocumentReader: DocumentReader {
  private var file: InputFile?

  init(_ file: InputFile) { self.file = file }

  func next() -> PendingDocument? {
    guard let file else { return nil }
    self.file = nil
    let size = file.isStandardInput ? 0 : file.path.status().map { Int($0.st_size) } ?? 0
    return PendingDocument(id: file.name, body: .file(file), place: InputPlace(file: file.name), weight: size)
  }
}
