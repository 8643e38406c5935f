/// What made a record: two records made by the same engine of the same text are the same, byte for byte.
public struct EngineInfo: Sendable, Equatable {
  /// Yaowen's version.
  public let version: String
  /// ICU's version, whose dictionary lends word boundaries.
  public let icu: String
  /// A hash of every word and rule the lexicons hold.
  public let lexicon: String

  public init(version: String, icu: String, lexicon: String) {
    self.version = version
    self.icu = icu
    self.lexicon = lexicon
  }
}
