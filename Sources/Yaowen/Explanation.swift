import YaowenExtraction
import YaowenFacts
import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
import YaowenText

/// A document with everything that led to it: its words, and every candidate with its evidence.
package struct Explanation: Sendable {
  package let document: Document
  package let words: [Word]
  /// In text order.
  package let candidates: [EvidenceTrace.Entry]
}

extension AnalysisSession {
  /// The mentions and facts of a text, with what led to them.
  package mutating func explain(
    _ source: SourceText, id: String, published: CivilDate?, titleContext: String?
  ) -> Explanation {
    let document = analyze(source, id: id, published: published, titleContext: titleContext, traced: true)
    let entries = trace?.entries ?? []
    // Stable, so that the candidates of one place stay in the order of the rules.
    let order = entries.indices.sorted {
      (entries[$0].range.lowerBound, entries[$0].range.upperBound, $0)
        < (entries[$1].range.lowerBound, entries[$1].range.upperBound, $1)
    }
    return Explanation(
      document: document, words: words(keeping: document.mentions), candidates: order.map { entries[$0] })
  }
}
