import Foundation

/// A file that appears under its name only when it is complete.
final class OutputFile: Sendable {
  let path: String
  /// Where `path` leads, and the hidden file beside it.
  private let target: String
  private let temporary: String
  private let descriptor: Int32

  /// Opens a hidden file in the folder of `path`.
  init(path: String) throws {
    self.path = path
    // A link stays a link: what it leads to is replaced.
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    target = url.path
    var status = stat()
    if stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let kind = status.st_mode & S_IFMT == S_IFDIR ? "a folder" : "no regular file"
      throw CommandFailure(.inputOutput, "cannot write to \(path): it is \(kind); name a file")
    }
    temporary =
      url.deletingLastPathComponent().path + "/.\(url.lastPathComponent).\(getpid()).partial"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw CommandFailure(.inputOutput, "cannot write to \(path): \(Messages.systemError)")
    }
  }

  /// A sink into the file.
  func sink() -> ByteSink { ByteSink(descriptor: descriptor, name: path) }

  /// Gives the file its name. The sink must be flushed.
  func commit() throws {
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0, rename(temporary, target) == 0
    else {
      let reason = Messages.systemError
      unlink(temporary)
      throw CommandFailure(.inputOutput, "cannot write to \(path): \(reason)")
    }
  }

  /// Takes the unfinished file away; a file that was there before stays as it was.
  func discard() { unlink(temporary) }
}
