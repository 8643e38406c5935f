import ArgumentParser
import Yaowen

/// What `parse` reads.
enum ValueKind: String, ExpressibleByArgument, CaseIterable {
  case number, money, percent, quantity, date
}

/// Reads whole expressions.
struct ValueParsing {
  typealias Parser = (_ text: String, _ reference: CivilDate?) -> MentionValue?

  let lexicon: Lexicon

  /// The parser of a kind.
  func parser(of kind: ValueKind) -> Parser {
    let type = MentionType(rawValue: kind.rawValue)
    var session = AnalysisSession(lexicon: lexicon)
    return { text, reference in
      // An expression is a text that is one mention from end to end.
      let mentions = session.analyze(
        SourceText(text, titleLine: false), id: "", published: reference, titleContext: nil
      ).mentions
      guard mentions.count == 1, mentions[0].type == type, mentions[0].range == 0..<text.utf16.count else {
        return nil
      }
      return mentions[0].value
    }
  }
}
