import YaowenExtraction
import YaowenFacts
import YaowenText

/// Tasks for Label Studio with what was found as predictions: a JSON array, a task a line.
///
/// The project's labeling configuration names its text `text` and its labels `label`.
public struct LabelStudioFormat: DocumentFormat {
  private let offsets: OffsetUnit
  private let engine: EngineInfo

  public init(offsets: OffsetUnit, engine: EngineInfo) {
    self.offsets = offsets
    self.engine = engine
  }

  public var header: [UInt8] { Array("[\n".utf8) }
  public var separator: [UInt8] { Array(",\n".utf8) }
  public var footer: [UInt8] { Array("\n]\n".utf8) }

  public func bytes(of result: DocumentResult) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("data")
    json.beginObject()
    switch result {
    case .analyzed(let analyzed):
      let document = analyzed.document
      json.key("id")
      json.string(document.id)
      json.key("published")
      json.string(document.published?.description)
      json.key("text")
      json.string(document.source[0..<document.source.count])
      json.endObject()
      json.key("predictions")
      json.beginArray()
      writePrediction(document, to: &json)
      json.endArray()
    case .failed(let id, let error):
      json.key("id")
      json.string(id)
      json.key("error")
      json.string(error.message)
      json.key("text")
      json.string("")
      json.endObject()
    }
    json.endObject()
    return json.bytes
  }

  private func writePrediction(_ document: Document, to json: inout JSONWriter) {
    let map = OffsetMap(document.source, unit: offsets)
    json.beginObject()
    json.key("model_version")
    json.string("yaowen \(engine.version)")
    json.key("result")
    json.beginArray()
    for (index, mention) in document.mentions.enumerated() {
      json.beginObject()
      for (key, value) in [
        ("id", "m\(index)"), ("from_name", "label"), ("to_name", "text"), ("type", "labels"),
      ] {
        json.key(key)
        json.string(value)
      }
      json.key("value")
      json.beginObject()
      json.key("start")
      json.integer(map(mention.range.lowerBound))
      json.key("end")
      json.integer(map(mention.range.upperBound))
      json.key("text")
      json.string(mention.text)
      json.key("labels")
      json.beginArray()
      json.string(mention.type.rawValue)
      json.endArray()
      json.endObject()
      json.key("score")
      json.number(mention.score)
      json.endObject()
    }
    for relation in FactRelation.all(of: document) {
      json.beginObject()
      for (key, value) in [
        ("type", "relation"), ("from_id", "m\(relation.from)"), ("to_id", "m\(relation.to)"),
        ("direction", "right"),
      ] {
        json.key(key)
        json.string(value)
      }
      json.key("labels")
      json.beginArray()
      json.string(relation.name)
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
