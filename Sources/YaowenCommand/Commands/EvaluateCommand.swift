import ArgumentParser
import Yaowen

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare records with annotated articles: precision, recall, F1, and every error.",
    discussion: """
      OUTPUT is what extract wrote, or the articles themselves, which are then analysed here. With --compare \
      there are two outputs, and only what changed between them is listed.

      An annotation is a JSON object {"id", "mentions"?, "positions"?, "measures"?, "dates"?, "statements"?, \
      "events"?}; the README has an example. What it leaves out is not compared.

      Examples:
        yaowen evaluate Fixtures/golden Fixtures/articles
        yaowen evaluate gold.jsonl news.jsonl --lexicon companies.tsv
        yaowen evaluate gold.jsonl --compare before.jsonl after.jsonl
      """)

  @Argument(help: ArgumentHelp("The annotations: a JSON file, JSON lines, or a folder.", valueName: "gold"))
  var gold: String

  @Argument(help: ArgumentHelp("Records or articles; two with --compare.", valueName: "output"))
  var outputs: [String]

  @Flag(help: "Show what changed from the first output to the second.")
  var compare = false

  @OptionGroup var fields: FieldOptions
  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    guard outputs.count == (compare ? 2 : 1) else {
      throw ValidationError(
        compare ? "--compare takes two outputs." : "Give one output, or two with --compare.")
    }
  }

  func run() throws {
    Interruption.watch()
    let annotations = try Annotations(path: gold)
    let reader = SheetReader(lexicon: try lexicons.load(), annotations: annotations, names: fields.names)
    let evaluations = try outputs.map { try annotations.evaluate(try reader.sheets(at: $0), output: $0) }
    let sink = ByteSink.standardOutput()
    let text =
      compare
      ? EvaluationView.text(before: evaluations[0], after: evaluations[1])
      : EvaluationView.text(of: evaluations[0])
    try sink.write(Array(text.utf8))
    try sink.flush()
  }
}
