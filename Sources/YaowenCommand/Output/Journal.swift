import Foundation

/// Which bytes of a file of results are whose: a line for each document, in the order of the file.
///
/// A line is written when its document's bytes are safe on the disk, so that whatever ends a run, what the
/// journal names is there. Lines are `key end`: the document's content key and where its bytes end.
enum Journal {
  struct Entry {
    let key: UInt64
    let end: Int
  }

  /// What tells that a complete file is still the one that the journal was written for.
  struct Stamp: Equatable {
    let text: String

    init(_ text: String) { self.text = text }

    init?(descriptor: Int32) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return nil }
      text = "\(status.st_size) \(status.st_ino) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
  }

  /// The first line. `settings` is a hash of all that decides a run's bytes besides its documents.
  static func header(settings: String) -> String { "yaowen-journal 1 \(settings)\n" }

  static func line(_ entry: Entry) -> String { "\(String(entry.key, radix: 16)) \(entry.end)\n" }

  /// The last line of a file that is complete.
  static func line(_ stamp: Stamp) -> String { "complete \(stamp.text)\n" }

  /// What a journal says; nil where there is none of a run with these settings.
  static func read(
    _ path: String, settings: String
  ) -> (entries: [Entry], stamp: Stamp?)? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let header = Array(header(settings: settings).utf8)
    guard data.starts(with: header) else { return nil }
    var entries: [Entry] = []
    var stamp: Stamp?
    // The last line may be cut off.
    let end = data.lastIndex(of: 0x0A) ?? 0
    for line in data[data.startIndex + header.count..<max(data.startIndex + header.count, end)].split(
      separator: 0x0A)
    {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("complete ") {
        stamp = Stamp(String(text.dropFirst("complete ".count)))
        break
      }
      let fields = text.split(separator: " ")
      guard fields.count == 2, let key = UInt64(fields[0], radix: 16), let end = Int(fields[1]),
        end >= entries.last?.end ?? 0
      else { break }
      entries.append(Entry(key: key, end: end))
    }
    return (entries, stamp)
  }
}
