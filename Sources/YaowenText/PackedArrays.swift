/// Arrays of integers one after another in a run of bytes: the packed form of a fitted model.
///
/// Each array is its number of elements as a `UInt32` and then the elements, all little-endian.
package enum PackedArrays {
  /// Takes arrays out in the order in which they were put in.
  package struct Reader {
    private let bytes: UnsafeRawBufferPointer
    private var at = 0

    package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The next array, or nil where the bytes do not hold it.
    package mutating func next<Element: FixedWidthInteger>(_ type: Element.Type) -> [Element]? {
      let size = MemoryLayout<Element>.size
      guard bytes.count - at >= 4 else { return nil }
      let count = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
      let start = at + 4
      guard (bytes.count - start) / size >= count else { return nil }
      at = start + count * size
      var array = [Element](repeating: 0, count: count)
      array.withUnsafeMutableBytes {
        $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<at]))
      }
      #if _endian(big)
        for index in array.indices { array[index] = Element(littleEndian: array[index]) }
      #endif
      return array
    }
  }

  /// Appends an array to `bytes`.
  package static func append<Element: FixedWidthInteger>(_ array: [Element], to bytes: inout [UInt8]) {
    withUnsafeBytes(of: UInt32(array.count).littleEndian) { bytes.append(contentsOf: $0) }
    for element in array {
      withUnsafeBytes(of: element.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }
}
