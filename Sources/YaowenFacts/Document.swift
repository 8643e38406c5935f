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

  /// The facts of one kind, in text order.
  public func facts(of kind: FactKind) -> [Fact] { facts.filter { $0.kind == kind } }

  /// The mentions of one type, in text order.
  public func mentions(of type: MentionType) -> [Mention] { mentions.filter { $0.type == type } }
}
