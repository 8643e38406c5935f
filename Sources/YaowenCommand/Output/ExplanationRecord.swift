import Yaowen

/// The candidates of a document as one line of JSON: what weights are fitted on.
enum ExplanationRecord {
  /// `{"id", "candidates": [{"type", "rule", "start", "end", "chosen", "evidence": {name: times}}]}`, with offsets
  /// in Unicode scalars.
  static func line(_ explanation: Explanation) -> [UInt8] {
    let document = explanation.document
    let offset = OffsetMap(document.source, unit: .scalar)
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.string(document.id)
    json.key("candidates")
    json.beginArray()
    for candidate in explanation.candidates {
      json.beginObject()
      json.key("type")
      json.string(candidate.type.rawValue)
      json.key("rule")
      json.string(candidate.rule)
      json.key("start")
      json.integer(offset(candidate.range.lowerBound))
      json.key("end")
      json.integer(offset(candidate.range.upperBound))
      json.key("chosen")
      json.bool(candidate.isChosen)
      json.key("evidence")
      write(candidate.evidence.parts, to: &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.newline()
    return json.bytes
  }

  /// How often each piece of evidence counts, in the order of its first use.
  private static func write(_ parts: [EvidencePart], to json: inout JSONWriter) {
    var names: [String] = []
    var times: [String: Int] = [:]
    for part in parts {
      let name = part.evidence.name
      if times[name] == nil { names.append(name) }
      times[name, default: 0] += part.times
    }
    json.beginObject()
    for name in names {
      json.key(name)
      json.integer(times[name, default: 0])
    }
    json.endObject()
  }
}
