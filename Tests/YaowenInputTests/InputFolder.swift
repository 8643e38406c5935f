import Foundation
import YaowenExtraction
import YaowenInput
import YaowenRecords
import YaowenText

/// A folder of input files that goes away with the test.
final class InputFolder {
  let url: URL

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("yaowen-input-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(Data(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ data: Data, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func write(base64: String, to name: String) throws {
    try write(Data(base64Encoded: base64) ?? Data(), to: name)
  }

  /// What the files of the folder hold, a line for each document: `id|published|title|text`, or `id|code|message`.
  /// The folder's own path is left out.
  func documents(
    _ format: InputFormat? = nil, names: FieldNames = FieldNames(), keepsMeta: Bool = false,
    limit: Int = 1 << 20
  ) throws -> [String] {
    let input = DocumentInput(
      try InputPaths.files([url.path], format: format),
      loader: DocumentLoader(names: names, keepsMeta: keepsMeta, limit: limit))
    let source = input.documents()
    var lines: [String] = []
    while let pending = source.next() {
      lines.append(Self.line(of: pending, input.loader).replacingOccurrences(of: url.path + "/", with: ""))
    }
    return lines
  }

  static func line(of pending: PendingDocument, _ loader: DocumentLoader) -> String {
    do {
      let document = try loader.load(pending)
      let text = String(decoding: document.source.units, as: UTF16.self)
      let notes = document.diagnostics.map { "|\($0.code.rawValue)" }.joined()
      let meta = document.meta.map { "|\($0.key)=\($0.value.string ?? "…")" }.joined()
      return
        "\(document.id)|\(document.published?.description ?? "-")|\(document.title ?? "-")|\(text)\(notes)\(meta)"
    } catch {
      return "\(error.id)|\(error.error.code.rawValue)|\(error.error.message)"
    }
  }
}
