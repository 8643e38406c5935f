import Foundation

/// The hidden file in a folder of output that tells what was written there, so that a later run replaces what
/// Yaowen made and nothing else: the format, then a line for each file with its size and a hash of its bytes.
struct FolderMark {
  /// What a file held when it was written.
  struct Digest: Equatable {
    private(set) var size = 0
    /// FNV-1a over 64 bits.
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        size += 1
      }
    }

    var text: String { "\(size) \(String(hash, radix: 16))" }
  }

  /// Why a folder may not be replaced.
  struct Obstacle: Error {
    let reason: String
  }

  static let name = ".yaowen"
  private static let heading = "yaowen-folder 1 "

  private let format: String
  /// By path below the folder.
  private var digests: [String: Digest] = [:]

  init(format: String) { self.format = format }

  mutating func add(_ bytes: [UInt8], to path: String) { digests[path, default: Digest()].add(bytes) }

  /// What the file holds.
  var bytes: [UInt8] {
    var text = Self.heading + format + "\n"
    for (path, digest) in digests.sorted(by: { $0.key < $1.key }) { text += "\(digest.text) \(path)\n" }
    return Array(text.utf8)
  }

  /// Makes sure that a folder holds nothing but what a run in the same format wrote there.
  static func requireReplaceable(_ folder: String, format: String) throws(Obstacle) {
    let paths = ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
    if paths.isEmpty { return }
    guard paths.contains(name) else {
      throw Obstacle(reason: "the folder holds other files; name a new or an empty one")
    }
    let lines = contents(of: "\(folder)/\(name)").split(separator: "\n")
    guard let first = lines.first, first.hasPrefix(heading) else {
      throw Obstacle(
        reason: "its \(name) does not tell what yaowen wrote there; name another folder, or remove this one")
    }
    let written = first.dropFirst(heading.count)
    guard written == format else {
      throw Obstacle(
        reason: "the folder was written as \(written); name another folder, or remove this one")
    }
    var digests: [String: String] = [:]
    for line in lines.dropFirst() {
      let fields = line.split(separator: " ", maxSplits: 2)
      if fields.count == 3 { digests[String(fields[2])] = "\(fields[0]) \(fields[1])" }
    }
    for path in paths where path != name {
      var status = stat()
      let isKnown = lstat("\(folder)/\(path)", &status) == 0
      if isKnown, status.st_mode & S_IFMT == S_IFDIR { continue }
      guard isKnown, let digest = digests[path] else {
        throw Obstacle(
          reason: "yaowen did not write its file \(path); name another folder, or move that file")
      }
      guard status.st_mode & S_IFMT == S_IFREG, self.digest(of: "\(folder)/\(path)")?.text == digest else {
        throw Obstacle(
          reason: "its file \(path) was changed since yaowen wrote it; name another folder, or move that file"
        )
      }
    }
  }

  private static func contents(of path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  private static func digest(of path: String) -> Digest? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    var digest = Digest()
    do {
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { digest.add([UInt8](piece)) }
    } catch { return nil }
    return digest
  }
}
