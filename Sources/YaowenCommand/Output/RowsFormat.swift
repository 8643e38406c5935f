import ArgumentParser
import YaowenRecords

/// How the answers to a query are written.
enum RowsFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv
  case jsonLines = "json-lines"

  func bytes(_ columns: [String], _ rows: [[String?]]) -> [UInt8] {
    switch self {
    case .table:
      var table = TextTable(columns)
      for row in rows { table.add(row.map { $0 ?? "" }) }
      return Array(table.lines().map { $0 + "\n" }.joined().utf8)
    case .csv:
      var csv = CSVRow()
      for column in columns { csv.text(column) }
      csv.end()
      for row in rows {
        for value in row { csv.text(value) }
        csv.end()
      }
      return csv.bytes
    case .jsonLines:
      var json = JSONWriter()
      for row in rows {
        json.beginObject()
        for (column, value) in zip(columns, row) {
          json.key(column)
          json.string(value)
        }
        json.endObject()
        json.newline()
      }
      return json.bytes
    }
  }
}
