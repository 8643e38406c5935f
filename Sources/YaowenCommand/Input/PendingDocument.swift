import Yaowen

/// A document that is known of but not yet read, or read but not yet understood.
struct PendingDocument: Sendable {
  enum Body: Sendable {
    /// A text file, to be read where it is processed.
    case file(InputFile)
    /// A line of JSON.
    case line([UInt8])
    /// An object of a JSON file.
    case object(JSONValue, replacedSurrogates: Int)
    case failure(RecordError)
  }

  /// The document's id, unless its object has one; a JSON line's is `FILE:LINE`.
  let id: String
  let body: Body
  /// About how many bytes it keeps in memory.
  let weight: Int

  /// The JSON that it is.
  func json() throws -> JSONValue {
    switch body {
    case .object(let value, _): return value
    case .line(let bytes):
      do {
        return try JSONReader.read(bytes)
      } catch {
        let colon = id.lastIndex(of: ":") ?? id.endIndex
        let number = Int(id[colon...].dropFirst()) ?? 1
        throw CommandFailure(
          .data, JSONMessages.error(error, in: bytes, file: String(id[..<colon]), line: number).message)
      }
    case .failure(let error): throw CommandFailure(.data, error.message)
    case .file(let file): throw CommandFailure(.data, "\(file.path): JSON expected")
    }
  }
}
