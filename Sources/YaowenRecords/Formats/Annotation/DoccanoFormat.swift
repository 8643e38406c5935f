import YaowenExtraction
import YaowenFacts
import YaowenText

/// JSON lines for doccano's sequence labeling: `{"id", "text", "label": [[start, end, type] …]}`.
public struct DoccanoFormat: DocumentFormat {
  private let offsets: OffsetUnit

  public init(offsets: OffsetUnit) { self.offsets = offsets }

  public func bytes(of result: DocumentResult) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    switch result {
    case .analyzed(let analyzed):
      let document = analyzed.document
      let map = OffsetMap(document.source, unit: offsets)
      json.string(document.id)
      json.key("text")
      json.string(document.source[0..<document.source.count])
      json.key("label")
      json.beginArray()
      for mention in document.mentions {
        json.beginArray()
        json.integer(map(mention.range.lowerBound))
        json.integer(map(mention.range.upperBound))
        json.string(mention.type.rawValue)
        json.endArray()
      }
      json.endArray()
    case .failed(let id, let error):
      json.string(id)
      json.key("text")
      json.string("")
      json.key("label")
      json.beginArray()
      json.endArray()
      json.key("error")
      json.string(error.message)
    }
    json.endObject()
    json.newline()
    return json.bytes
  }
}
