import YaowenExtraction
import YaowenFacts
import YaowenText

/// An article as a section of a page: its text with the mentions marked, and its facts as cards. Marks link to
/// the first fact that they are part of, and cards to the spans that bear them out.
struct HTMLArticle {
  private let document: Document
  private let heading: String
  /// What the names of its places on the page begin with.
  private let anchor: String
  /// By mention: the first fact that it is an argument of.
  private let factOfMention: [Int: Int]
  private var html = HTMLWriter()

  init(_ analyzed: AnalyzedDocument) {
    document = analyzed.document
    heading = analyzed.heading ?? document.id
    anchor = Self.anchor(of: document)
    var facts: [Int: Int] = [:]
    for (index, fact) in document.facts.enumerated() {
      for argument in fact.arguments {
        if let mention = argument.mention, facts[mention] == nil { facts[mention] = index }
      }
    }
    factOfMention = facts
  }

  /// A name on the page that no other document has.
  static func anchor(of document: Document) -> String {
    var hash = ContentHash()
    hash.mix(document.id)
    hash.mix(document.source.units)
    return "a" + hash.hexadecimal.prefix(10)
  }

  /// The section's markup.
  func section() -> [UInt8] {
    var writer = self
    writer.write()
    return writer.html.bytes
  }

  /// The section of a document that could not be processed.
  static func section(of error: RecordError, id: String) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<article class=\"article\"><header>")
    html.element("h2", id)
    html.markup("</header><p class=\"error\">")
    html.text(error.message)
    html.markup("</p></article>\n")
    return html.bytes
  }

  private mutating func write() {
    html.markup("<article class=\"article\" id=\"")
    html.text(anchor)
    html.markup("\"><header>")
    html.markup("<h2 lang=\"zh\">")
    if let title = document.source.title { writeText(title) } else { html.text(heading) }
    html.markup("</h2><p class=\"quiet\">")
    html.text(notes.joined(separator: " · "))
    html.markup("</p>")
    writeKeys()
    html.markup("</header><div class=\"columns\"><div class=\"text\" lang=\"zh\"><p>")
    writeText(document.source.bodyStart..<document.source.count)
    html.markup("</p></div><div class=\"facts\">")
    for kind in FactKind.listed(in: document.facts) { writeCards(of: kind) }
    if document.facts.isEmpty { html.element("h3", "no facts found") }
    html.markup("</div></div></article>\n")
  }

  private var notes: [String] {
    var notes = [document.id]
    if let published = document.published {
      notes.append("published \(published)" + (document.publishedFrom == .inferred ? ", inferred" : ""))
    }
    return notes
  }

  private mutating func writeKeys() {
    var types = MentionType.builtIn
    for mention in document.mentions where !types.contains(mention.type) { types.append(mention.type) }
    html.markup("<ul class=\"keys\">")
    for type in types {
      let count = document.mentions(of: type).count
      if count == 0 { continue }
      html.markup("<li><span class=\"key ")
      html.text(Self.name(of: type))
      html.markup("\">")
      html.text(type.rawValue)
      html.markup("</span> ")
      html.number(count)
      html.markup("</li>")
    }
    html.markup("</ul>")
  }

  /// The class of marks of a type.
  private static func name(of type: MentionType) -> String {
    MentionType.builtIn.contains(type) ? type.rawValue : "other"
  }

  // MARK: The text

  private mutating func writeText(_ range: Range<Int>) {
    var at = range.lowerBound
    for (index, mention) in document.mentions.enumerated() where range.contains(mention.range.lowerBound) {
      writePlain(at..<mention.range.lowerBound)
      write(mention, at: index)
      at = mention.range.upperBound
    }
    writePlain(at..<max(at, range.upperBound))
  }

  /// Text between mentions; a line break ends the paragraph.
  private mutating func writePlain(_ range: Range<Int>) {
    let lines = document.source[range].split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, line) in lines.enumerated() {
      if number > 0 { html.markup("</p>\n<p>") }
      html.text(line)
    }
  }

  private mutating func write(_ mention: Mention, at index: Int) {
    html.markup("<mark class=\"")
    html.text(Self.name(of: mention.type))
    html.markup("\" id=\"")
    html.text("\(anchor)-m\(index)")
    html.markup("\" title=\"")
    html.text(Self.explanation(of: mention))
    html.markup("\">")
    if let fact = factOfMention[index] {
      html.markup("<a href=\"#")
      html.text("\(anchor)-f\(fact)")
      html.markup("\">")
      html.text(mention.text)
      html.markup("</a>")
    } else {
      html.text(mention.text)
    }
    html.markup("</mark>")
  }

  /// What is shown of a mention that is pointed at.
  private static func explanation(of mention: Mention) -> String {
    var parts = [mention.type.rawValue]
    if let canonical = mention.canonical, canonical != mention.text { parts.append(canonical) }
    switch mention.value {
    case .amount(let amount)?:
      let number =
        amount.number?.description ?? "\(amount.low?.description ?? "")–\(amount.high?.description ?? "")"
      parts.append("\(number) \(amount.unit)")
    case .date(let date)?: parts.append(date.iso ?? date.timex ?? "unresolved")
    case nil: break
    }
    parts.append("\(mention.rule) \(mention.score)")
    return parts.joined(separator: " · ")
  }

  // MARK: The facts

  private mutating func writeCards(of kind: FactKind) {
    html.element("h3", "\(kind.rawValue) (\(document.facts(of: kind).count))")
    html.markup("<div class=\"cards\">")
    for (index, fact) in document.facts.enumerated() where fact.kind == kind { write(fact, at: index) }
    html.markup("</div>")
  }

  private mutating func write(_ fact: Fact, at index: Int) {
    html.markup("<section class=\"card\" id=\"")
    html.text("\(anchor)-f\(index)")
    html.markup("\"><dl lang=\"zh\">")
    for argument in fact.arguments {
      html.element("dt", argument.role.rawValue)
      html.markup("<dd>")
      if let mention = argument.mention {
        html.markup("<a href=\"#")
        html.text("\(anchor)-m\(mention)")
        html.markup("\">")
        html.text(argument.text)
        html.markup("</a>")
      } else {
        html.text(argument.text)
      }
      html.markup("</dd>")
    }
    for attribute in fact.attributes where attribute.name != "partOf" {
      html.element("dt", attribute.name)
      html.element("dd", attribute.value)
    }
    html.markup("</dl><details><summary>evidence</summary><blockquote lang=\"zh\">")
    html.text(fact.text)
    html.markup("</blockquote><p class=\"quiet\">")
    html.text("\(fact.rule) · \(fact.score)")
    html.markup("</p></details></section>")
  }
}
