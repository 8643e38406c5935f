import ArgumentParser
import Yaowen
import YaowenInput

struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Write the value of bare expressions, one a line, as JSON lines.",
    discussion: """
      Reads numbers, sums of money, percentages, quantities or dates with the grammar that extract uses, and \
      writes {"id", "text", "value"} for each line. A line that is not one whole expression has the value null; \
      a line of JSON that cannot be read has an "error" instead. A reference with a time of day is someone's \
      now: 现在, 三点 and 两小时后 have values then, and parts of the day are stretches of hours.

      Examples:
        echo 4573亿元 | yaowen parse money
        echo 三成五 | yaowen parse percent
        echo 上个月 | yaowen parse date --reference 2023-07-17
      """)

  @Argument(help: "What each line holds.")
  var kind: ParseKind

  @Argument(help: "Files with one expression a line; - or nothing for standard input.")
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("The day, or moment, that relative dates count from.", valueName: "YYYY-MM-DD"),
    transform: DateOption.reference)
  var reference: ReferenceDate?

  @Option(help: "text, or jsonl: objects {\"id\"?, \"text\", \"reference\"?}.")
  var inputFormat: LineFormat = .text

  @Option(help: "The encoding of the input (default: found out).")
  var encoding: EncodingOption?

  @OptionGroup var lexicons: LexiconOptions

  enum LineFormat: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  func run() throws {
    Interruption.watch()
    let files = try InputPaths.files(paths, format: .text)
    var parsing = ValueParsing(kind, lexicon: try lexicons.load())
    let sink = ByteSink.standardOutput()
    var json = JSONWriter()
    for file in files {
      let lines = try TextLines(file, encoding: encoding?.encoding)
      while let units = try lines.next() {
        let place = "\(file.name):\(lines.number)"
        let line = String(decoding: units, as: UTF16.self)
        if inputFormat == .jsonl, line.allSatisfy(\.isWhitespace) { continue }
        json.removeAll()
        let item = inputFormat == .jsonl ? object(line, at: place) : Item(id: place, text: line)
        write(item, &parsing, to: &json)
        try sink.write(json.bytes)
        if file.isStandardInput { try sink.flush() }
      }
    }
    try sink.flush()
  }

  /// Writes one line for one line read: its value, or what is wrong with it.
  private func write(_ item: Item, _ parsing: inout ValueParsing, to json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.string(item.id)
    if let problem = item.problem {
      json.key("error")
      json.beginObject()
      json.key("code")
      json.string(problem.code.rawValue)
      json.key("message")
      json.string(problem.message)
      json.endObject()
    } else {
      json.key("text")
      json.string(item.text)
      json.key("value")
      if let value = parsing.value(of: item.text, reference: item.reference ?? reference) {
        json.value(value)
      } else {
        json.null()
      }
    }
    json.endObject()
    json.newline()
  }

  private struct Item {
    var id: String
    var text = ""
    var reference: ReferenceDate?
    var problem: Problem?
  }

  /// Why a line has no value, not even null.
  private struct Problem {
    enum Code: String {
      case badJSON = "bad-json"
      case noText = "no-text"
      case badReference = "bad-reference"
    }

    var code: Code
    var message: String
  }

  private func object(_ line: String, at place: String) -> Item {
    let value: JSONValue
    do {
      value = try JSONReader.read(line.utf8)
    } catch {
      let message = "\(place): not JSON: \(error.message)"
      return Item(id: place, problem: Problem(code: .badJSON, message: message))
    }
    var item = Item(id: DocumentLoader().id(of: value) ?? place)
    guard let text = value["text"]?.string else {
      item.problem = Problem(code: .noText, message: "\(place): no `text` string in the object")
      return item
    }
    item.text = text
    if let reference = value["reference"], reference != .null {
      item.reference = reference.string.flatMap { ReferenceDate($0) }
      if item.reference == nil {
        item.problem = Problem(
          code: .badReference, message: "\(place): `reference` is not a day such as 2023-07-16")
      }
    }
    return item
  }
}
