import YaowenFacts

/// One JSON object a line, as the README describes it.
public struct JSONLinesFormat: DocumentFormat {
  private let record: JSONRecord

  public init(_ record: JSONRecord) { self.record = record }

  public func bytes(of result: DocumentResult) -> [UInt8] {
    var json = JSONWriter()
    switch result {
    case .analyzed(let analyzed):
      record.write(
        analyzed.document, diagnostics: analyzed.diagnostics, meta: analyzed.meta, to: &json)
    case .failed(let id, let error): record.write(error, id: id, to: &json)
    }
    return json.take()
  }
}
