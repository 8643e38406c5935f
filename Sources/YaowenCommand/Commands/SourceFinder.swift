import Yaowen
import YaowenInput

/// Finds the text of a document by its id. Records come in the order of their documents, so that it reads
/// along with them; documents that it has to read past are kept.
struct SourceFinder {
  private let source: DocumentSource
  private let loader: DocumentLoader
  /// The folder or file that was named, whose path may differ from that of the records.
  private let root: String
  private var passed: [String: PendingDocument] = [:]

  init(_ input: DocumentInput, below root: String) {
    source = input.documents()
    loader = input.loader
    self.root = root
  }

  /// The text of the document with this id, or nil where there is none.
  mutating func source(of id: String) throws -> SourceText? {
    if let pending = passed[id] { return try load(pending)?.source }
    while let pending = source.next() {
      // Only JSON has ids of its own, which are known once it is read.
      if case .file = pending.body {
        if isSame(pending.id, id) { return try load(pending)?.source }
        passed[pending.id] = pending
      } else if let loaded = try? loader.load(pending) {
        if loaded.id == id || isSame(pending.id, id) { return loaded.source }
        passed[loaded.id] = pending
      }
    }
    return passed.first { isSame($0.key, id) }.flatMap { try? loader.load($0.value).source }
  }

  private func load(_ pending: PendingDocument) throws -> LoadedDocument? {
    do {
      return try loader.load(pending)
    } catch {
      throw CommandFailure(.data, error.error.message)
    }
  }

  /// Whether a record's id means the file at `path`: the same path, or the same below another root.
  private func isSame(_ path: String, _ id: String) -> Bool {
    if path == id || id == "-" && path == root { return true }
    var below = path[...]
    if path.hasPrefix(root), path != root {
      below = path.dropFirst(root.count)
      while below.first == "/" { below.removeFirst() }
    } else if let slash = path.lastIndex(of: "/") {
      below = path[path.index(after: slash)...]
    }
    return id == below || id.hasSuffix("/" + below)
  }
}
