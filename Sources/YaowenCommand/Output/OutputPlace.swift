import Foundation

/// A path that is written to, and the hidden files beside it while it is being made.
struct OutputPlace: Sendable {
  /// As the user wrote it, for messages.
  let path: String
  /// Where the path leads: a link stays a link, and what it leads to is replaced.
  let target: String
  private let folder: String
  private let name: String

  init(_ path: String) {
    self.path = path
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    target = url.path
    folder = url.deletingLastPathComponent().path
    name = url.lastPathComponent
  }

  /// A hidden file beside the output.
  func hidden(_ kind: String) -> String { "\(folder)/.\(name).\(kind)" }

  enum Kind {
    case nothing, file, folder, other
  }

  /// What stands at the path.
  var kind: Kind {
    var status = stat()
    guard stat(target, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Makes sure that a file can be put here.
  func requireFile() throws {
    switch kind {
    case .nothing, .file: break
    case .folder: throw failure("it is a folder; name a file")
    case .other: throw failure("it is no regular file; name a file")
    }
  }

  func failure(_ reason: String) -> CommandFailure {
    CommandFailure(.inputOutput, "cannot write to \(path): \(reason)")
  }
}
