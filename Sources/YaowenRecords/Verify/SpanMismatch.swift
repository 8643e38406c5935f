/// A part of a record that its source does not bear out.
public struct SpanMismatch: Error, Sendable, Equatable, CustomStringConvertible {
  /// The record's id.
  public let id: String
  /// Where in the record: `mentions[3].text`.
  public let field: String
  /// What the source has.
  public let expected: String
  /// What the record has.
  public let found: String

  public init(id: String, field: String, expected: String, found: String) {
    self.id = id
    self.field = field
    self.expected = expected
    self.found = found
  }

  public var description: String { "\(id): \(field): expected \(expected), found \(found)" }
}
