import ArgumentParser
import Foundation
import Yaowen

/// `--format`.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case jsonLines = "json-lines"
  case factsCSV = "facts-csv"
  case mentionsCSV = "mentions-csv"
  case sqlite, html, brat
  /// A character or a word a line.
  case conll
  case conllWords = "conll-words"
  case labelStudio = "label-studio"
  case doccano

  init?(argument: String) {
    // The name of the files is as good as that of the format.
    self.init(rawValue: argument == "jsonl" ? "json-lines" : argument)
  }

  /// The format that a path's extension says; a folder is one of pages.
  init?(path: String) {
    if path.hasSuffix("/") {
      self = .html
      return
    }
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "jsonl", "ndjson": self = .jsonLines
    case "csv": self = .factsCSV
    case "html", "htm": self = .html
    case "conll", "bio": self = .conll
    case "db", "sqlite", "sqlite3": self = .sqlite
    default: return nil
    }
  }

  /// Whether it can be written piece by piece to whoever reads standard output.
  var isStream: Bool { ![.sqlite, .html, .brat].contains(self) }
}
