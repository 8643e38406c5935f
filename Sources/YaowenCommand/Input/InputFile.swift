import ArgumentParser
import Foundation

/// How a file holds its documents.
enum InputFormat: Sendable {
  /// One document, as it stands.
  case text
  /// One JSON object a line.
  case jsonLines
  /// One JSON object, an array of them, or one a line.
  case json
  case html

  /// The format that a file's name says; text where it says nothing.
  init(path: String) {
    switch URL(fileURLWithPath: path).pathExtension.lowercased() {
    case "jsonl", "ndjson": self = .jsonLines
    case "json": self = .json
    case "html", "htm": self = .html
    default: self = .text
    }
  }
}

/// `--input-format`.
enum InputFormatOption: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl

  var format: InputFormat { self == .text ? .text : .jsonLines }
}

/// A file to read, or standard input where the path is `-`.
struct InputFile: Sendable {
  let path: String
  let format: InputFormat

  var isStandardInput: Bool { path == "-" }
}
