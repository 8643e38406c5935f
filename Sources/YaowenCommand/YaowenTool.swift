import ArgumentParser
import Foundation
import Yaowen
import YaowenInput

/// The command `yaowen`.
@main
struct YaowenTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yaowen",
    abstract: "Extract structured facts from Chinese news.",
    discussion: """
      Finds people, titles, organizations, places, amounts and dates, and what the article says of them: who \
      holds which office, what was measured, who said what, what took place and who took part.

      Standard output carries data only; messages go to standard error.
      --generate-completion-script bash, zsh or fish writes completions for your shell.
      Exit codes: 0 done, also where extract wrote error records; 64 usage; 65 bad data; 66 no input; \
      70 internal error; 74 input or output error; 75 interrupted.
      """,
    version: EngineInfo.yaowenVersion,
    subcommands: [
      ExtractCommand.self, SegmentCommand.self, ParseCommand.self, ExplainCommand.self, VerifyCommand.self,
      EvaluateCommand.self, BenchmarkCommand.self, QueryCommand.self, DoctorCommand.self,
    ])

  static func main() {
    // A reader that goes away, such as `head`, is told by the failed write.
    signal(SIGPIPE, SIG_IGN)
    // So is a limit on the size of files.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try requireKnownCommand()
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      if !failure.message.isEmpty { Messages.say(failure.message) }
      Foundation.exit(failure.status.rawValue)
    } catch let error as InputError {
      Messages.say(error.message)
      Foundation.exit(ExitStatus(error.kind).rawValue)
    } catch is ClosedPipe {
      Foundation.exit(0)
    } catch {
      finish(error)
    }
  }

  /// The argument parser takes an unknown command for an argument too many.
  private static func requireKnownCommand() throws(CommandFailure) {
    guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-") else { return }
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if known.contains(name) { return }
    let close = known.first { $0.prefix(2) == name.prefix(2) || Set($0) == Set(name) }
    throw CommandFailure(
      .usage,
      "unknown command `\(TerminalText.printable(name, lineBreaks: false))`"
        + (close.map { "; did you mean \($0)?" } ?? "; the commands are \(known.joined(separator: ", "))"))
  }

  /// Ends as the argument parser says, or for what nobody foresaw.
  private static func finish(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    if code == .success { exit(withError: error) }
    if code == .validationFailure {
      Messages.say(String(fullMessage(for: error).trimmingPrefix("Error: ")))
      Foundation.exit(ExitStatus.usage.rawValue)
    }
    Messages.say("internal error: \(error)")
    Foundation.exit(ExitStatus.internalError.rawValue)
  }
}
