import ArgumentParser
import Foundation
import Yaowen
import YaowenInput

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Re-read every span of records against their source.",
    discussion: """
      Exits 65 on the first span that is not the source's text at its place.

      Example:
        yaowen extract news/ --output facts.jsonl && yaowen verify facts.jsonl --against news/
      """)

  @Argument(help: ArgumentHelp("The records that extract wrote; - for standard input.", valueName: "output"))
  var records: String

  @Option(help: ArgumentHelp("The file or folder that they were extracted from.", valueName: "source"))
  var against: String

  @Option(help: "How the source holds its documents (default: by the file's extension).")
  var inputFormat: InputFormat?

  @Option(help: "The encoding of the source (default: found out, file by file).")
  var encoding: EncodingOption?

  @OptionGroup var fields: FieldOptions

  func run() throws {
    Interruption.watch()
    let sources = DocumentInput(
      try InputPaths.files([against], format: inputFormat),
      loader: DocumentLoader(encoding: encoding?.encoding, names: fields.names))
    guard records == "-" || access(records, F_OK) == 0 else {
      throw CommandFailure(.noInput, "no such file: \(records)")
    }
    var finder = SourceFinder(sources, below: against)
    var verifier = RecordVerifier()
    var documents = 0
    var failed = 0
    do {
      let lines = LineReader(try FileReader(InputFile(path: FilePath(records), format: .jsonLines)))
      while let line = try lines.next() {
        if line.isEmpty { continue }
        let record = try read(line, number: lines.number)
        guard let id = record["id"]?.string else {
          throw CommandFailure(.data, "\(records):\(lines.number): the record has no id")
        }
        documents += 1
        if record["error"] != nil {
          failed += 1
          continue
        }
        guard let source = try finder.source(of: id) else {
          throw CommandFailure(
            .data, "\(records):\(lines.number): \(against) holds no document with the id \(id)")
        }
        try verifier.verify(record, against: source)
      }
    } catch let error as ReadError {
      throw CommandFailure(.inputOutput, "\(records): cannot be read: \(error.reason)")
    } catch let mismatch as SpanMismatch {
      throw CommandFailure(.data, "\(mismatch)")
    }
    guard documents > 0 else { throw CommandFailure(.noInput, "no record in \(records)") }
    let errors = failed > 0 ? ", \(Messages.count(failed, "error record"))" : ""
    Messages.say(
      "\(Messages.count(documents, "document")), \(Messages.count(verifier.spans, "span")): all hold\(errors)"
    )
  }

  private func read(_ line: [UInt8], number: Int) throws -> JSONValue {
    do {
      return try JSONReader.read(line)
    } catch {
      throw CommandFailure(
        .data,
        JSONMessages.error(error, in: line, at: InputPlace(file: records, line: number, isLine: true)).message
      )
    }
  }
}
