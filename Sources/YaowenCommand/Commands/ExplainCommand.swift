import ArgumentParser
import Yaowen
import YaowenInput

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show where the mentions and facts of an article come from.",
    discussion: """
      Prints the words, every candidate with the evidence for and against it, and the rule of each fact. \
      As JSON lines it writes each document's candidates, which is what weights are fitted on.

      Examples:
        yaowen explain --text 工业和信息化部部长金壮龙出席会议。
        yaowen explain --format json-lines news.jsonl > candidates.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case jsonLines = "json-lines"
  }

  @Argument(help: "Files, folders or patterns; - or nothing for standard input.")
  var paths: [String] = []

  @Option(help: "How the input holds its documents (default: by the file's extension).")
  var inputFormat: InputFormat?

  @Option(help: "For a person to read, or JSON lines.")
  var format = Format.text

  @Option(help: "The text itself.")
  var text: String?

  @Option(
    help: ArgumentHelp("The day that relative dates count from.", valueName: "YYYY-MM-DD"),
    transform: DateOption.day)
  var published: CivilDate?

  @Option(help: "The encoding of the file (default: found out).")
  var encoding: EncodingOption?

  @OptionGroup var fields: FieldOptions

  @Flag(help: "Show the candidates too that the evidence is against.")
  var all = false

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    if text != nil, !paths.isEmpty { throw ValidationError("Give files or --text, not both.") }
  }

  func run() throws {
    Interruption.watch()
    var session = AnalysisSession(lexicon: try lexicons.load())
    let view = ExplanationView(isColored: Terminal.isOutput && Terminal.wantsColor, showsAll: all)
    let sink = ByteSink.standardOutput()
    try forEachDocument { document in
      let explanation = session.explain(
        document.source, id: document.id, published: document.published ?? published,
        titleContext: document.title)
      switch format {
      case .text: try sink.write(view.text(of: explanation))
      case .jsonLines: try sink.write(ExplanationRecord.line(explanation))
      }
    }
    try sink.flush()
  }

  private func forEachDocument(_ body: (LoadedDocument) throws -> Void) throws {
    if let text { return try body(LoadedDocument(id: "", source: SourceText(text))) }
    let input = DocumentInput(
      try InputPaths.files(paths, format: inputFormat),
      loader: DocumentLoader(encoding: encoding?.encoding, names: fields.names))
    let source = input.documents()
    while let pending = source.next() {
      let document: LoadedDocument
      do {
        document = try input.loader.load(pending)
      } catch {
        throw CommandFailure(.data, error.error.message)
      }
      try body(document)
    }
  }
}
