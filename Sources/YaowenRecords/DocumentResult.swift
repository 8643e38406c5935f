import YaowenFacts
import YaowenText

/// What came of one document of the input.
public enum DocumentResult: Sendable {
  case analyzed(AnalyzedDocument)
  /// It could not be processed.
  case failed(id: String, RecordError)
}

/// A document with what its input says of it besides the text.
public struct AnalyzedDocument: Sendable {
  public let document: Document
  /// A title that is not part of the text; nil where there is none.
  public let title: String?
  /// What the document's reader should know.
  public let diagnostics: [RecordDiagnostic]
  /// Other keys of the input, carried through.
  public let meta: [JSONValue.Member]
  /// The places of its words, with mentions whole; empty unless the format asks for them.
  public let words: [Range<Int>]

  public init(
    _ document: Document, title: String? = nil, diagnostics: [RecordDiagnostic] = [],
    meta: [JSONValue.Member] = [], words: [Range<Int>] = []
  ) {
    self.document = document
    self.title = title
    self.diagnostics = diagnostics
    self.meta = meta
    self.words = words
  }

  /// What the document is headed: its title, or the text's first line where that reads like one.
  public var heading: String? {
    title ?? document.source.title.map { document.source[$0] }
  }
}
