import YaowenExtraction
import YaowenFacts
import YaowenText

/// One row a fact, with a column for each argument and attribute that facts have.
public struct FactsCSV: DocumentFormat {
  private let offsets: OffsetUnit
  private let hasByteOrderMark: Bool

  /// - Parameter byteOrderMark: whether the file begins with one, by which Excel knows UTF-8.
  public init(offsets: OffsetUnit = .scalar, byteOrderMark: Bool = false) {
    self.offsets = offsets
    hasByteOrderMark = byteOrderMark
  }

  private static let roles: [ArgumentRole] = [
    .person, .title, .organization, .label, .amount, .speaker, .cue, .content, .name, .date, .place,
    .organizer, .participant, .event,
  ]

  /// Attributes with their columns. An attribute that shares an argument's name is its value.
  private static let attributes: [(name: String, column: String)] = [
    ("status", "status"), ("number", "number"), ("unit", "unit"), ("low", "low"), ("high", "high"),
    ("approximation", "approximation"), ("comparison", "comparison"), ("partOf", "part_of"),
    ("subtype", "subtype"), ("date", "date_value"), ("role", "role"),
  ]

  public var header: [UInt8] {
    let columns =
      ["document", "published", "kind", "fact"] + Self.roles.map(\.rawValue) + Self.attributes.map(\.column)
      + ["start", "end", "text", "rule", "score"]
    return CSVRow.header(columns, byteOrderMark: hasByteOrderMark)
  }

  public func bytes(of result: DocumentResult) -> [UInt8] {
    var row = CSVRow()
    switch result {
    case .analyzed(let analyzed):
      let document = analyzed.document
      let map = OffsetMap(document.source, unit: offsets)
      for fact in document.facts { write(fact, of: document, map, to: &row) }
    case .failed(let id, let error):
      // Nothing is lost: what could not be processed has a row, too.
      row.text(id)
      row.plain(nil)
      row.plain("error")
      row.plain(error.code.rawValue)
      for _ in 0..<Self.roles.count + Self.attributes.count + 2 { row.plain(nil) }
      row.text(error.message)
      row.plain(nil)
      row.plain(nil)
      row.end()
    }
    return row.bytes
  }

  private func write(_ fact: Fact, of document: Document, _ map: OffsetMap, to row: inout CSVRow) {
    row.text(document.id)
    row.plain(document.published?.description)
    row.plain(fact.kind.rawValue)
    row.plain(fact.id)
    for role in Self.roles {
      let all = fact.all(role)
      row.text(all.count == 1 ? all[0].text : all.map(\.text).joined(separator: "; "))
    }
    for attribute in Self.attributes { row.text(fact.attribute(attribute.name)) }
    row.number(map(fact.range.lowerBound))
    row.number(map(fact.range.upperBound))
    row.text(fact.text)
    row.plain(fact.rule)
    row.number(fact.score)
    row.end()
  }
}
