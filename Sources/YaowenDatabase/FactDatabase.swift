import GRDB
import GRDBSQLite

/// A database of facts, opened for reading.
///
/// ```swift
/// let database = try FactDatabase(path: "facts.db")
/// let rows = try database.rows("SELECT person, title FROM positions WHERE organization = ?", ["外交部"])
/// ```
public final class FactDatabase: Sendable {
  private let path: String
  /// The connection, for those who use GRDB themselves.
  public let reader: any DatabaseReader

  /// Opens the database at `path`, which must have been written by ``FactDatabaseWriter``.
  public convenience init(path: String) throws(FactDatabaseError) {
    try self.init(path: path, isReadOnly: true)
  }

  /// Opens a database whose writer may have been killed: what it did not complete is taken back.
  public static func recover(_ path: String) throws(FactDatabaseError) -> FactDatabase {
    try FactDatabase(path: path, isReadOnly: false)
  }

  private init(path: String, isReadOnly: Bool) throws(FactDatabaseError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.readonly = isReadOnly
      reader = try DatabaseQueue(path: path, configuration: configuration)
      let steps = try reader.read { database in try Schema.migrator.appliedIdentifiers(database) }
      guard !steps.isEmpty else {
        throw FactDatabaseError(path, "holds no facts; write it with yaowen extract --output \(path)")
      }
      guard steps == Set(Schema.migrator.migrations) else {
        throw FactDatabaseError(path, "has another layout than this version reads; write it anew")
      }
    } catch let error as FactDatabaseError {
      throw error
    } catch { throw FactDatabaseError(path, error) }
  }

  /// Whether a file is a database that ``FactDatabaseWriter`` has written, of this version or another.
  public static func exists(at path: String) -> Bool {
    var configuration = Configuration()
    configuration.readonly = true
    let count = try? DatabaseQueue(path: path, configuration: configuration).read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM sqlite_master WHERE type = 'table'
          AND name IN ('metadata', 'documents', 'entities', 'mentions', 'facts', 'arguments')
          """)
    }
    return count == 6
  }

  /// SQLite's version, such as `3.40.1`.
  public static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

  /// What made the database: `engine`, `lexicon`, `offsets` …
  public func settings() throws(FactDatabaseError) -> [String: String] {
    let rows = try rows("SELECT key, value FROM metadata")
    return Dictionary(rows.values.map { ($0[0] ?? "", $0[1] ?? "") }) { first, _ in first }
  }

  /// The columns and rows of a query, every value as text; nil for NULL.
  public func rows(
    _ sql: String, _ arguments: [String?] = []
  ) throws(FactDatabaseError) -> (columns: [String], values: [[String?]]) {
    do {
      return try reader.read { database in
        let statement = try database.makeStatement(sql: sql)
        let columns = statement.columnNames
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
        var values: [[String?]] = []
        while let row = try rows.next() {
          values.append(row.databaseValues.map { String.fromDatabaseValue($0) ?? Self.number($0) })
        }
        return (columns, values)
      }
    } catch { throw FactDatabaseError(path, error) }
  }

  private static func number(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .int64(let value): String(value)
    case .double(let value): "\(value)"
    default: nil
    }
  }
}
