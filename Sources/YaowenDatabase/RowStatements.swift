import GRDB
import YaowenExtraction
import YaowenFacts
import YaowenRecords

/// The statements that write a document.
struct RowStatements {
  private var document: RowStatement
  private var search: RowStatement
  private var mention: RowStatement
  private var fact: RowStatement
  private var argument: RowStatement

  private static let attributes = [
    "status", "number", "unit", "low", "high", "approximation", "comparison", "partOf", "subtype", "date",
    "role",
  ]

  init(_ database: Database) throws {
    document = try RowStatement(
      database, into: "documents",
      [
        "id", "title", "published", "published_from", "length", "text", "diagnostics", "meta", "error_code",
        "error", "content_key",
      ])
    search = try RowStatement(database, into: "search", ["rowid", "text"])
    mention = try RowStatement(
      database, into: "mentions",
      [
        "document", "mention", "type", "start_at", "end_at", "text", "entity", "number", "unit", "low",
        "high",
        "approximation", "iso", "timex", "rule", "score",
      ])
    fact = try RowStatement(
      database, into: "facts",
      ["document", "fact", "id", "kind"] + Self.attributes.map { $0 == "partOf" ? "part_of" : $0 }
        + ["start_at", "end_at", "text", "rule", "score"])
    argument = try RowStatement(
      database, into: "arguments",
      ["document", "fact", "argument", "role", "start_at", "end_at", "text", "mention", "entity"])
  }

  /// Writes a document's rows. `entity` gives the number of a name.
  mutating func insert(
    _ rows: DocumentRows, key: UInt64, _ database: Database,
    entity: (DocumentRows.Entity) throws -> Int
  ) throws {
    document.bind(rows.id)
    document.bind(rows.title)
    document.bind(rows.published)
    document.bind(rows.publishedFrom)
    document.bind(rows.length)
    document.bind(rows.text)
    document.bind(rows.diagnostics)
    document.bind(rows.meta)
    document.bind(rows.error?.code.rawValue)
    document.bind(rows.error?.message)
    document.bind(Int(Int64(bitPattern: key)))
    try document.run(database)
    let number = Int(database.lastInsertedRowID)
    if let words = rows.searchWords {
      search.bind(number)
      search.bind(words)
      try search.run(database)
    }
    let entities = try rows.mentions.map { try $0.entity.map(entity) }
    for (index, row) in rows.mentions.enumerated() {
      try insert(row, entities[index], at: index, of: number, database)
    }
    for (index, row) in rows.facts.enumerated() {
      try insert(row, at: index, of: number, entities, database)
    }
  }

  private mutating func insert(
    _ row: DocumentRows.MentionRow, _ entity: Int?, at index: Int, of document: Int, _ database: Database
  ) throws {
    var amount: Amount?
    var date: DateValue?
    switch row.mention.value {
    case .amount(let value)?: amount = value
    case .date(let value)?: date = value
    case nil: break
    }
    mention.bind(document)
    mention.bind(index)
    mention.bind(row.mention.type.rawValue)
    mention.bind(row.start)
    mention.bind(row.end)
    mention.bind(row.mention.text)
    mention.bind(entity)
    mention.bind(row.number)
    mention.bind(amount?.unit)
    mention.bind(row.low)
    mention.bind(row.high)
    mention.bind(amount?.approximation?.rawValue)
    mention.bind(date?.iso)
    mention.bind(date?.timex)
    mention.bind(row.mention.rule)
    mention.bind(row.mention.score)
    try mention.run(database)
  }

  private mutating func insert(
    _ row: DocumentRows.FactRow, at index: Int, of document: Int, _ entities: [Int?], _ database: Database
  ) throws {
    fact.bind(document)
    fact.bind(index)
    fact.bind(row.fact.id)
    fact.bind(row.fact.kind.rawValue)
    for name in Self.attributes { fact.bind(row.fact.attribute(name)) }
    fact.bind(row.start)
    fact.bind(row.end)
    fact.bind(row.fact.text)
    fact.bind(row.fact.rule)
    fact.bind(row.fact.score)
    try fact.run(database)
    for (place, row) in row.arguments.enumerated() {
      argument.bind(document)
      argument.bind(index)
      argument.bind(place)
      argument.bind(row.argument.role.rawValue)
      argument.bind(row.start)
      argument.bind(row.end)
      argument.bind(row.argument.text)
      argument.bind(row.argument.mention)
      argument.bind(row.argument.mention.flatMap { entities[$0] })
      try argument.run(database)
    }
  }
}
