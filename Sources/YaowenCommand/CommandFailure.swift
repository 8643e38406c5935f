import YaowenInput

/// How the command ends, as BSD's sysexits has it.
enum ExitStatus: Int32 {
  case usage = 64
  case data = 65
  case noInput = 66
  case internalError = 70
  case inputOutput = 74
  case interrupted = 75

  /// How it ends for want of input.
  init(_ kind: InputError.Kind) {
    switch kind {
    case .missing: self = .noInput
    case .unreadable: self = .inputOutput
    case .invalid: self = .data
    }
  }
}

/// Why the command cannot go on.
struct CommandFailure: Error {
  let status: ExitStatus
  /// What is wrong, where, and what to do.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}

/// The reader of standard output has gone away. Not worth a word.
struct ClosedPipe: Error {}
