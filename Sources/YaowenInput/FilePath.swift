import Foundation

/// A path as the system has it: bytes, which need not be UTF-8.
package struct FilePath: Sendable, Hashable, CustomStringConvertible {
  package let bytes: [UInt8]
  /// The path for people and records. Bytes that are no UTF-8 are written `\xFF`.
  package let description: String

  package init(_ path: String) {
    bytes = Array(path.utf8)
    description = path
  }

  package init(bytes: [UInt8]) {
    self.bytes = bytes
    description = String(validating: bytes, as: UTF8.self) ?? Self.escaped(bytes)
  }

  /// The path of an entry of a folder.
  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name)
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBytes { raw in
      raw.withMemoryRebound(to: CChar.self) { buffer in
        // The buffer holds at least the closing zero.
        buffer.baseAddress.map(body) ?? body("")
      }
    }
  }

  /// What the system knows of the file; nil where it is not there.
  ///
  /// - Parameter followsLinks: whether a link stands for what it leads to.
  func status(followsLinks: Bool = true) -> stat? {
    var status = stat()
    let code = withCString { followsLinks ? stat($0, &status) : lstat($0, &status) }
    return code == 0 ? status : nil
  }

  private static func escaped(_ bytes: [UInt8]) -> String {
    var result = ""
    var rest = bytes[...]
    while let byte = rest.first {
      // The longest character that begins here, or one byte that begins none.
      let length = (1...4).last { count in
        rest.count >= count
          && String(validating: rest.prefix(count), as: UTF8.self).map { $0.unicodeScalars.count == 1 }
            == true
      }
      if let length {
        result += String(decoding: rest.prefix(length), as: UTF8.self)
      } else {
        result += "\\x" + String(byte, radix: 16, uppercase: true)
      }
      rest = rest.dropFirst(length ?? 1)
    }
    return result
  }
}
