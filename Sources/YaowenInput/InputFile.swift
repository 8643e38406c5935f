import Foundation

/// How a file holds its documents.
package enum InputFormat: Sendable {
  /// One document, as it stands.
  case text
  /// One JSON object a line.
  case jsonLines
  /// One JSON object, an array of them, or one a line.
  case json
  case html

  /// The format that a file's name says; text where it says nothing.
  package init(path: String) {
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "jsonl", "ndjson": self = .jsonLines
    case "json": self = .json
    case "html", "htm": self = .html
    default: self = .text
    }
  }
}

/// A file to read, or standard input where the path is `-`.
package struct InputFile: Sendable {
  package let path: String
  package let format: InputFormat

  package init(path: String, format: InputFormat) {
    self.path = path
    self.format = format
  }

  package var isStandardInput: Bool { path == "-" }
}
