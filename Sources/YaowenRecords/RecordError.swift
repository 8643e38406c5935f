/// Why a document could not be processed. Its record says so in the document's place.
public struct RecordError: Error, Sendable, Equatable {
  /// What kind of failure, for programs.
  public enum Code: String, Sendable {
    /// The file cannot be opened or read.
    case unreadable
    /// The bytes are no text.
    case binary
    /// The bytes are not valid in the encoding given or found.
    case undecodable
    /// A JSON line, or a JSON file, is not JSON.
    case badJSON = "bad-json"
    /// A JSON object has no `text` string.
    case noText = "no-text"
    /// The document is larger than the limit.
    case tooLarge = "too-large"
    /// A row of a table is cut off.
    case badRow = "bad-row"
  }

  public let code: Code
  /// What is wrong, where, and what to do.
  public let message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// Something about a document that its reader should know, though it was processed.
public struct RecordDiagnostic: Sendable, Equatable {
  /// What kind, for programs.
  public enum Code: String, Sendable {
    /// `published` is not an ISO 8601 day; it was left aside.
    case badPublished = "bad-published"
    /// A row has more or fewer fields than the header.
    case badRow = "bad-row"
    /// Escapes of half a surrogate pair were read as U+FFFD.
    case loneSurrogate = "lone-surrogate"
  }

  public let code: Code
  public let message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
