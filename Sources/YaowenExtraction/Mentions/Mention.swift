/// A span of a text that names a person, an organization, an amount, a date …
///
/// Mentions of one document are flat: none overlaps another.
public struct Mention: Sendable, Equatable {
  public let type: MentionType
  /// Its place in the source, in UTF-16 code units.
  public let range: Range<Int>
  /// The source at `range`, exactly.
  public let text: String
  /// The full or official name, where the lexicon or the document gives one; nil where it is `text` itself
  /// or unknown.
  public var canonical: String?
  /// What an amount or a date comes to.
  public var value: MentionValue?
  /// The name of the rule that found it, such as `money.number-currency`.
  public let rule: String
  /// How sure the evidence is, 0 to 1.
  public let score: Double

  public init(
    type: MentionType, range: Range<Int>, text: String, canonical: String? = nil, value: MentionValue? = nil,
    rule: String, score: Double
  ) {
    self.type = type
    self.range = range
    self.text = text
    self.canonical = canonical
    self.value = value
    self.rule = rule
    self.score = score
  }
}

/// The value of a mention.
public enum MentionValue: Sendable, Equatable {
  /// Of money, a percentage or a quantity.
  case amount(Amount)
  /// Of a calendar expression.
  case date(DateValue)
}
