import YaowenExtraction
import YaowenFacts
import YaowenText

/// One row a mention.
public struct MentionsCSV: DocumentFormat {
  private let offsets: OffsetUnit
  private let hasByteOrderMark: Bool

  /// - Parameter byteOrderMark: whether the file begins with one, by which Excel knows UTF-8.
  public init(offsets: OffsetUnit = .scalar, byteOrderMark: Bool = false) {
    self.offsets = offsets
    hasByteOrderMark = byteOrderMark
  }

  private static let columns = [
    "document", "published", "type", "start", "end", "text", "canonical", "number", "unit", "low", "high",
    "approximation", "iso", "timex", "rule", "score",
  ]

  public var header: [UInt8] { CSVRow.header(Self.columns, byteOrderMark: hasByteOrderMark) }

  public func bytes(of result: DocumentResult) -> [UInt8] {
    var row = CSVRow()
    switch result {
    case .analyzed(let analyzed):
      let document = analyzed.document
      let map = OffsetMap(document.source, unit: offsets)
      for mention in document.mentions {
        row.text(document.id)
        row.plain(document.published?.description)
        row.text(mention.type.rawValue)
        row.number(map(mention.range.lowerBound))
        row.number(map(mention.range.upperBound))
        row.text(mention.text)
        row.text(mention.canonical)
        write(mention.value, to: &row)
        row.plain(mention.rule)
        row.number(mention.score)
        row.end()
      }
    case .failed(let id, let error):
      row.text(id)
      row.plain(nil)
      row.plain("error")
      row.plain(nil)
      row.plain(nil)
      row.text(error.message)
      for _ in 0..<8 { row.plain(nil) }
      row.plain(error.code.rawValue)
      row.plain(nil)
      row.end()
    }
    return row.bytes
  }

  private func write(_ value: MentionValue?, to row: inout CSVRow) {
    var amount: Amount?
    var date: DateValue?
    switch value {
    case .amount(let value)?: amount = value
    case .date(let value)?: date = value
    case nil: break
    }
    row.plain(amount?.number?.description)
    row.text(amount?.unit)
    row.plain(amount?.low?.description)
    row.plain(amount?.high?.description)
    row.plain(amount?.approximation?.rawValue)
    row.plain(date?.iso)
    row.plain(date?.timex)
  }
}
