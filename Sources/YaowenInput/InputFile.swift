import Foundation

/// How a file holds its documents.
package enum InputFormat: String, Sendable, CaseIterable {
  /// One document, as it stands. Markdown is read so, too.
  case text
  /// One page, of which the main text counts.
  case html
  /// One JSON object a line.
  case jsonLines = "jsonl"
  /// JSON objects one after another, or an array of them.
  case json
  /// Rows with a header, their fields separated by commas or by tabs.
  case csv, tsv

  /// By extension; a `.gz` behind it counts for nothing.
  private static let byExtension: [String: InputFormat] = [
    "txt": .text, "md": .text, "markdown": .text, "html": .html, "htm": .html, "jsonl": .jsonLines,
    "ndjson": .jsonLines, "json": .json, "csv": .csv, "tsv": .tsv,
  ]

  /// The extensions that articles have, for messages.
  static let extensions = ".txt, .md, .html, .htm, .jsonl, .json, .csv or .tsv files, or these with .gz"

  /// The format that a file's name says, or nil.
  package init?(path: String) {
    var parts = path.lowercased().split(separator: "/").last?.split(separator: ".") ?? []
    if parts.last == "gz" { parts.removeLast() }
    guard parts.count > 1, let kind = parts.last,
      let format = Self.byExtension[String(kind)]
    else { return nil }
    self = format
  }
}

/// A file to read, or standard input where the path is `-`.
package struct InputFile: Sendable {
  package let path: FilePath
  package let format: InputFormat

  package init(path: FilePath, format: InputFormat) {
    self.path = path
    self.format = format
  }

  package var isStandardInput: Bool { path.bytes == [UInt8(ascii: "-")] }
  /// Its name in records and messages.
  package var name: String { path.description }
}
