import YaowenExtraction
import YaowenFacts
import YaowenText

/// Writes documents as lines of JSON, one a document, with the keys in the contract's order.
public struct JSONRecord: Sendable {
  /// The number of the record's layout.
  public static let schema = 1

  /// The unit in which positions are counted.
  public let offsets: OffsetUnit
  /// What every record names as its maker.
  public let engine: EngineInfo
  /// Whether records hold the text that their positions count in.
  public let keepsText: Bool

  public init(offsets: OffsetUnit = .scalar, engine: EngineInfo, keepsText: Bool = false) {
    self.offsets = offsets
    self.engine = engine
    self.keepsText = keepsText
  }

  /// Writes a document's record and its line break.
  ///
  /// - Parameters:
  ///   - diagnostics: what the document's reader should know.
  ///   - meta: other keys of the input, carried through.
  public func write(
    _ document: Document, diagnostics: [RecordDiagnostic] = [], meta: [JSONValue.Member] = [],
    to json: inout JSONWriter
  ) {
    let map = OffsetMap(document.source, unit: offsets)
    json.beginObject()
    json.key("id")
    json.string(document.id)
    json.key("schema")
    json.integer(Self.schema)
    json.key("engine")
    write(engine, to: &json)
    json.key("published")
    json.string(document.published?.description)
    json.key("publishedFrom")
    json.string(document.publishedFrom?.rawValue)
    json.key("offsets")
    json.string(offsets.rawValue)
    json.key("length")
    json.integer(map(document.source.count))
    if keepsText {
      json.key("text")
      json.string(document.source[0..<document.source.count])
    }
    json.key("mentions")
    json.beginArray()
    for mention in document.mentions { write(mention, map, to: &json) }
    json.endArray()
    json.key("facts")
    json.beginArray()
    for fact in document.facts { write(fact, map, to: &json) }
    json.endArray()
    json.key("diagnostics")
    json.beginArray()
    for diagnostic in diagnostics { write(diagnostic.code.rawValue, diagnostic.message, to: &json) }
    json.endArray()
    if !meta.isEmpty {
      json.key("meta")
      json.value(.object(meta))
    }
    json.endObject()
    json.newline()
  }

  /// Writes the record of a document that could not be processed, and its line break.
  public func write(_ error: RecordError, id: String, to json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.string(id)
    json.key("error")
    write(error.code.rawValue, error.message, to: &json)
    json.endObject()
    json.newline()
  }

  private func write(_ engine: EngineInfo, to json: inout JSONWriter) {
    json.beginObject()
    json.key("version")
    json.string(engine.version)
    json.key("icu")
    json.string(engine.icu)
    json.key("lexicon")
    json.string(engine.lexicon)
    json.endObject()
  }

  private func write(_ code: String, _ message: String, to json: inout JSONWriter) {
    json.beginObject()
    json.key("code")
    json.string(code)
    json.key("message")
    json.string(message)
    json.endObject()
  }

  // MARK: Mentions

  private func write(_ range: Range<Int>, _ map: OffsetMap, to json: inout JSONWriter) {
    json.key("start")
    json.integer(map(range.lowerBound))
    json.key("end")
    json.integer(map(range.upperBound))
  }

  private func write(_ mention: Mention, _ map: OffsetMap, to json: inout JSONWriter) {
    json.beginObject()
    json.key("type")
    json.string(mention.type.rawValue)
    write(mention.range, map, to: &json)
    json.key("text")
    json.string(mention.text)
    if let canonical = mention.canonical {
      json.key("canonical")
      json.string(canonical)
    }
    if let value = mention.value {
      json.key("value")
      json.value(value)
    }
    json.key("rule")
    json.string(mention.rule)
    json.key("score")
    json.number(mention.score)
    json.endObject()
  }

  // MARK: Facts

  private func write(_ fact: Fact, _ map: OffsetMap, to json: inout JSONWriter) {
    json.beginObject()
    json.key("kind")
    json.string(fact.kind.rawValue)
    json.key("id")
    json.string(fact.id)
    json.key("arguments")
    writeArguments(of: fact, map, to: &json)
    json.key("attributes")
    json.beginObject()
    for attribute in fact.attributes {
      json.key(attribute.name)
      json.string(attribute.value)
    }
    json.endObject()
    write(fact.range, map, to: &json)
    json.key("text")
    json.string(fact.text)
    if !fact.repeats.isEmpty {
      json.key("repeats")
      json.beginArray()
      for repeated in fact.repeats {
        json.beginObject()
        write(repeated.range, map, to: &json)
        json.key("text")
        json.string(repeated.text)
        json.endObject()
      }
      json.endArray()
    }
    json.key("rule")
    json.string(fact.rule)
    json.key("score")
    json.number(fact.score)
    json.endObject()
  }

  private func writeArguments(of fact: Fact, _ map: OffsetMap, to json: inout JSONWriter) {
    json.beginObject()
    // Under each role, where its first argument stands, all that have it.
    for (index, argument) in fact.arguments.enumerated() {
      let role = argument.role
      if fact.arguments[..<index].contains(where: { $0.role == role }) { continue }
      json.key(role.rawValue)
      let rest = fact.arguments[(index + 1)...]
      if !role.isList, !rest.contains(where: { $0.role == role }) {
        write(argument, map, to: &json)
      } else {
        json.beginArray()
        write(argument, map, to: &json)
        for other in rest where other.role == role { write(other, map, to: &json) }
        json.endArray()
      }
    }
    json.endObject()
  }

  private func write(_ argument: FactArgument, _ map: OffsetMap, to json: inout JSONWriter) {
    json.beginObject()
    json.key("text")
    json.string(argument.text)
    write(argument.range, map, to: &json)
    if let mention = argument.mention {
      json.key("mention")
      json.integer(mention)
    }
    if let canonical = argument.canonical {
      json.key("canonical")
      json.string(canonical)
    }
    json.endObject()
  }
}

extension JSONWriter {
  /// The value of a mention: `{"number","unit"…}` of an amount, `{"iso","timex"}` of a date.
  public mutating func value(_ value: MentionValue) {
    beginObject()
    switch value {
    case .amount(let amount):
      key("number")
      string(amount.number?.description)
      key("unit")
      string(amount.unit)
      if let low = amount.low {
        key("low")
        string(low.description)
      }
      if let high = amount.high {
        key("high")
        string(high.description)
      }
      if let approximation = amount.approximation {
        key("approximation")
        string(approximation.rawValue)
      }
      if let per = amount.per {
        key("per")
        string(per)
      }
    case .date(let date):
      key("iso")
      string(date.iso)
      key("timex")
      string(date.timex)
    }
    endObject()
  }
}
