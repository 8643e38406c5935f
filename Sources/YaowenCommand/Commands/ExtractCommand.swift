import ArgumentParser
import Foundation
import Yaowen
import YaowenInput

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract:
      "Find the mentions and facts of articles, and write them as records, tables, a database or pages.",
    discussion: """
      Reads text, Markdown, HTML, JSON lines, JSON arrays, CSV and TSV, each also as .gz: files, folders of \
      them, patterns, or standard input. An object or row is a document: its text, and its id, title and day of \
      publication where it has them; --text-field and its like say under which names. In a text file, a first \
      line without a full stop is the title.

      What is written follows the extension of --output, or --format:
        .jsonl           one JSON object a document
        .csv             one row a fact (or --format mentions-csv: one row a mention)
        .db              an SQLite database to query, with full-text search
        .html, folder/   a page to read, or a report of many pages
        --format brat, conll, label-studio, doccano   for annotation tools

      A file named by --output appears when it is complete. A run that was interrupted, killed or met a full \
      disk goes on with --resume; a later run with --resume processes only documents that have changed.

      Examples:
        yaowen extract article.txt
        yaowen extract news/ --output facts.db --resume
        yaowen extract 'corpus/*.jsonl.gz' --text-field content -o facts.jsonl
        yaowen extract news.csv --format mentions-csv --bom -o mentions.csv
        cat corpus.jsonl | yaowen extract --input-format jsonl --jobs 8
      """)

  enum ErrorPolicy: String, ExpressibleByArgument, CaseIterable {
    case record, fail
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var lexicons: LexiconOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "The day that relative dates count from, where a document has none.", valueName: "YYYY-MM-DD"),
    transform: DateOption.day)
  var published: CivilDate?

  @Option(help: "How many documents are processed at a time (default: one for each core).")
  var jobs: Int?

  @Option(help: "On a document that cannot be processed: write a record that says why, or fail.")
  var onError: ErrorPolicy = .record

  @Flag(help: "Show progress even where standard error is no terminal.")
  var progress = false

  @Flag(help: "No progress and no summary.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() throws {
    let input = try input.open(skipping: output.path)
    let lexicon = try lexicons.load()
    let run = ExtractionRun(
      input: input, lexicon: lexicon, published: published, minimumScore: output.minScore ?? 0,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, stopsAtFailure: onError == .fail)
    let isWatched = Messages.isTerminal && (output.path != nil || !Terminal.isOutput)
    var progress = Progress(isShown: !quiet && (progress || isWatched), totalBytes: input.totalBytes)
    defer { progress.clear() }
    try run.run(into: output.open(engine: EngineInfo(lexicon: lexicon)), progress: &progress)
    progress.clear()
    if !quiet { progress.summarize() }
  }
}
