import CICU

/// A character encoding that news files come in.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// GB 18030, which holds GBK and GB 2312.
  case gb18030
  case big5

  /// The name that ICU's converters know.
  var icuName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    case .big5: "Big5-HKSCS"
    }
  }
}

/// Bytes that are no text in the encoding they were read in.
public enum TextDecodingError: Error, Equatable, CustomStringConvertible {
  /// The sequence at this byte offset is not allowed in the encoding.
  case invalidSequence(encoding: TextEncoding, byteOffset: Int)
  /// The bytes hold NUL or other control characters that no text file has.
  case binary(byteOffset: Int)
  /// No encoding fits.
  case unknownEncoding
  /// ICU has no converter for the encoding, by its own word.
  case converterUnavailable(encoding: TextEncoding, reason: String)

  /// The message for a person: what is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .invalidSequence(let encoding, let offset):
      "not valid \(encoding.rawValue) at byte \(offset); name the encoding of the file with --encoding"
    case .binary(let offset):
      "binary data, not text (control character at byte \(offset))"
    case .unknownEncoding:
      "no known encoding fits; name the encoding of the file with --encoding"
    case .converterUnavailable(let encoding, let reason):
      "cannot convert from \(encoding.rawValue): \(reason)"
    }
  }
}

/// Turns bytes into UTF-16, with the encoding given or found out.
public enum TextDecoder {
  /// The UTF-16 code units of `bytes`, and the encoding they were in. A byte-order mark is dropped.
  ///
  /// Without `encoding`, a byte-order mark decides; else UTF-16 where its zero bytes tell; else UTF-8 if the
  /// bytes are valid; else what ICU's detector finds, of the encodings in ``TextEncoding``.
  /// Linear in the number of bytes.
  public static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, encoding: TextEncoding? = nil
  ) throws(TextDecodingError) -> (units: [UInt16], encoding: TextEncoding) {
    let mark = byteOrderMark(of: bytes)
    if let encoding {
      let skip = mark?.encoding == encoding ? mark?.length ?? 0 : 0
      return (try decode(bytes, as: encoding, from: skip), encoding)
    }
    if let mark { return (try decode(bytes, as: mark.encoding, from: mark.length), mark.encoding) }
    if let encoding = utf16WithoutMark(bytes) { return (try decode(bytes, as: encoding, from: 0), encoding) }
    // A text file has no NUL; what has one is an image, an archive or a database.
    if let at = bytes.firstIndex(of: 0) { throw .binary(byteOffset: at) }
    let failure: TextDecodingError
    do {
      return (try decode(bytes, as: .utf8, from: 0), .utf8)
    } catch { failure = error }
    guard let encoding = detected(bytes) else { throw failure }
    return (try decode(bytes, as: encoding, from: 0), encoding)
  }

  private static func byteOrderMark(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
    return nil
  }

  /// Chinese UTF-16 without a mark gives itself away by zero bytes, of its line breaks and digits or of 一,
  /// which no other encoding of text has; which byte of a unit is the high one, by where the bytes of Chinese
  /// characters stand. A unit of two zeros is no text at all.
  private static func utf16WithoutMark(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
    let sample = min(bytes.count, 4096)
    var hasZero = false
    for index in stride(from: 0, to: sample, by: 2) {
      if bytes[index] == 0, bytes[index + 1] == 0 { return nil }
      hasZero = hasZero || bytes[index] == 0 || bytes[index + 1] == 0
    }
    guard hasZero else { return nil }
    let little = likelyHighBytes(bytes[1..<sample])
    let big = likelyHighBytes(bytes[0..<sample])
    guard max(little, big) * 10 >= sample / 2 * 9, little != big else { return nil }
    return little > big ? .utf16LittleEndian : .utf16BigEndian
  }

  /// How many of every second byte are high bytes of Chinese characters, their punctuation or ASCII.
  private static func likelyHighBytes(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).count { index in
      let byte = bytes[index]
      return byte == 0 || byte == 0x20 || byte == 0x30 || byte == 0xFF || (0x4E...0x9F).contains(byte)
    }
  }

  /// What ICU's detector takes the bytes for, where that is GB 18030 or Big5.
  private static func detected(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let sample = Int32(min(bytes.count, 1 << 16))
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { name in
      let confidence = cicu_detect_encoding(bytes.baseAddress, sample, name.baseAddress, 64)
      guard confidence > 0, let start = name.baseAddress else { return nil }
      switch String(cString: start) {
      case "GB18030": return .gb18030
      case "Big5": return .big5
      default: return nil
      }
    }
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding, from start: Int
  ) throws(TextDecodingError) -> [UInt16] {
    let units: [UInt16]
    if encoding == .utf8 {
      units = try UTF8Transcoding.units(of: bytes, from: start)
    } else {
      units = try convert(bytes, from: encoding, start: start)
    }
    if let at = units.firstIndex(of: 0) { throw .binary(byteOffset: at) }
    return units
  }

  private static func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, from encoding: TextEncoding, start: Int
  ) throws(TextDecodingError) -> [UInt16] {
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    guard !rest.isEmpty else { return [] }
    var consumed: Int64 = 0
    var status: Int32 = 0
    let capacity = rest.count * 2 + 8
    let units = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
      let written = cicu_decode(
        encoding.icuName, rest.baseAddress, Int64(rest.count), buffer.baseAddress, Int64(capacity), &consumed,
        &status)
      count = max(0, Int(written))
    }
    guard status <= 0 else {
      let isInvalid = status == 10 || status == 11 || status == 12  // U_INVALID/TRUNCATED/ILLEGAL_CHAR_FOUND
      throw isInvalid
        ? .invalidSequence(encoding: encoding, byteOffset: start + Int(consumed))
        : .converterUnavailable(encoding: encoding, reason: String(cString: cicu_status_name(status)))
    }
    return units
  }
}
