import Foundation
import Yaowen

/// Results that an earlier run has left in a file, found by the content keys of their documents.
final class ResultArchive {
  /// In the order of the file; all of them are there.
  let entries: [Journal.Entry]
  private let descriptor: Int32
  private let headerLength: Int
  private let separatorLength: Int
  private let places: [UInt64: Int]

  /// Opens what a run with the same settings has left; nil where there is nothing.
  ///
  /// - Parameter isComplete: whether the file must be as the run completed it.
  init?(
    file: String, journal: String, settings: String, format: any DocumentFormat, isComplete: Bool
  ) {
    guard let (entries, stamp) = Journal.read(journal, settings: settings) else { return nil }
    descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    headerLength = format.header.count
    separatorLength = format.separator.count
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    let isValid = !isComplete || stamp != nil && stamp == Journal.Stamp(descriptor: descriptor)
    self.entries = isValid ? Array(entries.prefix { $0.end <= size }) : []
    places = Dictionary(zip(self.entries.map(\.key), self.entries.indices)) { first, _ in first }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  var keys: Dictionary<UInt64, Int>.Keys { places.keys }

  /// The bytes of the document with this key; nil where there are none.
  func bytes(of key: UInt64) -> [UInt8]? { places[key].flatMap(bytes(at:)) }

  /// The bytes of the document at an index of ``entries``.
  func bytes(at index: Int) -> [UInt8]? {
    let start = index == 0 ? headerLength : entries[index - 1].end + separatorLength
    let count = entries[index].end - start
    guard count >= 0 else { return nil }
    return read(start, count)
  }

  private func read(_ start: Int, _ count: Int) -> [UInt8]? {
    var read = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while read < count {
        let got = pread(descriptor, buffer.baseAddress.map { $0 + read }, count - read, off_t(start + read))
        if got <= 0 { break }
        read += got
      }
      filled = read
    }
    return read == count ? bytes : nil
  }
}
