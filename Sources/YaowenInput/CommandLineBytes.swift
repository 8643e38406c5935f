import Foundation

/// The arguments of the command as the system handed them over.
enum CommandLineBytes {
  /// The path that an argument names. Where the argument is no UTF-8, Swift has put replacement characters
  /// in; the system's own bytes have what was there.
  static func path(of argument: String) -> FilePath {
    guard argument.unicodeScalars.contains("\u{FFFD}") else { return FilePath(argument) }
    for index in 0..<Int(CommandLine.argc) {
      guard let start = CommandLine.unsafeArgv[index] else { continue }
      if String(cString: start) == argument {
        return FilePath(bytes: Array(UnsafeRawBufferPointer(start: start, count: strlen(start))))
      }
    }
    return FilePath(argument)
  }
}
