import ArgumentParser
import Foundation
import Yaowen
import YaowenFacts

/// What is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customLong("output"), .customShort("o")],
    help: ArgumentHelp("Write to a file or folder, which appears when it is complete.", valueName: "path"),
    completion: .file())
  var path: String?

  @Option(
    help: "What to write (default: by the extension of --output; table on a terminal, else json-lines).")
  var format: OutputFormat?

  @Flag(help: "Go on with an interrupted run into --output; process only documents that have changed.")
  var resume = false

  @Option(help: "The unit in which positions are counted.")
  var offsets: OffsetUnit = .scalar

  @Flag(help: "Put the text that positions count in into JSON lines; of a page it is what was read of it.")
  var keepText = false

  @Option(help: ArgumentHelp("Leave out facts whose score is lower, from 0 to 1.", valueName: "score"))
  var minScore: Double?

  @Flag(help: "Begin CSV with a byte-order mark, by which Excel knows UTF-8.")
  var bom = false

  func validate() throws {
    if let minScore, !(0...1).contains(minScore) {
      throw ValidationError("--min-score must be from 0 to 1.")
    }
    guard let path else {
      if resume { throw ValidationError("--resume needs --output.") }
      if let format, !format.isStream {
        throw ValidationError("--format \(format.rawValue) needs --output.")
      }
      return
    }
    if format == nil, OutputFormat(path: path) == nil {
      throw ValidationError("--output \(path): name a .jsonl, .csv, .db or .html file, or say --format.")
    }
  }

  /// Whether the output is to be a folder.
  private var namesFolder: Bool {
    guard let path else { return false }
    var isFolder: ObjCBool = false
    return path.hasSuffix("/")
      || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private var isTerminal: Bool { path == nil && Terminal.isOutput }

  private var chosenFormat: OutputFormat {
    format ?? path.flatMap(OutputFormat.init(path:)) ?? (isTerminal ? .table : .jsonLines)
  }

  /// Opens the output.
  func open(engine: EngineInfo) throws -> any ResultSink {
    let format = chosenFormat
    guard let path else { return try StreamSink(documentFormat(format, engine)) }
    let place = OutputPlace(path)
    let settings = settings(format, engine)
    if format == .sqlite {
      return try DatabaseSink(place, offsets: offsets, settings: settings, resumes: resume)
    }
    let documentFormat = documentFormat(format, engine)
    var hash = ContentHash()
    for (key, value) in settings {
      hash.mix(key)
      hash.mix(value)
    }
    return try ResultFile(
      FinishedOutput(
        place: place, assembly: documentFormat as? any AssembledFormat, format: format.rawValue),
      format: documentFormat, settings: hash.hexadecimal, resumes: resume)
  }

  /// All that decides the bytes of the output besides the documents.
  private func settings(_ format: OutputFormat, _ engine: EngineInfo) -> [(key: String, value: String)] {
    [
      ("format", format.rawValue), ("schema", String(JSONRecord.schema)), ("version", engine.version),
      ("icu", engine.icu), ("lexicon", engine.lexicon), ("offsets", offsets.rawValue),
      ("bom", String(bom)), ("text", String(keepText)), ("minScore", String(minScore ?? 0)),
    ]
  }

  private func documentFormat(_ format: OutputFormat, _ engine: EngineInfo) -> any DocumentFormat {
    switch format {
    case .table: TableFormat(TerminalView(isColored: isTerminal && Terminal.wantsColor))
    case .jsonLines, .sqlite:
      JSONLinesFormat(JSONRecord(offsets: offsets, engine: engine, keepsText: keepText))
    case .html: HTMLReport(folder: namesFolder)
    case .brat: BratFolder()
    case .conll: CoNLLFormat(.character)
    case .conllWords: CoNLLFormat(.word)
    case .labelStudio: LabelStudioFormat(offsets: offsets, engine: engine)
    case .doccano: DoccanoFormat(offsets: offsets)
    case .factsCSV: FactsCSV(offsets: offsets, byteOrderMark: bom)
    case .mentionsCSV: MentionsCSV(offsets: offsets, byteOrderMark: bom)
    }
  }
}
