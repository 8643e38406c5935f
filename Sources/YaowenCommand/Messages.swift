import Foundation

/// Words for the person at the terminal, on standard error.
enum Messages {
  /// Writes `yaowen: …` on a line of its own.
  static func say(_ message: String) { write("yaowen: \(message)\n") }

  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if written <= 0 { return }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Whether a person reads standard error.
  static var isTerminal: Bool { isatty(STDERR_FILENO) != 0 }

  /// What the system calls the last error.
  static var systemError: String { String(cString: strerror(errno)) }

  /// `1 document`, `2 documents`.
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
