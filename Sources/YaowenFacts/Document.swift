import YaowenExtraction
@_spi(Rooms) import YaowenText

/// An analysed text: its mentions and facts.
public struct Document: Sendable {
  /// Where the reference date comes from.
  public enum PublishedOrigin: String, Sendable {
    /// The program, the command line or the record gave it.
    case given
    /// The text itself gave it.
    case inferred
  }

  public let id: String
  public let source: SourceText
  /// The day that relative dates count from; nil where none was given or found.
  public let published: CivilDate?
  /// Where `published` comes from; nil where there is none.
  public let publishedFrom: PublishedOrigin?
  /// In text order; none overlaps another.
  public let mentions: [Mention]
  /// In text order.
  public let facts: [Fact]

  package init(
    id: String, source: SourceText, published: CivilDate?, publishedFrom: PublishedOrigin?,
    mentions: [Mention], facts: [Fact]
  ) {
    self.id = id
    self.source = source
    self.published = published
    self.publishedFrom = publishedFrom
    self.mentions = mentions
    self.facts = facts
  }

  /// The document with only the facts that score at least so much. What is part of a fact left out is part of
  /// nothing.
  public func keepingFacts(scoring minimum: Double) -> Document {
    var kept = facts.filter { $0.score >= minimum }
    let ids = Set(kept.map(\.id))
    for index in kept.indices {
      kept[index].attributes.removeAll { $0.name == "partOf" && !ids.contains($0.value) }
    }
    return Document(
      id: id, source: source, published: published, publishedFrom: publishedFrom, mentions: mentions,
      facts: kept)
  }

  /// The facts of one kind, in text order.
  public func facts(of kind: FactKind) -> [Fact] { facts.filter { $0.kind == kind } }

  /// The mentions of one type, in text order.
  public func mentions(of type: MentionType) -> [Mention] { mentions.filter { $0.type == type } }
}
