import YaowenRecords

/// Reads the documents of one file, one after another, in memory that does not grow with the file.
protocol DocumentReader: AnyObject {
  /// The next document, or nil at the end. What cannot be read is a document, too, and says why.
  func next() -> PendingDocument?
}

extension RecordError {
  static func unreadable(_ name: String, _ error: ReadError) -> RecordError {
    RecordError(.unreadable, "\(name): cannot be read: \(error.reason)")
  }

  static func tooLarge(_ name: String, _ limit: Int) -> RecordError {
    RecordError(
      .tooLarge, "\(name): larger than \(limit) bytes; split it, or raise --max-document-size")
  }
}
