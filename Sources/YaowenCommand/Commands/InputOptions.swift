import ArgumentParser
import Yaowen
import YaowenInput

extension InputFormat: ExpressibleByArgument {}

/// What is read, and how.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files, folders or patterns; - or nothing for standard input.", completion: .file())
  var paths: [String] = []

  @Option(help: "How the input holds its documents (default: by the file's extension).")
  var inputFormat: InputFormat?

  @Option(help: "The encoding of the input (default: found out, file by file).")
  var encoding: EncodingOption?

  @OptionGroup var fields: FieldOptions

  @Flag(help: "Carry the other keys or columns through under \"meta\".")
  var keepMeta = false

  @Option(
    help: ArgumentHelp(
      "How large a document may be: bytes, or with K, M or G (default: 256M). A larger one gets an error record.",
      valueName: "size"))
  var maxDocumentSize: ByteCountOption?

  /// The documents, without a file that is written to.
  func open(skipping output: String? = nil) throws -> DocumentInput {
    DocumentInput(
      try InputPaths.files(paths, format: inputFormat, skipping: output),
      loader: DocumentLoader(
        encoding: encoding?.encoding,
        names: fields.names,
        keepsMeta: keepMeta, limit: maxDocumentSize?.bytes ?? DocumentLoader.usualLimit))
  }
}

/// Under which names objects and rows hold what a document is made of.
struct FieldOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The key or column that holds the text.", valueName: "name"))
  var textField = "text"

  @Option(help: ArgumentHelp("The key or column that holds the title.", valueName: "name"))
  var titleField = "title"

  @Option(help: ArgumentHelp("The key or column that holds the day of publication.", valueName: "name"))
  var dateField = "published"

  @Option(help: ArgumentHelp("The key or column that names the document.", valueName: "name"))
  var idField = "id"

  var names: FieldNames { FieldNames(id: idField, title: titleField, published: dateField, text: textField) }
}

/// A number of bytes on the command line, such as `512K` or `10M`.
struct ByteCountOption: ExpressibleByArgument {
  let bytes: Int

  init?(argument: String) {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    let unit = argument.last.flatMap { units[Character($0.uppercased())] }
    guard let number = Int(unit == nil ? argument[...] : argument.dropLast()), number > 0,
      // Positions are kept in 32 bits.
      case (let bytes, let overflow) = number.multipliedReportingOverflow(by: unit ?? 1), !overflow,
      bytes <= Int(Int32.max) / 4
    else { return nil }
    self.bytes = bytes
  }
}
