import ArgumentParser
import Yaowen
import YaowenInput

struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Write each line's words, separated by spaces.",
    discussion: """
      One line out for every line in; spaces of the input are left out, but for those inside a word of the \
      lexicon. Every file is read as plain text, whatever its extension. With --format json a line is an object \
      with the words, where they stand, and what the lexicon knows of them.

      Examples:
        yaowen segment article.txt
        echo 敕勒川大会 | yaowen segment --lexicon places.tsv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Text files, folders or patterns; - or nothing for standard input.")
  var paths: [String] = []

  @Option(
    help:
      "default: words by a fitted model, those of the lexicon whole; icu: ICU's Chinese word iterator, exactly."
  )
  var mode: SegmentationMode = .default

  @Option(help: "text, or json with each word's place, origin and lexicon entries.")
  var format: Format = .text

  @Option(help: "The unit in which json counts positions.")
  var offsets: OffsetUnit = .scalar

  @Option(help: "The encoding of the input (default: found out, file by file).")
  var encoding: EncodingOption?

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    Interruption.watch()
    let files = try InputPaths.files(paths, format: .text)
    let lexicon = mode == .icu && format == .text && lexicons.paths.isEmpty ? Lexicon() : try lexicons.load()
    var segmenter = try Segmenter(lexicon: lexicon, mode: mode)
    let sink = ByteSink.standardOutput()
    var json = JSONWriter()
    for file in files {
      let lines = try TextLines(file, encoding: encoding?.encoding)
      while let units = try lines.next() {
        let line = SourceText(units: units, titleLine: false)
        let words = try segmenter.words(of: line)
        if format == .text {
          try sink.write(UTF8Line.bytes(of: words, in: units))
        } else {
          json.removeAll()
          write(words, of: line, id: "\(file.name):\(lines.number)", segmenter, to: &json)
          try sink.write(json.bytes)
        }
        if file.isStandardInput { try sink.flush() }
      }
    }
    try sink.flush()
  }

  private func write(
    _ words: [Word], of line: SourceText, id: String, _ segmenter: borrowing Segmenter,
    to json: inout JSONWriter
  ) {
    let map = OffsetMap(line, unit: offsets)
    json.beginObject()
    json.key("id")
    json.string(id)
    json.key("offsets")
    json.string(offsets.rawValue)
    json.key("words")
    json.beginArray()
    for word in words {
      json.beginObject()
      json.key("text")
      json.string(line[word.range])
      json.key("start")
      json.integer(map(word.range.lowerBound))
      json.key("end")
      json.integer(map(word.range.upperBound))
      json.key("origin")
      json.string(word.origin.rawValue)
      json.key("entries")
      json.beginArray()
      for type in segmenter.entryTypes(of: word, in: line) { json.string(type.rawValue) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.newline()
  }
}

extension SegmentationMode: ExpressibleByArgument {}
