import ArgumentParser
import Yaowen
import YaowenInput

/// `--input-format`.
enum InputFormatOption: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl

  var format: InputFormat {
    switch self {
    case .text: .text
    case .jsonl: .jsonLines
    }
  }
}

/// What is read, and how.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files, folders or patterns; - or nothing for standard input.")
  var paths: [String] = []

  @Option(help: "How the input holds its documents (default: by the file's extension).")
  var inputFormat: InputFormatOption?

  @Option(help: "The encoding of the input (default: found out, file by file).")
  var encoding: EncodingOption?

  @Flag(help: "Carry the other keys of JSON input through under \"meta\".")
  var keepMeta = false

  /// The documents, without a file that is written to.
  func open(skipping output: String? = nil) throws -> DocumentInput {
    let files = try InputPaths.files(paths, format: inputFormat?.format, skipping: output)
    return DocumentInput(files, loader: DocumentLoader(encoding: encoding?.encoding, keepsMeta: keepMeta))
  }
}
