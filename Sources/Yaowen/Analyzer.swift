import YaowenExtraction
import YaowenFacts
import YaowenLexicon
import YaowenText

/// Extracts mentions and facts from texts.
///
/// An analyzer is immutable and may be shared by any number of threads.
///
/// ```swift
/// let analyzer = Analyzer()
/// let document = analyzer.analyze("工业和信息化部部长金壮龙出席。", published: "2023-07-17")
/// ```
public struct Analyzer: Sendable {
  /// The words it knows.
  public let lexicon: Lexicon

  /// An analyzer that knows the words of `lexicon`.
  public init(lexicon: Lexicon = .bundled) { self.lexicon = lexicon }

  /// The mentions and facts of a text. Linear in its length.
  ///
  /// - Parameters:
  ///   - text: the article; a first line without a sentence-final mark is its title.
  ///   - id: what the document is called in records.
  ///   - published: the day that relative dates count from, as ISO 8601; without it the text's own dates
  ///     are asked.
  public func analyze(_ text: String, id: String = "", published: String? = nil) -> Document {
    var session = AnalysisSession(lexicon: lexicon)
    return session.analyze(
      SourceText(text), id: id, published: published.flatMap { CivilDate($0) }, titleContext: nil)
  }
}

/// An analyzer's working memory, kept from document to document. One serves one thread.
public struct AnalysisSession: Sendable {
  private var extractor: Extractor

  public init(lexicon: Lexicon) { extractor = Extractor(lexicon: lexicon) }

  /// The mentions and facts of a text. Linear in its length.
  ///
  /// - Parameter titleContext: a title that is not part of the text: it lends context, nothing is reported
  ///   from it.
  public mutating func analyze(
    _ source: SourceText, id: String, published: CivilDate?, titleContext: String?
  ) -> Document {
    let mentions = extractor.mentions(of: source, reference: published)
    let context = FactContext(
      source: source, lattice: extractor.context.lattice, lexicon: extractor.context.lexicon,
      mentions: mentions)
    return Document(
      id: id, source: source, published: published, publishedFrom: published == nil ? nil : .given,
      mentions: mentions, facts: FactAssembler.facts(of: context))
  }
}
