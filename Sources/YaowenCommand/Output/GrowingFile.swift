import Foundation

/// A file that is written at its end.
final class GrowingFile {
  private(set) var path: String
  let descriptor: Int32
  private let place: OutputPlace
  private var buffer: [UInt8] = []
  private var length = 0

  /// Opens a hidden file of an output, and makes it where it is missing.
  init(_ path: String, of place: OutputPlace) throws {
    self.path = path
    self.place = place
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw place.failure(Messages.systemError) }
  }

  deinit { close(descriptor) }

  /// Where the next byte goes.
  var end: Int { length + buffer.count }
  /// How many bytes wait to be written.
  var buffered: Int { buffer.count }

  /// Keeps other runs away until the file is closed.
  func lock() throws {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw place.failure("another run is writing to it; wait for it, or name another file")
    }
  }

  func truncate(to length: Int) throws {
    buffer.removeAll()
    guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, off_t(length), SEEK_SET) >= 0 else {
      throw place.failure(Messages.systemError)
    }
    self.length = length
  }

  /// Goes on behind what the file holds.
  func seekToEnd() throws {
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else { throw place.failure(Messages.systemError) }
    length = Int(end)
  }

  /// Keeps bytes until the next ``flush()``.
  func append(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

  /// Hands what is kept to the system. What it did not take stays for the next time.
  func flush() throws {
    var sent = 0
    defer { buffer.removeSubrange(..<sent) }
    try buffer.withUnsafeBytes { raw in
      while sent < raw.count {
        let written = Foundation.write(descriptor, raw.baseAddress.map { $0 + sent }, raw.count - sent)
        if written >= 0 {
          sent += written
          length += written
        } else if errno != EINTR {
          throw place.failure(Messages.systemError)
        }
      }
    }
  }

  func write(_ bytes: [UInt8]) throws {
    append(bytes)
    try flush()
  }

  /// Waits until the bytes are safe on the disk. Some file systems cannot tell.
  func synchronize() throws {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw place.failure(Messages.systemError) }
  }

  func rename(to path: String) throws {
    guard Foundation.rename(self.path, path) == 0 else { throw place.failure(Messages.systemError) }
    self.path = path
  }

  func remove() { unlink(path) }
}
