import YaowenExtraction
import YaowenFacts
import YaowenText

/// A folder for brat: a `.txt` and an `.ann` file for each document, and the configuration that names the types.
/// Positions count Unicode code points, as brat does.
public struct BratFolder: AssembledFormat {
  public let isFolder = true

  public init() {}

  /// One line of JSON: id, text, annotations, or id and error.
  public func bytes(of result: DocumentResult) -> [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    switch result {
    case .analyzed(let analyzed):
      let document = analyzed.document
      json.string(document.id)
      json.string(document.source[0..<document.source.count])
      json.string(Self.annotations(of: document))
    case .failed(let id, let error):
      json.string(id)
      json.string(error.message)
    }
    json.endArray()
    json.newline()
    return json.bytes
  }

  private static func annotations(of document: Document) -> String {
    let map = OffsetMap(document.source, unit: .scalar)
    var lines: [String] = []
    for (index, mention) in document.mentions.enumerated() {
      let place = "\(map(mention.range.lowerBound)) \(map(mention.range.upperBound))"
      lines.append("T\(index + 1)\t\(mention.type.rawValue) \(place)\t\(singleLine(mention.text))")
    }
    for (index, relation) in FactRelation.all(of: document).enumerated() {
      lines.append("R\(index + 1)\t\(relation.name) Arg1:T\(relation.from + 1) Arg2:T\(relation.to + 1)")
    }
    var notes = 0
    for (index, mention) in document.mentions.enumerated() {
      guard let note = note(on: mention) else { continue }
      notes += 1
      lines.append("#\(notes)\tAnnotatorNotes T\(index + 1)\t\(singleLine(note))")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func singleLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// What a mention stands for.
  private static func note(on mention: Mention) -> String? {
    switch mention.value {
    case .amount(let amount)?:
      let number = amount.number ?? amount.low ?? amount.high
      return number.map { "\($0) \(amount.unit)" }
    case .date(let date)?: return date.iso
    case nil: return mention.canonical.flatMap { $0 == mention.text ? nil : $0 }
    }
  }

  // MARK: The folder

  public func assemble(
    _ pieces: some Sequence<[UInt8]>, write: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    var types = MentionType.builtIn.map(\.rawValue)
    var relations: Set<String> = []
    var index = "file\tdocument\terror\n"
    for (number, piece) in pieces.enumerated() {
      let fields = ((try? JSONReader.read(piece).array) ?? []).map { $0.string ?? "" }
      guard let id = fields.first, fields.count > 1 else { continue }
      let name = NumberedName.of(number)
      guard fields.count == 3 else {
        index += "\t\(Self.singleLine(id))\t\(Self.singleLine(fields[1]))\n"
        continue
      }
      index += "\(name)\t\(Self.singleLine(id))\t\n"
      try write("\(name).txt", Array(fields[1].utf8))
      try write("\(name).ann", Array(fields[2].utf8))
      for line in fields[2].split(separator: "\n") {
        let type = String(line.split(separator: "\t", maxSplits: 2)[1].prefix { $0 != " " })
        if line.hasPrefix("T"), !types.contains(type) { types.append(type) }
        if line.hasPrefix("R") { relations.insert(type) }
      }
    }
    try write("documents.tsv", Array(index.utf8))
    let rows = relations.sorted().map { "\($0)\tArg1:<ENTITY>, Arg2:<ENTITY>\n" }.joined()
    let configuration =
      "[entities]\n" + types.map { $0 + "\n" }.joined() + "\n[relations]\n" + rows
      + "\n[events]\n\n[attributes]\n"
    try write("annotation.conf", Array(configuration.utf8))
  }
}
