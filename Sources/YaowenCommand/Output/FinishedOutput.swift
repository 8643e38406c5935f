import Foundation
import Yaowen

/// How a run's results become what the user asked for: the file of results itself, or what is put together
/// from it.
struct FinishedOutput {
  let place: OutputPlace
  /// What puts the output together; nil where the file of results is the output.
  let assembly: (any AssembledFormat)?
  /// The name of the format. A folder of another is not replaced.
  let format: String

  /// Where the file of results stays.
  var resultFile: String { assembly == nil ? place.target : place.hidden("results") }

  private var isFolder: Bool { assembly?.isFolder == true }

  /// Makes sure that the output can be put in its place.
  func requirePlace() throws {
    guard isFolder else { return try place.requireFile() }
    switch place.kind {
    case .nothing: return
    case .folder:
      do {
        try FolderMark.requireReplaceable(place.target, format: format)
      } catch { throw place.failure(error.reason) }
    case .file, .other: throw place.failure("it is no folder; name a folder")
    }
  }

  /// Puts the output together from the results, and gives it its name.
  func assemble(from results: ResultArchive?) throws {
    guard let assembly, let results else { return }
    let scratch = place.hidden("assembled")
    try? FileManager.default.removeItem(atPath: scratch)
    do {
      if isFolder {
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
      }
      var mark = FolderMark(format: format)
      var open: [String: GrowingFile] = [:]
      func write(_ path: String, _ bytes: [UInt8]) throws {
        let file = try open[path] ?? GrowingFile(path.isEmpty ? scratch : "\(scratch)/\(path)", of: place)
        // A folder of many files has one of them open at a time.
        if open[path] == nil {
          for file in open.values { try file.flush() }
          try file.seekToEnd()
          open = [path: file]
        }
        file.append(bytes)
        if isFolder { mark.add(bytes, to: path) }
        if file.buffered > 1 << 20 { try file.flush() }
      }
      try assembly.assemble(ArchivedResults(archive: results), write: write)
      if isFolder { try write(FolderMark.name, mark.bytes) }
      for file in open.values {
        try file.flush()
        try file.synchronize()
      }
      try replace(with: scratch)
    } catch {
      try? FileManager.default.removeItem(atPath: scratch)
      throw error
    }
  }

  private func replace(with scratch: String) throws {
    let old = place.hidden("replaced")
    if isFolder, place.kind == .folder {
      // Somebody may have worked in it during the run.
      try requirePlace()
      try? FileManager.default.removeItem(atPath: old)
      guard rename(place.target, old) == 0 else { throw place.failure(Messages.systemError) }
    }
    guard rename(scratch, place.target) == 0 else { throw place.failure(Messages.systemError) }
    try? FileManager.default.removeItem(atPath: old)
  }
}

/// The results of an archive, one document after another.
private struct ArchivedResults: Sequence {
  let archive: ResultArchive

  func makeIterator() -> AnyIterator<[UInt8]> {
    var index = 0
    return AnyIterator {
      guard index < archive.entries.count else { return nil }
      defer { index += 1 }
      return archive.bytes(at: index)
    }
  }
}
