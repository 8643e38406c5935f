import Foundation
import Yaowen
import YaowenDatabase

/// An SQLite database that appears under its name when it is complete.
///
/// Until then it is a hidden file beside it. A run that resumes goes on in that file, or else in a copy of the
/// complete database, where it replaces what has changed.
final class DatabaseSink: ResultSink {
  let payload: @Sendable (DocumentResult) -> DocumentRows
  let knownKeys: Set<UInt64>
  let isResumable = true
  let needsWords = false

  private let place: OutputPlace
  private let partial: String
  private let lock: GrowingFile
  private let writer: FactDatabaseWriter

  init(
    _ place: OutputPlace, offsets: OffsetUnit, settings: [(key: String, value: String)], resumes: Bool
  ) throws {
    self.place = place
    payload = { DocumentRows($0, offsets: offsets) }
    try place.requireFile()
    try Self.requireReplaceable(place)
    partial = place.hidden("partial")
    lock = try GrowingFile(place.hidden("lock"), of: place)
    try lock.lock()
    let made = Dictionary(settings.map { ($0.key, $0.value) }) { first, _ in first }
    if resumes, Self.isMade(with: made, partial) {
      // What it lacks follows.
    } else {
      Self.remove(partial)
      if resumes, Self.isMade(with: made, place.target) {
        do {
          try FileManager.default.copyItem(atPath: place.target, toPath: partial)
        } catch { throw place.failure("\(error.localizedDescription)") }
      }
    }
    do {
      writer = try FactDatabaseWriter(path: partial, settings: settings)
    } catch { throw place.failure("\(error)") }
    knownKeys = writer.keys
  }

  /// Makes sure that what stands at the place is empty or a database of facts.
  private static func requireReplaceable(_ place: OutputPlace) throws {
    guard place.kind == .file else { return }
    var status = stat()
    let isEmpty = stat(place.target, &status) == 0 && status.st_size == 0
    guard isEmpty || FactDatabase.exists(at: place.target) else {
      throw place.failure("the file there is no database of yaowen; name another file, or remove that one")
    }
  }

  /// Whether a file is a database that a run with the same settings has written.
  private static func isMade(with settings: [String: String], _ path: String) -> Bool {
    guard access(path, R_OK) == 0 else { return false }
    // Opened for writing first, so that a transaction that was cut off is taken back.
    return (try? FactDatabase.recover(path).settings()) == settings
  }

  private static func remove(_ path: String) {
    unlink(path)
    unlink(path + "-journal")
  }

  func append(_ payload: DocumentRows, key: UInt64, weight: Int) throws {
    try attempt { () throws(FactDatabaseError) in try writer.append(payload, key: key, weight: weight) }
  }

  func reuse(key: UInt64, weight: Int) throws -> Bool {
    try attempt { () throws(FactDatabaseError) in try writer.keep(key: key, weight: weight) }
  }

  func pause() {}

  func finish() throws {
    try attempt { () throws(FactDatabaseError) in try writer.finish() }
    guard rename(partial, place.target) == 0 else { throw place.failure(Messages.systemError) }
    lock.remove()
  }

  func abandon(keepsWork: Bool) {
    writer.close()
    if !keepsWork { Self.remove(partial) }
    lock.remove()
  }

  private func attempt<Result>(_ body: () throws(FactDatabaseError) -> Result) throws -> Result {
    do {
      return try body()
    } catch { throw place.failure(error.reason) }
  }
}
