import YaowenExtraction
import YaowenFacts
@_spi(Rooms) import YaowenText

/// A character or a word a line with its BIO tag, an empty line behind each sentence.
public struct CoNLLFormat: DocumentFormat {
  public enum Unit: Sendable {
    case character, word
  }

  public let unit: Unit
  public var needsWords: Bool { unit == .word }

  public init(_ unit: Unit) { self.unit = unit }

  public func bytes(of result: DocumentResult) -> [UInt8] {
    switch result {
    case .analyzed(let analyzed): Array(text(of: analyzed).utf8)
    case .failed(let id, let error):
      Array("# id = \(Self.singleLine(id))\n# error = \(Self.singleLine(error.message))\n\n".utf8)
    }
  }

  private static func singleLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }

  private func text(of analyzed: AnalyzedDocument) -> String {
    let document = analyzed.document
    let source = document.source
    var result = "# id = \(Self.singleLine(document.id))\n"
    var mentions = document.mentions[...]
    var words = analyzed.words[...]
    for sentence in source.sentences() {
      while let word = words.first, word.lowerBound < sentence.lowerBound { words.removeFirst() }
      var at = sentence.lowerBound
      while at < sentence.upperBound {
        var end = at + 1
        if unit == .word, let word = words.first, word.lowerBound == at {
          end = word.upperBound
          words.removeFirst()
        } else if source.units[at] & 0xFC00 == 0xD800, end < sentence.upperBound {
          end += 1
        }
        defer { at = end }
        // White space has no line: the format parts its columns by it.
        if source.units[at..<end].allSatisfy({ CharacterClass.of($0).contains(.space) }) { continue }
        while let mention = mentions.first, mention.range.upperBound <= at { mentions.removeFirst() }
        result += "\(source[at..<end])\t\(Self.tag(at, mentions.first))\n"
      }
      result += "\n"
    }
    return result
  }

  private static func tag(_ position: Int, _ mention: Mention?) -> String {
    guard let mention, mention.range.contains(position) else { return "O" }
    return (position == mention.range.lowerBound ? "B-" : "I-") + mention.type.rawValue
  }
}
