import GRDB
import YaowenRecords
import YaowenText

/// Writes documents into a fact database, many to a transaction.
///
/// Transactions end after a fixed number of documents, so that a run that was killed and continued makes the
/// same file, byte for byte, as one that ran through. One writer serves one thread.
public final class FactDatabaseWriter {
  private let path: String
  private let queue: DatabaseQueue
  private var pending: [(rows: DocumentRows, key: UInt64)] = []
  private var documentsOfBatch = 0
  private var weightOfBatch = 0
  private var entities: [DocumentRows.Entity: Int] = [:]
  private var statements: RowStatements?

  /// By content key: the rows of documents that the database held when it was opened, and whether this run
  /// has met them.
  private var earlier: [UInt64: [Int]] = [:]
  private var stale: Set<Int> = []

  private static let mostDocuments = 256
  private static let mostWeight = 16 << 20
  /// More names are looked up in the database again rather than kept.
  private static let mostEntities = 1 << 18

  /// Opens a database, or makes a new one.
  ///
  /// - Parameter settings: what besides the documents decides the result: engine, unit of offsets and so on.
  public init(path: String, settings: [(key: String, value: String)]) throws(FactDatabaseError) {
    self.path = path
    do {
      var configuration = Configuration()
      // The rows refer to each other by construction; looking each reference up would double the time.
      configuration.foreignKeysEnabled = false
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA cache_size = -32768")
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try Schema.migrator.migrate(queue)
      try queue.write { database in
        for (key, value) in settings {
          try database.execute(
            sql: "INSERT INTO metadata VALUES (?, ?) ON CONFLICT DO NOTHING", arguments: [key, value])
        }
      }
      try readEarlier()
    } catch { throw FactDatabaseError(path, error) }
  }

  private func readEarlier() throws {
    try queue.read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT document, content_key FROM documents ORDER BY document")
      while let row = try rows.next() {
        let document: Int = row[0]
        let key: Int64 = row[1]
        earlier[UInt64(bitPattern: key), default: []].append(document)
        stale.insert(document)
      }
    }
    for key in earlier.keys { earlier[key]?.reverse() }
  }

  /// The content keys of the documents that the database already holds.
  public var keys: Set<UInt64> { Set(earlier.keys) }

  /// Takes a document with the key of its content; it is written with others.
  ///
  /// - Parameter weight: the bytes of the document; a transaction holds only so many.
  public func append(_ rows: DocumentRows, key: UInt64, weight: Int) throws(FactDatabaseError) {
    pending.append((rows, key))
    try count(weight: weight)
  }

  /// Keeps the rows that the database holds of a document with this key. Returns false where it holds none
  /// that was not kept before.
  public func keep(key: UInt64, weight: Int) throws(FactDatabaseError) -> Bool {
    guard let document = earlier[key]?.popLast() else { return false }
    stale.remove(document)
    try count(weight: weight)
    return true
  }

  private func count(weight: Int) throws(FactDatabaseError) {
    documentsOfBatch += 1
    weightOfBatch += weight
    if documentsOfBatch == Self.mostDocuments || weightOfBatch >= Self.mostWeight { try flush() }
  }

  private func flush() throws(FactDatabaseError) {
    documentsOfBatch = 0
    weightOfBatch = 0
    guard !pending.isEmpty else { return }
    do {
      try queue.write { database in
        var statements = try self.statements ?? RowStatements(database)
        for (rows, key) in pending {
          try statements.insert(rows, key: key, database) { try entity($0, database) }
        }
        self.statements = statements
      }
    } catch { throw FactDatabaseError(path, error) }
    pending.removeAll(keepingCapacity: true)
  }

  private func entity(_ entity: DocumentRows.Entity, _ database: Database) throws -> Int {
    if let known = entities[entity] { return known }
    if entities.count >= Self.mostEntities { entities.removeAll(keepingCapacity: true) }
    let find = try database.cachedStatement(sql: "SELECT entity FROM entities WHERE type = ? AND name = ?")
    if let found = try Int.fetchOne(find, arguments: [entity.type, entity.name]) {
      entities[entity] = found
      return found
    }
    let insert = try database.cachedStatement(sql: "INSERT INTO entities (type, name) VALUES (?, ?)")
    try insert.execute(arguments: [entity.type, entity.name])
    let made = Int(database.lastInsertedRowID)
    entities[entity] = made
    return made
  }

  /// Writes what is left, takes out documents that the input no longer has, and makes the indexes.
  public func finish() throws(FactDatabaseError) {
    try flush()
    do {
      try queue.write { database in
        for document in stale.sorted() { try Self.remove(document, database) }
        if !stale.isEmpty {
          try database.execute(
            sql: """
              DELETE FROM entities WHERE entity NOT IN (SELECT entity FROM mentions WHERE entity IS NOT NULL)
              """)
        }
        try database.execute(sql: Schema.indexes)
      }
      statements = nil
      try queue.close()
    } catch { throw FactDatabaseError(path, error) }
  }

  /// Leaves off. What the last transaction holds is safe.
  public func close() {
    statements = nil
    try? queue.close()
  }

  private static func remove(_ document: Int, _ database: Database) throws {
    let text = try String.fetchOne(
      database, sql: "SELECT text FROM documents WHERE document = ?", arguments: [document])
    if let text {
      // An index without contents must be told what it is to forget.
      try database.execute(
        sql: "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)",
        arguments: [document, SearchText.words(of: SourceText(text, titleLine: false))])
    }
    for table in ["arguments", "facts", "mentions", "documents"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE document = ?", arguments: [document])
    }
  }
}
