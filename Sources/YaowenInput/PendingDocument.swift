import YaowenExtraction
import YaowenRecords
import YaowenText

/// A document that is known of but not yet read, or read but not yet understood.
package struct PendingDocument: Sendable {
  package enum Body: Sendable {
    /// A text file, to be read where it is processed.
    case file(InputFile)
    /// A line of JSON.
    case line([UInt8])
    /// An object of a JSON file.
    case object(JSONValue, replacedSurrogates: Int)
    case failure(RecordError)
  }

  /// The document's id, unless its object has one; a JSON line's is `FILE:LINE`.
  package let id: String
  package let body: Body
  /// About how many bytes it keeps in memory.
  package let weight: Int
}
