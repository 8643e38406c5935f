import YaowenText

/// Holds a record to its source: every `text` is the source at `start..<end`, mentions are in order and none
/// overlaps another, and arguments are the mentions they say they are.
public struct RecordVerifier {
  /// How many spans held.
  public private(set) var spans = 0

  public init() {}

  /// Re-reads every span of a record.
  public mutating func verify(_ record: JSONValue, against source: SourceText) throws(SpanMismatch) {
    var check = RecordCheck(record: record, source: source)
    try check.run()
    spans += check.spans
  }
}

/// One record's verification.
private struct RecordCheck {
  let record: JSONValue
  let id: String
  let index: SourceIndex
  var spans = 0
  /// The mentions' positions.
  private var mentions: [Range<Int>] = []

  init(record: JSONValue, source: SourceText) {
    self.record = record
    id = record["id"]?.string ?? "?"
    let unit = record["offsets"]?.string.flatMap(OffsetUnit.init) ?? .scalar
    index = SourceIndex(source, unit: unit)
  }

  mutating func run() throws(SpanMismatch) {
    if record["offsets"]?.string.flatMap(OffsetUnit.init) == nil {
      throw mismatch("offsets", "scalar, utf8 or utf16", described(record["offsets"]))
    }
    if record["length"]?.integer != index.length {
      throw mismatch("length", String(index.length), described(record["length"]))
    }
    try verifyMentions()
    try verifyFacts()
  }

  private mutating func verifyMentions() throws(SpanMismatch) {
    var end = 0
    for (number, mention) in try elements("mentions", of: record, at: "").enumerated() {
      let field = "mentions[\(number)]"
      let range = try verifySpan(mention, field)
      guard range.lowerBound >= end else {
        throw mismatch(
          "\(field).start", "at least \(end), where the mention before it ends", "\(range.lowerBound)")
      }
      end = range.upperBound
      mentions.append(range)
    }
  }

  private mutating func verifyFacts() throws(SpanMismatch) {
    for (number, fact) in try elements("facts", of: record, at: "").enumerated() {
      let field = "facts[\(number)]"
      _ = try verifySpan(fact, field)
      for (number, repeated) in (fact["repeats"]?.array ?? []).enumerated() {
        _ = try verifySpan(repeated, "\(field).repeats[\(number)]")
      }
      guard case .object(let arguments)? = fact["arguments"] else {
        throw mismatch("\(field).arguments", "an object", described(fact["arguments"]))
      }
      for argument in arguments {
        let field = "\(field).arguments.\(argument.key)"
        if let list = argument.value.array {
          for (number, element) in list.enumerated() { try verifyArgument(element, "\(field)[\(number)]") }
        } else {
          try verifyArgument(argument.value, field)
        }
      }
    }
  }

  private mutating func verifyArgument(_ argument: JSONValue, _ field: String) throws(SpanMismatch) {
    let range = try verifySpan(argument, field)
    guard let value = argument["mention"], value != .null else { return }
    guard let number = value.integer, mentions.indices.contains(number) else {
      throw mismatch("\(field).mention", "the index of a mention", described(value))
    }
    guard mentions[number] == range else {
      let place = mentions[number]
      throw mismatch(
        field, "the place of mention \(number), \(place.lowerBound)..<\(place.upperBound)",
        "\(range.lowerBound)..<\(range.upperBound)")
    }
  }

  private mutating func verifySpan(_ value: JSONValue, _ field: String) throws(SpanMismatch) -> Range<Int> {
    guard let start = value["start"]?.integer else {
      throw mismatch("\(field).start", "a whole number", described(value["start"]))
    }
    guard let end = value["end"]?.integer else {
      throw mismatch("\(field).end", "a whole number", described(value["end"]))
    }
    guard let text = value["text"]?.string else {
      throw mismatch("\(field).text", "a string", described(value["text"]))
    }
    guard let expected = index.text(start, end) else {
      throw mismatch(field, "positions between characters from 0 to \(index.length)", "\(start)..<\(end)")
    }
    // Byte for byte: Swift's own equality would let canonically equivalent texts pass.
    guard Array(expected.utf8) == Array(text.utf8) else {
      throw mismatch("\(field).text at \(start)..<\(end)", quoted(expected), quoted(text))
    }
    spans += 1
    return start..<end
  }

  private func elements(
    _ key: String, of value: JSONValue, at field: String
  ) throws(SpanMismatch) -> [JSONValue] {
    guard let elements = value[key]?.array else {
      throw mismatch(field + key, "an array", described(value[key]))
    }
    return elements
  }

  private func mismatch(_ field: String, _ expected: String, _ found: String) -> SpanMismatch {
    SpanMismatch(id: id, field: field, expected: expected, found: found)
  }

  private func described(_ value: JSONValue?) -> String {
    switch value {
    case nil: "nothing"
    case .number(let digits): digits
    case .string?: quoted(value?.string ?? "")
    case let value?: value.kind
    }
  }

  /// A text between quotes, cut where it is long.
  private func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text.count > 40 ? text.prefix(40) + "…" : text)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
