import GRDB

/// A fact database that cannot be opened, read or written.
public struct FactDatabaseError: Error, Equatable, CustomStringConvertible {
  public let path: String
  /// What is wrong, and what to do.
  public let reason: String

  public var description: String { "\(path): \(reason)" }

  init(_ path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }

  init(_ path: String, _ error: any Error) {
    let database = error as? DatabaseError
    let reason =
      switch database?.resultCode {
      case .SQLITE_NOTADB?: "not an SQLite database"
      case .SQLITE_CANTOPEN?: "cannot be opened"
      case .SQLITE_FULL?: "the disk is full"
      default: database?.message ?? "\(error)"
      }
    self.init(path, reason)
  }
}
