import Yaowen
import YaowenText

/// Lines of UTF-8 made of UTF-16, without making strings.
enum UTF8Line {
  /// The words of a text with a space between them, and a line break. Half a surrogate pair becomes U+FFFD.
  static func bytes(of words: [Word], in units: [UInt16]) -> [UInt8] {
    // No unit makes more than three bytes, and no word is without a unit.
    [UInt8](unsafeUninitializedCapacity: 4 * units.count + 1) { bytes, count in
      units.withUnsafeBufferPointer { units in
        for word in words {
          UTF8Transcoding.write(UnsafeBufferPointer(rebasing: units[word.range]), to: bytes, &count)
          bytes.initializeElement(at: count, to: UInt8(ascii: " "))
          count += 1
        }
      }
      // The line break stands for the space behind the last word.
      count -= words.isEmpty ? 0 : 1
      bytes.initializeElement(at: count, to: UInt8(ascii: "\n"))
      count += 1
    }
  }
}
