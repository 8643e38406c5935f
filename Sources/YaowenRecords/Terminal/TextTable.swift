/// Rows of cells, written in columns that line up on a terminal.
package struct TextTable: Sendable {
  private let header: [String]
  private var rows: [[String]] = []

  /// A longer cell is cut.
  private static let widestCell = 40

  package init(_ header: [String]) { self.header = header }

  package var isEmpty: Bool { rows.isEmpty }

  package mutating func add(_ row: [String]) {
    rows.append(
      row.map { DisplayWidth.cut(TerminalText.printable($0, lineBreaks: false), to: Self.widestCell) })
  }

  /// The lines of the table, header first; columns in which no row has anything are left out.
  package func lines() -> [String] {
    let used = header.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let widths = used.map { column in
      rows.reduce(DisplayWidth.of(header[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    return ([header] + rows).map { row in
      var line = ""
      for (column, width) in zip(used, widths) {
        line += row[column] + String(repeating: " ", count: width - DisplayWidth.of(row[column]) + 2)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
