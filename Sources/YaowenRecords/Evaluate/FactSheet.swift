import YaowenExtraction

/// What an annotator or a record says of a document, as lines that can be compared.
///
/// An annotation is an object with any of `mentions`, `positions`, `measures`, `dates`, `statements` and `events`;
/// what it leaves out is not compared:
///
///     {"id": "…", "mentions": [["person", "金壮龙", 138, 141]],
///      "positions": [["金壮龙", "部长", "工业和信息化部"]], "measures": [["总投资", "4573亿元", "457300000000", "CNY"]],
///      "dates": [["7月16日", "2023-07-16"]], "statements": [["金壮龙", "指出"]],
///      "events": [{"name": "…", "date": "2023-07-16", "place": "…", "organizers": ["…"]}]}
///
/// A mention is `[type, text, start, end]`, `[start, end, type, text]` or `{type, text, start, end}`.
public struct FactSheet: Sendable {
  public let id: String
  /// The lines of every category that is told of, in the order of the document.
  public private(set) var lines: [EvaluationCategory: [String]] = [:]
  private(set) var categories: [EvaluationCategory] = []

  /// Reads an annotation.
  public init(annotation: JSONValue) throws(AnnotationError) {
    id = Self.id(of: annotation)
    try readMentions(annotation)
    for row in try Self.rows("positions", of: annotation, count: 3, in: id, sheet: &self, .position) {
      addPosition(row)
    }
    for row in try Self.rows("measures", of: annotation, count: 4, in: id, sheet: &self, .measure) {
      addMeasure(label: row[0], amount: row[1], number: row[2], unit: row[3])
    }
    for row in try Self.rows("dates", of: annotation, count: 2, in: id, sheet: &self, .date) {
      add(.date, row)
    }
    for row in try Self.rows("statements", of: annotation, count: 2, in: id, sheet: &self, .statement) {
      add(.statement, row)
    }
    try readEvents(annotation)
  }

  /// Reads a record that `extract` wrote.
  public init(record: JSONValue) {
    id = Self.id(of: record)
    for mention in record["mentions"]?.array ?? [] {
      guard let type = mention["type"]?.string, let text = mention["text"]?.string else { continue }
      add(.mention(type), [Self.place(mention["start"], mention["end"]), text])
      if type == "date" { add(.date, [text, mention["value"]?["iso"]?.string]) }
    }
    for fact in record["facts"]?.array ?? [] { read(fact) }
  }

  private mutating func read(_ fact: JSONValue) {
    func text(_ role: String) -> String? { Self.texts(fact, role).first }
    let attributes = fact["attributes"]
    switch fact["kind"]?.string {
    case "position": addPosition([text("person"), text("title"), text("organization")])
    case "measure":
      let low = attributes?["low"]?.string
      let range = low.flatMap { low in attributes?["high"]?.string.map { "\(low)..\($0)" } }
      addMeasure(
        label: text("label"), amount: text("amount"), number: attributes?["number"]?.string ?? range,
        unit: attributes?["unit"]?.string)
    case "statement": add(.statement, [text("speaker"), text("cue")])
    case "event":
      addEvent(
        name: text("name"), date: attributes?["date"]?.string, place: text("place"),
        organizers: Self.texts(fact, "organizer"))
    default: break
    }
  }

  // MARK: Annotations

  private mutating func readMentions(_ value: JSONValue) throws(AnnotationError) {
    guard let mentions = value["mentions"] else { return }
    for type in ["person", "title", "organization", "place", "money", "percent", "quantity", "date"] {
      tell(of: .mention(type))
    }
    for (number, mention) in (mentions.array ?? []).enumerated() {
      guard let (type, text, place) = Self.mention(mention) else {
        throw AnnotationError(id: id, field: "mentions[\(number)]", expected: "[type, text, start, end]")
      }
      add(.mention(type), [place, text])
    }
  }

  private static func mention(_ value: JSONValue) -> (type: String, text: String, place: String)? {
    if let type = value["type"]?.string, let text = value["text"]?.string {
      return (type, text, place(value["start"], value["end"]))
    }
    guard let list = value.array, list.count == 4 else { return nil }
    if let type = list[0].string, let text = list[1].string { return (type, text, place(list[2], list[3])) }
    if let type = list[2].string, let text = list[3].string { return (type, text, place(list[0], list[1])) }
    return nil
  }

  private static func place(_ start: JSONValue?, _ end: JSONValue?) -> String {
    "\(start?.integer ?? -1)..<\(end?.integer ?? -1)"
  }

  private mutating func readEvents(_ value: JSONValue) throws(AnnotationError) {
    guard let events = value["events"] else { return }
    tell(of: .event)
    tell(of: .eventSlot)
    for (number, event) in (events.array ?? []).enumerated() {
      guard let name = event["name"]?.string else {
        throw AnnotationError(id: id, field: "events[\(number)]", expected: "an object with a name")
      }
      addEvent(
        name: name, date: event["date"]?.string, place: event["place"]?.string,
        organizers: (event["organizers"]?.array ?? []).compactMap(\.string))
    }
  }

  /// The rows under a key, whose categories the sheet tells of from now on.
  private static func rows(
    _ key: String, of value: JSONValue, count: Int, in id: String, sheet: inout FactSheet,
    _ category: EvaluationCategory
  ) throws(AnnotationError) -> [[String?]] {
    guard let rows = value[key] else { return [] }
    sheet.tell(of: category)
    if category == .position { sheet.tell(of: .positionTitle) }
    if category == .measure { sheet.tell(of: .measureValue) }
    var result: [[String?]] = []
    for (number, row) in (rows.array ?? []).enumerated() {
      guard let cells = row.array, cells.count == count else {
        throw AnnotationError(id: id, field: "\(key)[\(number)]", expected: "an array of \(count)")
      }
      result.append(cells.map(\.string))
    }
    return result
  }

  // MARK: Lines

  private mutating func tell(of category: EvaluationCategory) {
    guard lines[category] == nil else { return }
    lines[category] = []
    categories.append(category)
  }

  private mutating func add(_ category: EvaluationCategory, _ cells: [String?]) {
    tell(of: category)
    let line = cells.map { $0 ?? "-" }.joined(separator: " | ")
    if category.isDistinct, lines[category]?.contains(line) == true { return }
    lines[category]?.append(line)
  }

  private mutating func addPosition(_ cells: [String?]) {
    add(.position, cells)
    add(.positionTitle, Array(cells.prefix(2)))
  }

  private mutating func addMeasure(label: String?, amount: String?, number: String?, unit: String?) {
    let value = [amount, number.map(Self.normal), unit?.isEmpty == false ? unit : nil]
    add(.measure, [label] + value)
    add(.measureValue, value)
  }

  private mutating func addEvent(name: String?, date: String?, place: String?, organizers: [String]) {
    add(.event, [name])
    if let date { add(.eventSlot, [name, "date", date]) }
    if let place { add(.eventSlot, [name, "place", place]) }
    for organizer in organizers { add(.eventSlot, [name, "organizer", organizer]) }
  }

  /// A number as it compares: 3.50 is 3.5, and so are the ends of a range.
  private static func normal(_ number: String) -> String {
    let ends = number.split(separator: "..", omittingEmptySubsequences: false)
    return ends.map { DecimalNumber($0)?.description ?? String($0) }.joined(separator: "..")
  }

  private static func texts(_ fact: JSONValue, _ role: String) -> [String] {
    guard let value = fact["arguments"]?[role] else { return [] }
    return (value.array ?? [value]).compactMap { $0["text"]?.string }
  }

  private static func id(of value: JSONValue) -> String {
    if case .number(let digits)? = value["id"] { return digits }
    return value["id"]?.string ?? ""
  }
}

/// An annotation that cannot be read.
public struct AnnotationError: Error, CustomStringConvertible {
  /// The document's id.
  public let id: String
  /// Where it is wrong: `measures[3]`.
  public let field: String
  /// What should stand there.
  public let expected: String

  public var description: String { "\(id): \(field): \(expected) expected" }
}
