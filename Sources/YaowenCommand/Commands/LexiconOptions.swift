import ArgumentParser
import Foundation
import Yaowen

struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "Add the words of a file, or of a folder's .tsv, .txt and .dict files, over the bundled ones. Repeatable.",
      valueName: "path"), completion: .file())
  var paths: [String] = []

  /// The bundled words with the user's over them.
  func load() throws -> Lexicon {
    do throws(LexiconError) {
      var lexicon = Lexicon.bundled
      for path in paths {
        lexicon = try lexicon.adding(contentsOf: URL(fileURLWithPath: path, relativeTo: nil))
      }
      return lexicon
    } catch {
      if case .unreadable = error.reason { throw CommandFailure(.noInput, "\(error)") }
      throw CommandFailure(.data, "\(error)")
    }
  }
}
