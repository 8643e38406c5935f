/// FNV-1a over 64 bits: a hash that is the same on every machine and in every run.
package struct ContentHash {
  /// The hash of what was mixed in so far.
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func mix(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { mix(byte) }
    }
    mix(0xFF as UInt8)
  }

  /// Mixes a text in, given as UTF-16.
  package mutating func mix(_ units: [UInt16]) {
    for unit in units {
      mix(UInt8(truncatingIfNeeded: unit))
      mix(UInt8(truncatingIfNeeded: unit >> 8))
    }
    mix(units.count)
  }

  package mutating func mix(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Sixteen hexadecimal digits.
  package var hexadecimal: String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for index in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * index)) & 0xF
        digits[index] = digit + (digit < 10 ? 0x30 : 0x57)
      }
      return 16
    }
  }
}
