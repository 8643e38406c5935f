import YaowenExtraction
import YaowenFacts
import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
import YaowenText

/// An analyzer's working memory, kept from document to document. One serves one thread.
public struct AnalysisSession: ~Copyable, Sendable {
  private var extractor: Extractor
  private var assembler = FactAssembler()

  public init(lexicon: Lexicon) { extractor = Extractor(lexicon: lexicon) }

  /// The mentions and facts of a text. Linear in its length.
  ///
  /// - Parameter titleContext: a title that is not part of the text: it lends context, nothing is reported
  ///   from it.
  public mutating func analyze(
    _ source: SourceText, id: String, published: CivilDate?, titleContext: String?
  ) -> Document {
    analyze(source, id: id, published: published, titleContext: titleContext, traced: false)
  }

  /// The mentions and facts of a text; with `traced`, ``trace`` has what led to them.
  mutating func analyze(
    _ source: SourceText, id: String, published: CivilDate?, titleContext: String?, traced: Bool
  ) -> Document {
    let lexicon = extractor.context.lexicon
    let mentions = extractor.mentions(
      of: source, reference: published, infersReference: true, traced: traced)
    let reference = extractor.reference
    let origin: Document.PublishedOrigin? =
      reference == nil ? nil : published == nil ? .inferred : .given
    let context = FactContext(
      source: source, lattice: extractor.context.lattice, lexicon: lexicon,
      mentions: mentions, titleContext: titleContext.map { SourceText($0).folded } ?? [],
      eventNames: extractor.eventNames)
    return Document(
      id: id, source: source, published: reference, publishedFrom: origin,
      mentions: mentions, facts: assembler.facts(of: context))
  }

  /// The candidates of the text last traced.
  var trace: EvidenceTrace? { extractor.context.trace }

  /// The words of the text last analysed, with its mentions whole.
  package mutating func words(keeping mentions: [Mention]) -> [Word] {
    extractor.words(keeping: mentions.map(\.range))
  }
}
