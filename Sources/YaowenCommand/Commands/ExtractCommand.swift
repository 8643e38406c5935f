import ArgumentParser
import Foundation
import Yaowen

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the mentions and facts of articles, one JSON object a line for each.",
    discussion: """
      Reads text files, JSON lines, folders of them, patterns, or standard input. On a terminal it prints a \
      view for reading instead of JSON.

      A JSON line is an object {"id"?, "title"?, "published"?, "text"}. In a text file, a first line without \
      a full stop is the title.

      Examples:
        yaowen extract article.txt
        yaowen extract news/ --published 2023-07-17 --output facts.jsonl
        cat corpus.jsonl | yaowen extract --input-format jsonl --jobs 8
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonLines = "json-lines"
    case table
  }

  enum ErrorPolicy: String, ExpressibleByArgument, CaseIterable {
    case record, fail
  }

  @Argument(help: "Files, folders or patterns; - or nothing for standard input.")
  var paths: [String] = []

  @Option(help: "How the input holds its documents (default: by the file's extension).")
  var inputFormat: InputFormatOption?

  @Option(
    help: ArgumentHelp(
      "The day that relative dates count from, where a document has none.", valueName: "YYYY-MM-DD"))
  var published: DateOption?

  @Option(help: "The encoding of the input (default: found out, file by file).")
  var encoding: EncodingOption?

  @Option(help: "The unit in which positions are counted.")
  var offsets: OffsetUnit = .scalar

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "How many documents are processed at a time (default: one for each core).")
  var jobs: Int?

  @Option(
    name: [.long, .customShort("o")],
    help: ArgumentHelp("Write to a .jsonl file, which appears when it is complete.", valueName: "path"))
  var output: String?

  @Option(help: "How to write the results (default: table on a terminal, else json-lines).")
  var format: Format?

  @Option(help: ArgumentHelp("Leave out facts whose score is lower, from 0 to 1.", valueName: "score"))
  var minScore: Double?

  @Option(help: "On a document that cannot be processed: write a record that says why, or fail.")
  var onError: ErrorPolicy = .record

  @Flag(help: "Carry the other keys of JSON input through under \"meta\".")
  var keepMeta = false

  @Flag(help: "Show progress even where standard error is no terminal.")
  var progress = false

  @Flag(help: "No progress and no summary.")
  var quiet = false

  func validate() throws {
    if let minScore, !(0...1).contains(minScore) {
      throw ValidationError("--min-score must be from 0 to 1.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    guard let output, format == nil else { return }
    switch URL(fileURLWithPath: output).pathExtension.lowercased() {
    case "jsonl", "ndjson": break
    case let kind where ["csv", "db", "html"].contains(kind):
      throw ValidationError("--output \(output): .\(kind) is not written yet; name a .jsonl file.")
    default:
      throw ValidationError("--output \(output): name a .jsonl file, or say --format json-lines.")
    }
  }

  func run() throws {
    let files = try InputPaths.files(paths, format: inputFormat?.format, skipping: output)
    let lexicon = try lexicons.load()
    let isTerminal = output == nil && isatty(STDOUT_FILENO) != 0
    let format = format ?? (isTerminal ? .table : .jsonLines)
    let processor = DocumentProcessor(
      lexicon: lexicon, loader: DocumentLoader(encoding: encoding?.encoding, keepsMeta: keepMeta),
      published: published?.date, record: JSONRecord(offsets: offsets, engine: EngineInfo(lexicon: lexicon)),
      minimumScore: minScore ?? 0,
      view: format == .table ? TerminalView(isColored: isTerminal && Terminal.wantsColor) : nil)
    let file = try output.map(OutputFile.init)
    do {
      try run(files, processor, into: file)
    } catch {
      file?.discard()
      throw error
    }
  }

  private func run(_ files: [InputFile], _ processor: DocumentProcessor, into file: OutputFile?) throws {
    let pipeline = OrderedPipeline<PendingDocument, ProcessedDocument>(
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let interrupted = CommandFailure(
      .interrupted, file.map { "interrupted; \($0.path) was not written" } ?? "interrupted")
    Interruption.watch({ pipeline.stop(interrupted) }, atOnce: { file?.discard() })

    let sink = file?.sink() ?? .standardOutput()
    let encoding = encoding?.encoding
    var progress = Progress(
      isShown: !quiet && (progress || Messages.isTerminal && (file != nil || !Terminal.isOutput)))
    defer { progress.clear() }
    try pipeline.run(
      source: {
        let source = DocumentSource(files, encoding: encoding)
        return { source.next().map { ($0, $0.weight) } }
      },
      worker: { processor.makeWorker() },
      consume: { document in
        if let failure = document.failure, onError == .fail {
          try sink.flush()
          throw CommandFailure(.data, failure.message)
        }
        try sink.write(document.bytes)
        progress.count(failed: document.failure != nil)
      },
      // What is done is handed on before waiting, so that a reader at the other end of a pipe has it.
      idle: { if file == nil { try sink.flush() } })
    try sink.flush()
    try file?.commit()
    progress.clear()
    if !quiet, progress.failed > 0 {
      let share = "\(progress.failed) of \(Messages.count(progress.documents, "document"))"
      Messages.say(
        "\(share) could not be processed; \(progress.failed == 1 ? "its record says" : "their records say") why"
      )
    }
  }
}
