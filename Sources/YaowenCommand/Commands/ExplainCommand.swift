import ArgumentParser
import Yaowen

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show where the mentions and facts of an article come from.",
    discussion: """
      Prints the words, every candidate with the evidence for and against it, and the rule of each fact.

      Example:
        yaowen explain --text 工业和信息化部部长金壮龙出席会议。
      """)

  @Argument(help: "A text file; - or nothing for standard input.")
  var path: String?

  @Option(help: "The text itself.")
  var text: String?

  @Option(help: ArgumentHelp("The day that relative dates count from.", valueName: "YYYY-MM-DD"))
  var published: DateOption?

  @Option(help: "The encoding of the file (default: found out).")
  var encoding: EncodingOption?

  @Flag(help: "Show the candidates too that the evidence is against.")
  var all = false

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    if text != nil, path != nil { throw ValidationError("Give a file or --text, not both.") }
  }

  func run() throws {
    let document = try load()
    var session = AnalysisSession(lexicon: try lexicons.load())
    let explanation = session.explain(
      document.source, id: document.id, published: published?.date, titleContext: nil)
    let view = ExplanationView(isColored: Terminal.isOutput && Terminal.wantsColor, showsAll: all)
    let sink = ByteSink.standardOutput()
    try sink.write(view.text(of: explanation))
    try sink.flush()
  }

  private func load() throws -> LoadedDocument {
    if let text { return LoadedDocument(id: "", source: SourceText(text)) }
    let files = try InputPaths.files(path.map { [$0] } ?? [], format: .text)
    guard files.count == 1, let file = files.first else {
      throw CommandFailure(.usage, "explain takes one file, and \(path ?? "-") is several")
    }
    do {
      return try DocumentLoader(encoding: encoding?.encoding, keepsMeta: false)
        .load(PendingDocument(id: file.path, body: .file(file), weight: 0))
    } catch {
      throw CommandFailure(.data, error.error.message)
    }
  }
}
