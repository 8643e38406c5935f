import YaowenText

/// The encoding that a page says it is in.
enum HTMLEncoding {
  /// What `charset=` in the first bytes names, where we know it; nil else, and where a byte-order mark decides.
  static func declared(in bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) || head.starts(with: [0xFF, 0xFE]) { return nil }
    let mark = Array("charset".utf8)
    var at = 0
    while at + mark.count < head.count {
      guard head[at] == mark[0], head[at...].starts(with: mark) else {
        at += 1
        continue
      }
      at += mark.count
      let rest = head[at...].drop { " =\"'\t\n\r".utf8.contains($0) }
      let name = rest.prefix {
        ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D || (0x30...0x39).contains($0)
      }
      if let encoding = names[String(decoding: name, as: UTF8.self)] { return encoding }
    }
    return nil
  }

  private static let names: [String: TextEncoding] = [
    "utf-8": .utf8, "utf8": .utf8, "gb2312": .gb18030, "gbk": .gb18030, "gb18030": .gb18030, "big5": .big5,
    "big5-hkscs": .big5,
  ]
}
