/// A word of a segmented text.
public struct Word: Sendable, Equatable {
  /// Where a word comes from.
  public enum Origin: String, Sendable {
    /// ICU's dictionary or rules.
    case icu
    /// A lexicon.
    case lexicon
    /// A single character that no dictionary joins to another.
    case character
    /// A number, with its decimals and separators, or a Latin word.
    case run
    /// A mention that a rule found.
    case mention
    case punctuation
    case space
  }

  /// Its place, in UTF-16 code units.
  public let range: Range<Int>
  public let origin: Origin

  public init(range: Range<Int>, origin: Origin) {
    self.range = range
    self.origin = origin
  }
}
