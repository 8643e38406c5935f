/// Small weights by 32-bit keys: an open-addressed table with one 32-bit word a key, made once.
///
/// A slot holds 24 bits of the key's hash and the weight. The hash is one to one and its high bits choose the
/// slot, so that those 24 bits tell any two keys apart whose slots lie less than 256 apart.
@_spi(Rooms) public struct WeightTable: Sendable, Equatable {
  /// A power of two of them; 0 is free.
  public var slots: [UInt32] { Array(padded.dropLast(Self.padding)) }

  /// The slots, and the first of them again, so that several can be read at once from any.
  private let padded: [UInt32]
  /// How many slots are read at once, less one.
  private static let padding = 3

  private static let fewestSlots = 1 << 16

  /// Makes a table of weights other than 0. Linear in their number.
  public init(_ weights: some Collection<(key: UInt32, weight: Int8)>) {
    var count = Self.fewestSlots
    while count * 2 < weights.count * 3 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count)
    let shift = Self.shift(count)
    for (key, weight) in weights where weight != 0 {
      let hash = Self.hash(key)
      var at = Int(hash >> shift)
      while slots[at] != 0 { at = (at + 1) & (count - 1) }
      slots[at] = hash << 8 | UInt32(UInt8(bitPattern: weight))
    }
    padded = slots + slots.prefix(Self.padding)
  }

  /// The table with these slots, or nil where their number is no power of two or none of them is free.
  public init?(slots: [UInt32]) {
    guard slots.count >= Self.fewestSlots, slots.count & (slots.count - 1) == 0, slots.contains(0) else {
      return nil
    }
    padded = slots + slots.prefix(Self.padding)
  }

  private static func shift(_ count: Int) -> UInt32 {
    32 - UInt32(truncatingIfNeeded: count.trailingZeroBitCount)
  }

  /// One to one: both steps can be undone.
  @inlinable @inline(__always)
  static func hash(_ key: UInt32) -> UInt32 {
    let mixed = key &* 0x9E37_79B1
    return (mixed ^ mixed >> 15) &* 0x85EB_CA6B
  }

  /// The table as bare memory, for inner loops: an index is masked by the number of slots, behind which the
  /// first ones are repeated.
  public struct Lookup {
    @usableFromInline let slots: UnsafePointer<UInt32>
    @usableFromInline let mask: Int
    @usableFromInline let shift: UInt32

    fileprivate init(slots: UnsafePointer<UInt32>, mask: Int, shift: UInt32) {
      self.slots = slots
      self.mask = mask
      self.shift = shift
    }

    /// The weight of a key; 0 where it has none.
    @inlinable @inline(__always)
    public func callAsFunction(_ key: UInt32) -> Int32 {
      let hash = WeightTable.hash(key)
      let marked = SIMD4<UInt32>(repeating: hash & 0xFF_FFFF)
      var at = Int(hash >> shift)
      while true {
        // Four slots at once, and no question of each: no guess would be right more often than not.
        let four = UnsafeRawPointer(slots + at).loadUnaligned(as: SIMD4<UInt32>.self)
        let weights = SIMD4<Int32>(truncatingIfNeeded: four &<< 24) &>> 24
        let weight = weights.replacing(with: 0, where: (four &>> 8) .!= marked).wrappedSum()
        if weight != 0 || any(four .== 0) { return weight }
        at = (at + 4) & mask
      }
    }
  }

  /// Calls `body` with the table as bare memory.
  public func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    padded.withUnsafeBufferPointer { padded in
      let count = padded.count - Self.padding
      // A table always has slots.
      return body(
        Lookup(slots: padded.baseAddress.unsafelyUnwrapped, mask: count - 1, shift: Self.shift(count)))
    }
  }
}
