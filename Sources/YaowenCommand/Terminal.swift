import Foundation

/// What standard output is.
enum Terminal {
  /// Whether a person reads standard output.
  static var isOutput: Bool { isatty(STDOUT_FILENO) != 0 }

  /// Whether the person wants colours, as far as the environment says.
  static var wantsColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}
