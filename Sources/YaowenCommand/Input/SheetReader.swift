import Yaowen

/// Reads records, or analyses articles.
struct SheetReader {
  let lexicon: Lexicon
  let annotations: Annotations

  /// By the document's key: what its record says.
  func sheets(at path: String) throws -> [String: FactSheet] {
    let source = DocumentSource(try InputPaths.files([path], format: nil), encoding: nil)
    let loader = DocumentLoader(encoding: nil, keepsMeta: false)
    let record = JSONRecord(engine: EngineInfo(lexicon: lexicon))
    var session = AnalysisSession(lexicon: lexicon)
    var sheets: [String: FactSheet] = [:]
    while let pending = source.next() {
      if case .file = pending.body {
      } else {
        let value = try pending.json()
        if value["text"] == nil {
          let sheet = FactSheet(record: value)
          sheets[Annotations.key(sheet.id)] = sheet
          continue
        }
      }
      do {
        let loaded = try loader.load(pending)
        let key = Annotations.key(loaded.id)
        let document = session.analyze(
          loaded.source, id: loaded.id, published: loaded.published ?? annotations.published[key],
          titleContext: loaded.title)
        var json = JSONWriter()
        record.write(document, to: &json)
        sheets[key] = FactSheet(record: try JSONReader.read(json.bytes))
      } catch let failure as LoadFailure {
        throw CommandFailure(.data, failure.error.message)
      }
    }
    return sheets
  }
}
