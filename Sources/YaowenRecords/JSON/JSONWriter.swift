import YaowenText

/// Writes JSON into a buffer of bytes. The same calls give the same bytes on every machine.
///
/// Keys come out in the order in which they are written. Characters that some reader takes for a line break
/// are escaped, so that a record is one line for every tool.
public struct JSONWriter: Sendable {
  /// What has been written, and room for more behind it, so that a key or a number is written through a pointer
  /// and not byte by byte.
  private var buffer: [UInt8] = []
  private var length = 0
  /// Whether a comma must stand before the next key or element.
  private var needsComma = false

  public init() {}

  /// What has been written.
  public var bytes: [UInt8] { Array(buffer[..<length]) }

  /// Hands over what has been written without copying it, and begins anew.
  public mutating func take() -> [UInt8] {
    buffer.removeLast(buffer.count - length)
    let written = buffer
    self = JSONWriter()
    return written
  }

  /// Forgets what was written, and keeps the memory.
  public mutating func removeAll() {
    length = 0
    needsComma = false
  }

  // MARK: Structure

  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Ends the line.
  public mutating func newline() {
    append(0x0A)
    needsComma = false
  }

  /// A key that is written out in the source, without quotes or backslashes; its value is to be written next.
  public mutating func key(_ name: StaticString) {
    let start = needsComma ? 1 : 0
    let count = name.utf8CodeUnitCount
    write(atMost: start + count + 3) { bytes in
      bytes[0] = UInt8(ascii: ",")
      bytes[start] = UInt8(ascii: "\"")
      (bytes + start + 1).update(from: name.utf8Start, count: count)
      bytes[start + count + 1] = UInt8(ascii: "\"")
      bytes[start + count + 2] = UInt8(ascii: ":")
      return start + count + 3
    }
    needsComma = false
  }

  /// A key; its value is to be written next. A key that a reader could misread is escaped as a string is.
  @_disfavoredOverload
  public mutating func key(_ name: String) {
    string(name)
    append(UInt8(ascii: ":"))
    needsComma = false
  }

  // MARK: Values

  public mutating func null() { raw("null") }
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false" as StaticString) }

  public mutating func integer(_ value: Int) {
    guard (0..<1_000_000_000).contains(value) else { return raw(String(value)) }
    separate()
    write(atMost: 9) { bytes in
      var count = 1
      var limit = 10
      while value >= limit {
        count += 1
        limit *= 10
      }
      var rest = value
      for index in stride(from: count - 1, through: 0, by: -1) {
        bytes[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      return count
    }
    needsComma = true
  }

  /// A number with the fewest digits that read back as it; never written with an exponent by scores,
  /// which lie between 0 and 1 and have two places.
  public mutating func number(_ value: Double) {
    if value == 1 { return raw("1.0") }
    guard value > 0, value < 1 else { return raw(value.isFinite ? "\(value)" : "null") }
    let hundredths = (value * 100).rounded()
    guard hundredths / 100 == value else { return raw("\(value)") }
    separate()
    let digits = UInt8(hundredths)
    write(atMost: 4) { bytes in
      bytes[0] = 0x30
      bytes[1] = UInt8(ascii: ".")
      bytes[2] = 0x30 + digits / 10
      bytes[3] = 0x30 + digits % 10
      return digits % 10 == 0 ? 3 : 4
    }
    needsComma = true
  }

  /// A string, or null.
  public mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  public mutating func string(_ value: String) {
    if value.utf8.withContiguousStorageIfAvailable({ quote($0) }) == nil {
      // The rare string that is not stored as UTF-8.
      var value = value
      value.withUTF8 { quote($0) }
    }
    needsComma = true
  }

  /// A value that a reader has read, with its keys in their order and its numbers digit for digit.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let digits): raw(digits)
    case .string(let units): string(units.withUnsafeBufferPointer { UTF8Transcoding.string(of: $0) })
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  // MARK: Bytes

  /// Makes room for so many bytes at least, lets `body` write them and tell how many they were.
  @inline(__always)
  private mutating func write(atMost count: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if buffer.count - length < count { grow(by: count) }
    length += buffer.withUnsafeMutableBufferPointer { buffer in
      // Empty only where nothing was to be written yet.
      buffer.baseAddress.map { body($0 + length) } ?? 0
    }
  }

  @inline(never)
  private mutating func grow(by count: Int) {
    buffer.append(contentsOf: repeatElement(0, count: max(count, min(buffer.count, 4096), 256)))
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    write(atMost: 1) {
      $0[0] = byte
      return 1
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    write(atMost: text.count) {
      $0.update(from: start, count: text.count)
      return text.count
    }
  }

  private mutating func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

  @inline(__always)
  private mutating func separate() {
    if needsComma { append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    append(bracket)
    needsComma = true
  }

  private mutating func raw(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { append($0) }
    needsComma = true
  }

  private mutating func raw(_ text: StaticString) {
    separate()
    append(text)
    needsComma = true
  }

  /// Writes a string with its quotes, and the comma before it.
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    let first = Self.firstToEscape(text, from: 0)
    // Most strings go out as they are, in one piece.
    guard first.at == text.count, let bytes = text.baseAddress else { return quoteEscaped(text, first) }
    let start = needsComma ? 1 : 0
    write(atMost: start + text.count + 2) { buffer in
      buffer[0] = UInt8(ascii: ",")
      buffer[start] = UInt8(ascii: "\"")
      (buffer + start + 1).update(from: bytes, count: text.count)
      buffer[start + 1 + text.count] = UInt8(ascii: "\"")
      return start + text.count + 2
    }
  }

  /// The first character from `start` on that must be escaped, and how many bytes it has; the end where there is
  /// none.
  private static func firstToEscape(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (at: Int, length: Int) {
    var at = start
    while at < text.count {
      let byte = text[at]
      // Most characters are Han, of three bytes, and need no second look.
      if byte >= 0xE3, byte < 0xF0 {
        at &+= 3
        continue
      }
      // Quotes, backslashes and controls; U+0085, U+2028 and U+2029, which end a line for some readers.
      if byte == 0x22 || byte == 0x5C || byte < 0x20 || byte == 0x7F { return (at, 1) }
      if byte == 0xC2, text[at + 1] == 0x85 { return (at, 2) }
      if byte == 0xE2, text[at + 1] == 0x80, text[at + 2] & 0xFE == 0xA8 { return (at, 3) }
      at &+= 1
    }
    return (text.count, 0)
  }

  private mutating func quoteEscaped(_ text: UnsafeBufferPointer<UInt8>, _ first: (at: Int, length: Int)) {
    separate()
    append(UInt8(ascii: "\""))
    var clean = 0
    var (at, length) = first
    while at < text.count {
      let byte = text[at]
      append(UnsafeBufferPointer(rebasing: text[clean..<at]))
      switch (byte, length) {
      case (0x22, _): append(#"\""#)
      case (0x5C, _): append(#"\\"#)
      case (0x0A, _): append(#"\n"#)
      case (0x0D, _): append(#"\r"#)
      case (0x09, _): append(#"\t"#)
      case (_, 1): hexadecimal(UInt16(byte))
      case (_, 2): hexadecimal(0x85)
      default: hexadecimal(0x2000 + UInt16(text[at + 2] & 0x3F))
      }
      clean = at + length
      (at, length) = Self.firstToEscape(text, from: clean)
    }
    append(UnsafeBufferPointer(rebasing: text[clean...]))
    append(UInt8(ascii: "\""))
  }

  private mutating func hexadecimal(_ unit: UInt16) {
    append(#"\u"#)
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(unit >> UInt16(shift) & 0xF)
      append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
