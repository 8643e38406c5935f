import CICU
import YaowenLexicon
import YaowenRecords

extension EngineInfo {
  /// Yaowen's version.
  public static let yaowenVersion = "0.1.0"

  /// This library with these words.
  public init(lexicon: Lexicon) {
    self.init(version: Self.yaowenVersion, icu: String(cString: cicu_version()), lexicon: lexicon.version)
  }
}
