/// A format whose output needs all documents together, such as a report or a folder of files. What
/// ``DocumentFormat/bytes(of:)`` makes is not yet the output, but what the output is put together from.
public protocol AssembledFormat: DocumentFormat {
  /// Whether the output is a folder of files.
  var isFolder: Bool { get }

  /// Puts the output together.
  ///
  /// - Parameters:
  ///   - pieces: what was made of each document, in order; may be gone through several times.
  ///   - write: appends bytes to the file at a path below the folder; of an output that is one file, the
  ///     path is empty.
  func assemble(
    _ pieces: some Sequence<[UInt8]>, write: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws
}
