/// The characters of a text as evidence: all digits are one, and all Latin letters.
@_spi(Rooms) @frozen public struct EvidenceCharacters {
  @usableFromInline let text: UnsafeBufferPointer<UInt16>

  @inlinable public init(_ text: UnsafeBufferPointer<UInt16>) { self.text = text }

  /// Stands for what lies before and after the text.
  @inlinable public static var outside: UInt16 { 1 }

  /// How many characters the text has.
  @inlinable public var count: Int { text.count }

  /// The character at a position, inside the text or not.
  @inlinable @inline(__always)
  public subscript(position: Int) -> UInt16 {
    guard position >= 0, position < text.count else { return Self.outside }
    let unit = text[position]
    guard unit < 0x80 else { return unit }
    if unit >= 0x30, unit <= 0x39 { return 0x30 }
    return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7A ? 0x61 : unit
  }
}
