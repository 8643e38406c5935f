import Foundation
import Yaowen

/// A file of results that appears under its name when it is complete.
///
/// Until then it grows as a hidden file beside it, with a ``Journal``. A run that resumes goes on at the end of
/// that file as long as its documents are the same; behind the first that differs it takes what it can from
/// what earlier runs have left, so that only what has changed is processed again.
final class ResultFile: ResultSink {
  let payload: @Sendable (DocumentResult) -> [UInt8]
  let knownKeys: Set<UInt64>
  let isResumable = true

  private let format: any DocumentFormat
  private let place: OutputPlace
  private let finished: FinishedOutput
  private let settings: String
  private let keepsJournal: Bool

  private var data: GrowingFile
  private var journal: GrowingFile
  private let archives: [ResultArchive]
  /// The unfinished file, while its documents are those of this run; and how many are so far.
  private var unfinished: ResultArchive?
  private var matched = 0

  private var written = 0
  private var lines: [UInt8] = []
  private var lastFlush = ContinuousClock.now

  private static let mostBuffered = 4 << 20

  /// Begins a file, or goes on with one.
  ///
  /// - Parameters:
  ///   - settings: a hash of all that decides the bytes besides the documents.
  ///   - resumes: whether to take over what earlier runs have done, and to leave a journal for later ones.
  init(
    _ finished: FinishedOutput, format: any DocumentFormat, settings: String, resumes: Bool
  ) throws {
    self.finished = finished
    self.format = format
    self.settings = settings
    place = finished.place
    keepsJournal = resumes
    payload = { format.bytes(of: $0) }
    let place = place
    try finished.requirePlace()
    journal = try GrowingFile(place.hidden("partial.journal"), of: place)
    try journal.lock()
    data = try GrowingFile(place.hidden("partial"), of: place)
    func archive(_ file: String, _ journal: String, isComplete: Bool) -> ResultArchive? {
      ResultArchive(
        file: file, journal: place.hidden(journal), settings: settings, format: format,
        isComplete: isComplete)
    }
    if resumes {
      let partial = archive(place.hidden("partial"), "partial.journal", isComplete: false)
      let earlier = [
        archive(finished.resultFile, "journal", isComplete: true),
        archive(place.hidden("earlier"), "earlier.journal", isComplete: false),
      ]
      archives = ([partial] + earlier).compactMap { $0 }
      unfinished = partial?.entries.isEmpty == false ? partial : nil
    } else {
      archives = []
      unfinished = nil
    }
    knownKeys = archives.reduce(into: []) { $0.formUnion($1.keys) }
    if unfinished == nil { try begin() }
  }

  /// Begins the file anew.
  private func begin() throws {
    try data.truncate(to: 0)
    try journal.truncate(to: 0)
    try journal.write(Array(Journal.header(settings: settings).utf8))
    data.append(format.header)
    written = 0
  }

  var needsWords: Bool { format.needsWords }

  func append(_ payload: [UInt8], key: UInt64, weight: Int) throws {
    try leaveUnfinished()
    if written > 0 { data.append(format.separator) }
    data.append(payload)
    written += 1
    lines.append(contentsOf: Journal.line(Journal.Entry(key: key, end: data.end)).utf8)
    if data.buffered > Self.mostBuffered || lastFlush.duration(to: .now) > .seconds(1) { try flush() }
  }

  func reuse(key: UInt64, weight: Int) throws -> Bool {
    if let unfinished, matched < unfinished.entries.count, unfinished.entries[matched].key == key {
      matched += 1
      return true
    }
    for archive in archives {
      if let bytes = archive.bytes(of: key) {
        try append(bytes, key: key, weight: weight)
        return true
      }
    }
    return false
  }

  /// Ends the agreement with the unfinished file: behind the documents that it shares with this run, the
  /// results are written.
  private func leaveUnfinished() throws {
    guard let unfinished else { return }
    self.unfinished = nil
    if matched < unfinished.entries.count {
      // What it holds of other documents may be wanted yet.
      try data.rename(to: place.hidden("earlier"))
      try journal.rename(to: place.hidden("earlier.journal"))
      journal = try GrowingFile(place.hidden("partial.journal"), of: place)
      try journal.lock()
      data = try GrowingFile(place.hidden("partial"), of: place)
      try begin()
      for (index, entry) in unfinished.entries[..<matched].enumerated() {
        guard let bytes = unfinished.bytes(at: index) else { throw place.failure("a result cannot be read") }
        try append(bytes, key: entry.key, weight: 0)
      }
    } else {
      try cut(unfinished)
    }
  }

  /// Cuts the unfinished file and its journal behind the documents that it shares with this run.
  private func cut(_ unfinished: ResultArchive) throws {
    let kept = unfinished.entries[..<matched]
    try data.truncate(to: kept.last?.end ?? 0)
    if kept.isEmpty { data.append(format.header) }
    let header = Journal.header(settings: settings).utf8.count
    try journal.truncate(to: kept.reduce(header) { $0 + Journal.line($1).utf8.count })
    written = kept.count
  }

  private func flush() throws {
    lastFlush = .now
    try data.flush()
    if lines.isEmpty { return }
    try data.synchronize()
    try journal.write(lines)
    lines.removeAll(keepingCapacity: true)
  }

  func pause() throws {
    if lastFlush.duration(to: .now) > .seconds(1) { try flush() }
  }

  func finish() throws {
    if let unfinished {
      self.unfinished = nil
      try cut(unfinished)
    }
    try flush()
    data.append(format.footer)
    try data.flush()
    try data.synchronize()
    try finished.assemble(
      from: ResultArchive(
        file: data.path, journal: journal.path, settings: settings, format: format, isComplete: false))
    let stamp = Journal.Stamp(descriptor: data.descriptor)
    if keepsJournal || finished.assembly == nil {
      try data.rename(to: finished.resultFile)
    } else {
      data.remove()
    }
    if keepsJournal, let stamp {
      try journal.write(Array(Journal.line(stamp).utf8))
      try journal.synchronize()
      try journal.rename(to: place.hidden("journal"))
    } else {
      journal.remove()
      unlink(place.hidden("journal"))
    }
    unlink(place.hidden("earlier"))
    unlink(place.hidden("earlier.journal"))
  }

  func abandon(keepsWork: Bool) {
    if unfinished != nil { return }
    if keepsWork { try? flush() }
    if !keepsWork || written == 0 {
      data.remove()
      journal.remove()
    }
  }
}
