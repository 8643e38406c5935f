import YaowenExtraction
import YaowenFacts
import YaowenText

/// What a report's tables need of one document: one line of JSON in front of the document's section.
struct HTMLSummaryEntry {
  struct Post: Hashable {
    let person: String
    let title: String
    let organization: String
  }

  var anchor = ""
  var heading = ""
  var published: String?
  var mentions = 0
  var facts = 0
  var isError = false
  var posts: [(post: Post, status: String)] = []
  var money: [(label: String, number: String, unit: String, isPart: Bool)] = []
  var dates: [(iso: String, context: String, mention: Int)] = []

  init(_ analyzed: AnalyzedDocument) {
    let document = analyzed.document
    anchor = HTMLArticle.anchor(of: document)
    heading = analyzed.heading ?? document.id
    published = document.published?.description
    mentions = document.mentions.count
    facts = document.facts.count
    func name(_ argument: FactArgument?) -> String {
      guard let argument else { return "" }
      return argument.mention.flatMap { document.mentions[$0].canonical } ?? argument.text
    }
    posts = document.facts(of: .position).map { fact in
      let post = Post(
        person: name(fact[.person]), title: fact[.title]?.text ?? "", organization: name(fact[.organization]))
      return (post, fact.attribute("status") ?? "")
    }
    for fact in document.facts(of: .measure) {
      guard let mention = fact[.amount]?.mention, document.mentions[mention].type == .money,
        let number = fact.attribute("number"), let unit = fact.attribute("unit")
      else { continue }
      money.append((fact[.label]?.text ?? "", number, unit, fact.attribute("partOf") != nil))
    }
    for (index, mention) in document.mentions.enumerated() {
      guard case .date(let date)? = mention.value, let iso = date.iso else { continue }
      dates.append((iso, Self.context(of: mention, document), index))
    }
  }

  /// An entry of a document that could not be processed.
  init(failed id: String) {
    heading = id
    isError = true
  }

  /// How much of a sentence is shown on each side.
  private static let contextWidth = 24

  /// The words around a mention, within its line.
  private static func context(of mention: Mention, _ document: Document) -> String {
    let units = document.source.units
    func isEnd(_ unit: UInt16) -> Bool { unit == 0x0A || unit == 0x0D || unit == 0x3002 }
    var start = mention.range.lowerBound
    while start > 0, mention.range.lowerBound - start < contextWidth, !isEnd(units[start - 1]) { start -= 1 }
    var end = mention.range.upperBound
    while end < units.count, end - mention.range.upperBound < contextWidth, !isEnd(units[end]) { end += 1 }
    let isCut = end < units.count && !isEnd(units[end])
    return (start > 0 && !isEnd(units[start - 1]) ? "…" : "") + document.source[start..<end]
      + (isCut ? "…" : "")
  }

  // MARK: JSON

  /// One line of JSON.
  var line: [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    json.string(anchor)
    json.string(heading)
    json.string(published)
    json.integer(mentions)
    json.integer(facts)
    json.bool(isError)
    json.beginArray()
    for (post, status) in posts {
      for field in [post.person, post.title, post.organization, status] { json.string(field) }
    }
    json.endArray()
    json.beginArray()
    for (label, number, unit, isPart) in money {
      for field in [label, number, unit, isPart ? "part" : ""] { json.string(field) }
    }
    json.endArray()
    json.beginArray()
    for (iso, context, mention) in dates {
      for field in [iso, context, String(mention)] { json.string(field) }
    }
    json.endArray()
    json.endArray()
    json.newline()
    return json.bytes
  }

  /// The entry that a line holds, or nil where it holds none.
  init?(line: some Collection<UInt8>) {
    guard let fields = try? JSONReader.read(line).array, fields.count == 9 else { return nil }
    func strings(_ index: Int, by count: Int) -> [[String]] {
      let all = (fields[index].array ?? []).map { $0.string ?? "" }
      return stride(from: 0, to: all.count - all.count % count, by: count).map {
        Array(all[$0..<$0 + count])
      }
    }
    anchor = fields[0].string ?? ""
    heading = fields[1].string ?? ""
    published = fields[2].string
    mentions = fields[3].integer ?? 0
    facts = fields[4].integer ?? 0
    isError = fields[5] == .bool(true)
    posts = strings(6, by: 4).map { (Post(person: $0[0], title: $0[1], organization: $0[2]), $0[3]) }
    money = strings(7, by: 4).map { ($0[0], $0[1], $0[2], !$0[3].isEmpty) }
    dates = strings(8, by: 3).compactMap { row in Int(row[2]).map { (row[0], row[1], $0) } }
  }
}
