import YaowenText

/// Bytes that are no JSON.
public struct JSONError: Error, Equatable, Sendable {
  /// Where in the bytes, from 0.
  public let offset: Int
  /// What is wrong there.
  public let message: String
  /// Whether the bytes are not even UTF-8.
  public let isEncodingError: Bool
}

/// Reads JSON as RFC 8259 has it. Linear in the bytes.
///
/// A surrogate escape without its other half becomes U+FFFD, and ``replacedSurrogates`` counts it: it is one
/// code point for Python and one UTF-16 unit for JavaScript before and after, so positions hold.
public struct JSONReader {
  /// How many escapes of half a surrogate pair were replaced.
  public private(set) var replacedSurrogates = 0

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var depth = 0

  /// Deeper nesting is refused rather than let exhaust the stack.
  private static let deepest = 256

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The one value that the bytes hold, with white space around it.
  public static func read(_ bytes: some Collection<UInt8>) throws(JSONError) -> JSONValue {
    try readCounting(bytes).value
  }

  /// The one value that the bytes hold, and how many surrogates were replaced in it.
  public static func readCounting(
    _ bytes: some Collection<UInt8>
  ) throws(JSONError) -> (value: JSONValue, replacedSurrogates: Int) {
    let contiguous = bytes.withContiguousStorageIfAvailable { $0.count } != nil
    let copy = contiguous ? [] : Array(bytes)
    func read(_ buffer: UnsafeBufferPointer<UInt8>) -> Result<(JSONValue, Int), JSONError> {
      var reader = JSONReader(buffer)
      do {
        let value = try reader.document()
        return .success((value, reader.replacedSurrogates))
      } catch { return .failure(error) }
    }
    let result =
      contiguous ? bytes.withContiguousStorageIfAvailable(read) : copy.withUnsafeBufferPointer(read)
    guard let result else {
      throw JSONError(offset: 0, message: "no bytes to read", isEncodingError: false)
    }
    return try result.get()
  }

  private mutating func document() throws(JSONError) -> JSONValue {
    let value = try value()
    skipSpace()
    guard at == bytes.count else { throw error("something follows the end of the value") }
    return value
  }

  private func error(_ message: String) -> JSONError {
    JSONError(offset: at, message: message, isEncodingError: false)
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    at += 1
    return true
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    switch next {
    case nil: throw error("the value is cut off")
    case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONError) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested(
    _ body: (inout JSONReader) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw error("nested more than \(Self.deepest) deep") }
    depth += 1
    at += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard next == (word.withUTF8Buffer { $0[offset] }) else { throw error("not a JSON value") }
      at += 1
    }
    return value
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    skipSpace()
    if skip("}") { return .object(members) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw error("a key in double quotes is missing") }
      let key = try string().withUnsafeBufferPointer { UTF8Transcoding.string(of: $0) }
      skipSpace()
      guard skip(":") else { throw error("a colon is missing after a key") }
      members.append(JSONValue.Member(key: key, value: try value()))
      skipSpace()
      if skip("}") { return .object(members) }
      guard skip(",") else { throw error("a comma or the end of the object is missing") }
    }
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    skipSpace()
    if skip("]") { return .array(elements) }
    while true {
      elements.append(try value())
      skipSpace()
      if skip("]") { return .array(elements) }
      guard skip(",") else { throw error("a comma or the end of the array is missing") }
    }
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = at
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    _ = skip("-")
    guard isDigit(next) else { throw error("not a JSON value") }
    if !skip("0") { while isDigit(next) { at += 1 } }
    if skip(".") {
      guard isDigit(next) else { throw error("a digit is missing after the decimal point") }
      while isDigit(next) { at += 1 }
    }
    if skip("e") || skip("E") {
      if !skip("+") { _ = skip("-") }
      guard isDigit(next) else { throw error("a digit is missing in the exponent") }
      while isDigit(next) { at += 1 }
    }
    return .number(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> [UInt16] {
    at += 1
    var units: [UInt16] = []
    while true {
      let start = at
      while let byte = next, byte != 0x22, byte != 0x5C, byte >= 0x20 { at += 1 }
      if start < at { try append(start..<at, to: &units) }
      switch next {
      case 0x22:
        at += 1
        return units
      case 0x5C: try escape(into: &units)
      case nil: throw error("a string is cut off")
      default: throw error("a control character in a string; write it as an escape, such as \\n")
      }
    }
  }

  private func append(_ range: Range<Int>, to units: inout [UInt16]) throws(JSONError) {
    do {
      let run = try UTF8Transcoding.units(of: UnsafeBufferPointer(rebasing: bytes[range]))
      if units.isEmpty { units = run } else { units.append(contentsOf: run) }
    } catch {
      var offset = range.lowerBound
      if case .invalidSequence(_, let inside) = error { offset += inside }
      throw JSONError(offset: offset, message: "not valid utf-8", isEncodingError: true)
    }
  }

  private mutating func escape(into units: inout [UInt16]) throws(JSONError) {
    at += 1
    guard let byte = next else { throw error("a string is cut off") }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): units.append(0x0A)
    case UInt8(ascii: "r"): units.append(0x0D)
    case UInt8(ascii: "t"): units.append(0x09)
    case UInt8(ascii: "b"): units.append(0x08)
    case UInt8(ascii: "f"): units.append(0x0C)
    case 0x22, 0x5C, 0x2F: units.append(UInt16(byte))
    case UInt8(ascii: "u"): try unicodeEscape(into: &units)
    default:
      at -= 1
      throw error("an unknown escape")
    }
  }

  private mutating func unicodeEscape(into units: inout [UInt16]) throws(JSONError) {
    let unit = try hexadecimal()
    guard unit & 0xF800 == 0xD800 else { return units.append(unit) }
    let after = at
    if unit & 0xFC00 == 0xD800, skip("\\"), skip("u") {
      let trail = try hexadecimal()
      if trail & 0xFC00 == 0xDC00 {
        units.append(unit)
        units.append(trail)
        return
      }
    }
    at = after
    replacedSurrogates += 1
    units.append(0xFFFD)
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("four hexadecimal digits are missing after \\u")
      }
      value = value << 4 | UInt16(digit)
      at += 1
    }
    return value
  }
}
