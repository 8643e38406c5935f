import ArgumentParser
import Yaowen

struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Write the value of bare expressions, one a line.",
    discussion: """
      It is the grammar that extract uses. A line that is not one whole expression has the value null.

      Examples:
        echo 4573亿元 | yaowen parse money
        echo 上个月 | yaowen parse date --reference 2023-07-17
      """)

  @Argument(help: "What the lines hold.")
  var kind: ParseKind

  @Argument(help: "Files with one expression a line; - or nothing for standard input.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("The day, or moment, that relative dates count from.", valueName: "YYYY-MM-DD"))
  var reference: ReferenceOption?

  @Option(help: "text, or jsonl: objects {\"id\"?, \"text\", \"reference\"?}.")
  var inputFormat: InputFormatOption = .text

  @Option(help: "The encoding of the input (default: found out).")
  var encoding: EncodingOption?

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    let files = try InputPaths.files(paths, format: inputFormat.format)
    var parsing = ValueParsing(kind, lexicon: try lexicons.load())
    let sink = ByteSink.standardOutput()
    var json = JSONWriter()
    for file in files {
      let lines = try TextLines(file, encoding: encoding?.encoding)
      while let units = try lines.next() {
        let place = "\(file.path):\(lines.number)"
        let line = String(decoding: units, as: UTF16.self)
        if inputFormat == .jsonl, line.allSatisfy(\.isWhitespace) { continue }
        json.removeAll()
        let item = inputFormat == .jsonl ? try object(line, at: place) : Item(id: place, text: line)
        json.beginObject()
        json.key("id")
        json.string(item.id)
        json.key("text")
        json.string(item.text)
        json.key("value")
        if let value = parsing.value(of: item.text, reference: item.reference ?? reference?.date) {
          json.value(value)
        } else {
          json.null()
        }
        json.endObject()
        json.newline()
        try sink.write(json.bytes)
        if file.isStandardInput { try sink.flush() }
      }
    }
    try sink.flush()
  }

  private struct Item {
    var id: String
    var text: String
    var reference: ReferenceDate?
  }

  private func object(_ line: String, at place: String) throws -> Item {
    let value: JSONValue
    do {
      value = try JSONReader.read(line.utf8)
    } catch {
      throw CommandFailure(.data, "\(place): not JSON: \(error.message)")
    }
    guard let text = value["text"]?.string else {
      throw CommandFailure(.data, "\(place): no `text` string in the object")
    }
    var item = Item(id: DocumentLoader.id(of: value) ?? place, text: text)
    if let reference = value["reference"], reference != .null {
      guard let date = reference.string.flatMap({ ReferenceDate($0) }) else {
        throw CommandFailure(.data, "\(place): `reference` is not a day such as 2023-07-16")
      }
      item.reference = date
    }
    return item
  }
}
