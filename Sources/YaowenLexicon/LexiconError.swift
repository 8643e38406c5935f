/// A lexicon that cannot be loaded. Nothing of a file with an error is used.
public struct LexiconError: Error, Equatable, CustomStringConvertible, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    case unreadable(String)
    case notUTF8
    case missingType
    case emptySurface
    case surfaceTooLong(limit: Int)
    case unknownKey(String, known: [String])
    case unknownFlag(String)
    case unknownDirective(String)
    case emptyValue(key: String)
    case invalidValue(key: String, value: String, expected: String)
    case spacesInsteadOfTab
    /// Of a jieba dictionary: what stands between word and tag is no number.
    case invalidFrequency(String)
    case tooLarge
  }

  /// The file's name as it was given.
  public let file: String
  /// The line, from 1; 0 where the file as a whole is at fault.
  public let line: Int
  /// The column in UTF-8 bytes, from 1.
  public let column: Int
  public let reason: Reason

  package init(file: String, line: Int, column: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// `file:line:column: what is wrong, and what to do`.
  public var description: String {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    return "\(place): \(message)"
  }

  private var message: String {
    switch reason {
    case .unreadable(let why): "cannot read the lexicon: \(why)"
    case .notUTF8: "not valid UTF-8; save the lexicon as UTF-8"
    case .missingType: "no type: put `#! type: …` at the top of the file or `type=…` in the row"
    case .emptySurface: "the row has no word before its first tab"
    case .surfaceTooLong(let limit): "the word is longer than \(limit) UTF-16 units"
    case .unknownKey(let key, let known): "unknown key `\(key)`; known here: \(known.joined(separator: ", "))"
    case .unknownFlag(let flag):
      "unknown flag `\(flag)`; a field is `key=value`, pinned, remove, fused, generic or former"
    case .unknownDirective(let name): "unknown directive `\(name)`; known are type, source and license"
    case .emptyValue(let key): "`\(key)=` has no value"
    case .invalidValue(let key, let value, let expected): "`\(key)=\(value)` is not \(expected)"
    case .invalidFrequency(let text):
      "`\(text)` stands before a tag and is no frequency; a line is `word frequency tag`, and a word with spaces "
        + "needs its frequency"
    case .tooLarge: "the lexicons hold more words than there is room for (some 16 million characters in all)"
    case .spacesInsteadOfTab: "a field after spaces; separate fields with one tab"
    }
  }
}
