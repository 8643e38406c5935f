import GRDB
import GRDBSQLite

/// A prepared statement that takes one row after another. It binds straight to SQLite: boxing every value
/// for the general interface costs more than the insertion.
struct RowStatement {
  private let statement: Statement
  private var column: Int32 = 0

  /// SQLite makes its own copy of what is bound.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ database: Database, _ sql: String) throws { statement = try database.makeStatement(sql: sql) }

  /// An `INSERT` into some columns of a table.
  init(_ database: Database, into table: String, _ columns: [String]) throws {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    try self.init(
      database, "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))")
  }

  mutating func bind(_ value: Int?) {
    column += 1
    if let value {
      sqlite3_bind_int64(statement.sqliteStatement, column, Int64(value))
    } else {
      sqlite3_bind_null(statement.sqliteStatement, column)
    }
  }

  mutating func bind(_ value: Double) {
    column += 1
    sqlite3_bind_double(statement.sqliteStatement, column, value)
  }

  mutating func bind(_ value: String?) {
    column += 1
    guard var value else {
      sqlite3_bind_null(statement.sqliteStatement, column)
      return
    }
    guard !value.isEmpty else {
      sqlite3_bind_text(statement.sqliteStatement, column, "", 0, Self.transient)
      return
    }
    value.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) { text in
        sqlite3_bind_text(
          statement.sqliteStatement, column, text.baseAddress, Int32(text.count), Self.transient)
      }
    }
  }

  /// Runs the statement with what was bound, and is ready for the next row.
  mutating func run(_ database: Database) throws {
    column = 0
    let code = sqlite3_step(statement.sqliteStatement)
    sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE || code == SQLITE_ROW else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
    }
  }
}
