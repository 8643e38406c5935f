/// Writes JSON into a buffer of bytes. The same calls give the same bytes on every machine.
///
/// Keys come out in the order in which they are written. Characters that some reader takes for a line break
/// are escaped, so that a record is one line for every tool.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// Whether a comma must stand before the next key or element.
  private var needsComma = false

  public init() {}

  /// Forgets what was written, and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  // MARK: Structure

  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Ends the line.
  public mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// A key that is written out in the source, without quotes or backslashes; its value is to be written next.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A key; its value is to be written next. A key that a reader could misread is escaped as a string is.
  @_disfavoredOverload
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  // MARK: Values

  public mutating func null() { raw("null") }
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  public mutating func integer(_ value: Int) { raw(String(value)) }

  /// A number with the fewest digits that read back as it; never written with an exponent by scores,
  /// which lie between 0 and 1 and have two places.
  public mutating func number(_ value: Double) { raw(value.isFinite ? "\(value)" : "null") }

  /// A string, or null.
  public mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  public mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { escape($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// A value that a reader has read, with its keys in their order and its numbers digit for digit.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let digits): raw(digits)
    case .string(let units): string(String(decoding: units, as: UTF16.self))
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

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      // Most characters are Han, of three bytes, and need no second look.
      if byte >= 0xE3, byte < 0xF0 {
        at += 3
        continue
      }
      // Quotes, backslashes and controls; U+0085, U+2028 and U+2029, which end a line for some readers.
      let length: Int
      if byte == 0x22 || byte == 0x5C || byte < 0x20 || byte == 0x7F {
        length = 1
      } else if byte == 0xC2, text[at + 1] == 0x85 {
        length = 2
      } else if byte == 0xE2, text[at + 1] == 0x80, text[at + 2] & 0xFE == 0xA8 {
        length = 3
      } else {
        at += 1
        continue
      }
      bytes.append(contentsOf: text[clean..<at])
      switch (byte, length) {
      case (0x22, _): bytes.append(contentsOf: #"\""#.utf8)
      case (0x5C, _): bytes.append(contentsOf: #"\\"#.utf8)
      case (0x0A, _): bytes.append(contentsOf: #"\n"#.utf8)
      case (0x0D, _): bytes.append(contentsOf: #"\r"#.utf8)
      case (0x09, _): bytes.append(contentsOf: #"\t"#.utf8)
      case (_, 1): hexadecimal(UInt16(byte))
      case (_, 2): hexadecimal(0x85)
      default: hexadecimal(0x2000 + UInt16(text[at + 2] & 0x3F))
      }
      at += length
      clean = at
    }
    bytes.append(contentsOf: text[clean..<text.count])
  }

  private mutating func hexadecimal(_ unit: UInt16) {
    bytes.append(contentsOf: #"\u"#.utf8)
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(unit >> UInt16(shift) & 0xF)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
