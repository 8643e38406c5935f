import Yaowen
import YaowenInput

extension PendingDocument {
  /// The JSON that it is; nil for a document that is text or a row.
  func object() throws(CommandFailure) -> JSONValue? {
    switch body {
    case .json(let bytes):
      do {
        return try JSONReader.read(bytes)
      } catch {
        throw CommandFailure(.data, JSONMessages.error(error, in: bytes, at: place).message)
      }
    case .failure(let error): throw CommandFailure(.data, error.message)
    case .file, .row: return nil
    }
  }
}
