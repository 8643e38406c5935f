/// Validating conversion from UTF-8 to UTF-16.
package enum UTF8Transcoding {
  /// The UTF-16 code units of `bytes` from `start`. Refuses what Unicode's table 3-7 refuses: overlong
  /// forms, surrogates, values past U+10FFFF, cut-off sequences.
  package static func units(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) throws(TextDecodingError) -> [UInt16] {
    var failure: Int?
    let units = [UInt16](unsafeUninitializedCapacity: bytes.count - start) { buffer, count in
      var at = start
      var written = 0
      let end = bytes.count
      @inline(__always) func isContinuation(_ index: Int) -> Bool {
        index < end && bytes[index] & 0xC0 == 0x80
      }
      while at < end {
        let lead = bytes[at]
        if lead < 0x80 {
          buffer[written] = UInt16(lead)
          at += 1
        } else if lead & 0xF0 == 0xE0, isContinuation(at + 1), isContinuation(at + 2) {
          let value =
            UInt16(lead & 0x0F) << 12 | UInt16(bytes[at + 1] & 0x3F) << 6 | UInt16(bytes[at + 2] & 0x3F)
          if value < 0x800 || value & 0xF800 == 0xD800 {
            failure = at
            break
          }
          buffer[written] = value
          at += 3
        } else if lead & 0xE0 == 0xC0, lead >= 0xC2, isContinuation(at + 1) {
          buffer[written] = UInt16(lead & 0x1F) << 6 | UInt16(bytes[at + 1] & 0x3F)
          at += 2
        } else if lead & 0xF8 == 0xF0, isContinuation(at + 1), isContinuation(at + 2), isContinuation(at + 3)
        {
          let value =
            UInt32(lead & 0x07) << 18 | UInt32(bytes[at + 1] & 0x3F) << 12 | UInt32(bytes[at + 2] & 0x3F) << 6
            | UInt32(bytes[at + 3] & 0x3F)
          if !(0x10000...0x10FFFF).contains(value) {
            failure = at
            break
          }
          buffer[written] = UInt16(0xD800 + (value - 0x10000) >> 10)
          written += 1
          buffer[written] = UInt16(0xDC00 + (value - 0x10000) & 0x3FF)
          at += 4
        } else {
          failure = at
          break
        }
        written += 1
      }
      count = written
    }
    if let failure { throw .invalidSequence(encoding: .utf8, byteOffset: failure) }
    return units
  }

  /// The string of UTF-16 code units; half of a surrogate pair becomes U+FFFD. Several times as fast as
  /// `String(decoding:as:)`, which takes UTF-16 one scalar at a time.
  package static func string(of units: UnsafeBufferPointer<UInt16>) -> String {
    String(unsafeUninitializedCapacity: units.count * 3) { buffer in
      var written = 0
      write(units, to: buffer, &written)
      return written
    }
  }

  /// Writes UTF-16 code units behind what was `written` of a buffer that has room for three bytes a unit more.
  @inline(__always)
  package static func write(
    _ units: UnsafeBufferPointer<UInt16>, to buffer: UnsafeMutableBufferPointer<UInt8>, _ written: inout Int
  ) {
    var end = written
    var at = 0
    @inline(__always) func put(_ value: UInt32) {
      buffer[end] = UInt8(truncatingIfNeeded: value)
      end += 1
    }
    while at < units.count {
      let unit = UInt32(units[at])
      at += 1
      if unit < 0x80 {
        put(unit)
      } else if unit < 0x800 {
        put(0xC0 | unit >> 6)
        put(0x80 | unit & 0x3F)
      } else if unit & 0xFC00 == 0xD800, at < units.count, units[at] & 0xFC00 == 0xDC00 {
        let scalar = 0x10000 + (unit & 0x3FF) << 10 + (UInt32(units[at]) & 0x3FF)
        at += 1
        put(0xF0 | scalar >> 18)
        put(0x80 | scalar >> 12 & 0x3F)
        put(0x80 | scalar >> 6 & 0x3F)
        put(0x80 | scalar & 0x3F)
      } else {
        let scalar = unit & 0xF800 == 0xD800 ? 0xFFFD : unit
        put(0xE0 | scalar >> 12)
        put(0x80 | scalar >> 6 & 0x3F)
        put(0x80 | scalar & 0x3F)
      }
    }
    written = end
  }
}
