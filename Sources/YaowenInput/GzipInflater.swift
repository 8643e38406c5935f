import CZlib

/// Inflates gzip data piece by piece.
final class GzipInflater {
  private let inflater: OpaquePointer
  private var input: [UInt8] = []
  private var at = 0

  /// Whether bytes are the beginning of gzip data.
  static func recognizes(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  init() throws(ReadError) {
    guard let inflater = czlib_inflater_open() else { throw ReadError(reason: "no memory to inflate it") }
    self.inflater = inflater
  }

  deinit { czlib_inflater_close(inflater) }

  /// Inflates up to `limit` bytes into `output`, asking for input when there is none left; an empty piece is
  /// the end. Returns how many bytes came; 0 at the end.
  func inflate(
    into output: inout [UInt8], limit: Int, more: () throws(ReadError) -> [UInt8]
  ) throws(ReadError) -> Int {
    while true {
      if at == input.count {
        input = try more()
        at = 0
        if input.isEmpty {
          guard czlib_is_complete(inflater) != 0 else { throw ReadError(reason: "the gzip data are cut off") }
          return 0
        }
      }
      var step = czlib_step()
      let piece = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        step = input.withUnsafeBufferPointer { bytes in
          czlib_inflate(
            inflater, bytes.baseAddress.map { $0 + at }, Int64(bytes.count - at), buffer.baseAddress,
            Int64(limit))
        }
        count = Int(step.produced)
      }
      at += Int(step.consumed)
      if !piece.isEmpty {
        if output.isEmpty { output = piece } else { output.append(contentsOf: piece) }
        return piece.count
      }
      if step.is_broken != 0 { throw ReadError(reason: "the gzip data are broken") }
    }
  }
}
