import YaowenExtraction
import YaowenFacts
import YaowenRecords
import YaowenText

/// A document as rows of the tables. Made on any thread; written by ``FactDatabaseWriter``.
public struct DocumentRows: Sendable {
  /// A name that stands in the table of entities.
  struct Entity: Hashable, Sendable {
    let type: String
    let name: String
  }

  struct MentionRow: Sendable {
    let mention: Mention
    let start: Int
    let end: Int
    let entity: Entity?
    let number: String?
    let low: String?
    let high: String?
  }

  struct ArgumentRow: Sendable {
    let argument: FactArgument
    let start: Int
    let end: Int
  }

  struct FactRow: Sendable {
    let fact: Fact
    let start: Int
    let end: Int
    let arguments: [ArgumentRow]
  }

  let id: String
  let title: String?
  let published: String?
  let publishedFrom: String?
  let length: Int?
  let text: String?
  let searchWords: String?
  let diagnostics: String?
  let meta: String?
  let error: RecordError?
  let mentions: [MentionRow]
  let facts: [FactRow]

  /// The rows of a result, with positions counted in a unit.
  public init(_ result: DocumentResult, offsets: OffsetUnit) {
    switch result {
    case .analyzed(let analyzed): self.init(analyzed, offsets)
    case .failed(let id, let error): self.init(id: id, error)
    }
  }

  private init(id: String, _ error: RecordError) {
    self.id = id
    self.error = error
    title = nil
    published = nil
    publishedFrom = nil
    length = nil
    text = nil
    searchWords = nil
    diagnostics = nil
    meta = nil
    mentions = []
    facts = []
  }

  private init(_ analyzed: AnalyzedDocument, _ offsets: OffsetUnit) {
    let document = analyzed.document
    let map = OffsetMap(document.source, unit: offsets)
    id = document.id
    title = analyzed.heading
    published = document.published?.description
    publishedFrom = document.publishedFrom?.rawValue
    length = map(document.source.count)
    text = document.source[0..<document.source.count]
    searchWords = SearchText.words(of: document.source)
    diagnostics = Self.json(analyzed.diagnostics)
    meta = Self.json(analyzed.meta)
    error = nil
    mentions = document.mentions.map { Self.row(of: $0, map) }
    facts = document.facts.map { fact in
      FactRow(
        fact: fact, start: map(fact.range.lowerBound), end: map(fact.range.upperBound),
        arguments: fact.arguments.map {
          ArgumentRow(argument: $0, start: map($0.range.lowerBound), end: map($0.range.upperBound))
        })
    }
  }

  private static func row(of mention: Mention, _ map: OffsetMap) -> MentionRow {
    var amount: Amount?
    if case .amount(let value)? = mention.value { amount = value }
    let isValue = valueTypes.contains(mention.type)
    return MentionRow(
      mention: mention, start: map(mention.range.lowerBound), end: map(mention.range.upperBound),
      entity: isValue
        ? nil : Entity(type: mention.type.rawValue, name: mention.canonical ?? mention.text),
      number: amount?.number?.description, low: amount?.low?.description, high: amount?.high?.description)
  }

  /// Mentions that have a value and name nothing.
  private static let valueTypes: [MentionType] = [.money, .percent, .quantity, .date]

  private static func json(_ diagnostics: [RecordDiagnostic]) -> String? {
    guard !diagnostics.isEmpty else { return nil }
    var json = JSONWriter()
    json.beginArray()
    for diagnostic in diagnostics {
      json.beginObject()
      json.key("code")
      json.string(diagnostic.code.rawValue)
      json.key("message")
      json.string(diagnostic.message)
      json.endObject()
    }
    json.endArray()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func json(_ meta: [JSONValue.Member]) -> String? {
    guard !meta.isEmpty else { return nil }
    var json = JSONWriter()
    json.value(.object(meta))
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
