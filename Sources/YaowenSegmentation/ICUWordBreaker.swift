import CICU

/// A failure that ICU reports, by its own name for it.
public struct ICUError: Error, Equatable, CustomStringConvertible, Sendable {
  /// What was being done.
  public let operation: String
  /// ICU's name of the status, such as `U_FILE_ACCESS_ERROR`.
  public let status: String

  public var description: String { "ICU could not \(operation): \(status)" }
}

/// ICU's Chinese word iterator: the reference that segmentation is held to.
///
/// Opening costs a few microseconds. One iterator serves one thread.
public struct ICUWordBreaker: ~Copyable {
  private let handle: OpaquePointer

  /// Opens ICU's word iterator for Chinese.
  public init() throws(ICUError) {
    var status: Int32 = 0
    guard let handle = cicu_word_breaker_open("zh", &status) else {
      throw ICUError(operation: "open its word iterator", status: String(cString: cicu_status_name(status)))
    }
    self.handle = handle
  }

  deinit { cicu_word_breaker_close(handle) }

  /// Every boundary after 0 in `units`, in order, the end included. Linear in the text.
  public borrowing func boundaries(in units: [UInt16]) throws(ICUError) -> [Int32] {
    if units.isEmpty { return [] }
    var status: Int32 = 0
    let handle = handle
    let boundaries = [Int32](unsafeUninitializedCapacity: units.count) { buffer, count in
      let found = units.withUnsafeBufferPointer {
        cicu_word_breaker_boundaries(handle, $0.baseAddress, Int32($0.count), buffer.baseAddress, &status)
      }
      count = max(0, Int(found))
    }
    guard status <= 0 else {
      throw ICUError(operation: "find word boundaries", status: String(cString: cicu_status_name(status)))
    }
    return boundaries
  }
}
