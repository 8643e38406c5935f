import Yaowen
import YaowenInput

/// Reads records, or analyses articles.
struct SheetReader {
  let lexicon: Lexicon
  let annotations: Annotations
  /// Under which names articles hold their texts.
  let names: FieldNames

  /// By the document's key: what its record says.
  func sheets(at path: String) throws -> [String: FactSheet] {
    let input = DocumentInput(try InputPaths.files([path], format: nil), loader: DocumentLoader(names: names))
    let source = input.documents()
    let record = JSONRecord(engine: EngineInfo(lexicon: lexicon))
    var session = AnalysisSession(lexicon: lexicon)
    var sheets: [String: FactSheet] = [:]
    while let pending = source.next() {
      if let record = try pending.object(), record[names.text] == nil {
        let sheet = FactSheet(record: record)
        sheets[Annotations.key(sheet.id)] = sheet
        continue
      }
      do {
        let loaded = try input.loader.load(pending)
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
