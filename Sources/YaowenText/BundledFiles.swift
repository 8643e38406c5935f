import CLexicons

/// The lexicon files that are compiled into the library.
package enum BundledFiles {
  /// The bytes of the file with this path below `Lexicons`, or nil where there is none.
  package static func named(_ path: String) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<count where path == self.path(at: index) { return bytes(at: index) }
    return nil
  }

  /// How many files there are.
  package static var count: Int { Int(clexicons_count()) }

  /// The path below `Lexicons` of the file at `index`.
  package static func path(at index: Int) -> String { String(cString: clexicons_path(Int32(index))) }

  /// The bytes of the file at `index`; they live as long as the program.
  package static func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: clexicons_bytes(Int32(index)), count: Int(clexicons_size(Int32(index))))
  }
}
