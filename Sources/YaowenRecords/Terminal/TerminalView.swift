import YaowenExtraction
import YaowenFacts
import YaowenText

/// A document as a person reads it on a terminal: the text with its mentions marked, then its facts in
/// tables.
public struct TerminalView: Sendable {
  /// Whether mentions are coloured by type; else they stand between 【 and 】.
  public let isColored: Bool

  public init(isColored: Bool) { self.isColored = isColored }

  /// The view of a document, ending with an empty line.
  public func text(of document: Document) -> String {
    var result = heading(document)
    result += article(document)
    if !document.mentions.isEmpty { result += legend(document) }
    for kind in FactKind.listed(in: document.facts) { result += table(of: kind, document) }
    if document.facts.isEmpty { result += dim("no facts found") + "\n\n" }
    return result
  }

  /// The view of a document that could not be processed.
  public func text(of error: RecordError, id: String) -> String {
    let name = TerminalText.printable(id, lineBreaks: false)
    let message = TerminalText.printable(error.message, lineBreaks: false)
    return bold("── \(name)") + "\n\n" + TerminalText.styled(message, "31", isColored: isColored) + "\n\n"
  }

  private func bold(_ text: String) -> String { TerminalText.styled(text, "1", isColored: isColored) }
  private func dim(_ text: String) -> String { TerminalText.styled(text, "2", isColored: isColored) }

  private func heading(_ document: Document) -> String {
    var notes: [String] = []
    if let published = document.published {
      notes.append("published \(published)" + (document.publishedFrom == .inferred ? ", inferred" : ""))
    }
    notes.append(count(document.mentions.count, "mention"))
    notes.append(count(document.facts.count, "fact"))
    let name = TerminalText.printable(document.id, lineBreaks: false)
    return bold("── \(name)") + dim("  " + notes.joined(separator: " · ")) + "\n\n"
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  // MARK: The article

  private func article(_ document: Document) -> String {
    var result = ""
    var at = 0
    for mention in document.mentions {
      result += TerminalText.printable(document.source[at..<mention.range.lowerBound], lineBreaks: true)
      let text = TerminalText.printable(mention.text, lineBreaks: true)
      result +=
        isColored ? TerminalText.styled(text, Self.color(of: mention.type), isColored: true) : "【\(text)】"
      at = mention.range.upperBound
    }
    result += TerminalText.printable(document.source[at..<document.source.count], lineBreaks: true)
    while result.last?.isNewline == true { result.removeLast() }
    return result.isEmpty ? "" : result + "\n\n"
  }

  private static func color(of type: MentionType) -> String {
    switch type {
    case .person: "1;31"
    case .title: "35"
    case .organization: "1;34"
    case .place: "36"
    case .money: "1;32"
    case .percent: "32"
    case .quantity: "33"
    case .date: "1;33"
    default: "4"
    }
  }

  /// The types found with their numbers, each in its colour.
  private func legend(_ document: Document) -> String {
    var types = MentionType.builtIn
    for mention in document.mentions where !types.contains(mention.type) { types.append(mention.type) }
    let parts = types.compactMap { type -> String? in
      let number = document.mentions(of: type).count
      guard number > 0 else { return nil }
      return TerminalText.styled(type.rawValue, Self.color(of: type), isColored: isColored) + " \(number)"
    }
    return parts.joined(separator: "  ") + "\n\n"
  }

  // MARK: The facts

  private func table(of kind: FactKind, _ document: Document) -> String {
    let facts = document.facts(of: kind)
    var roles: [ArgumentRole] = []
    var attributes: [String] = []
    for fact in facts {
      for argument in fact.arguments where !roles.contains(argument.role) { roles.append(argument.role) }
      // A hash tells a person nothing.
      for attribute in fact.attributes
      where attribute.name != "partOf" && !attributes.contains(attribute.name) {
        attributes.append(attribute.name)
      }
    }
    // An attribute named like an argument, such as an event's date, is the argument's value.
    var table = TextTable(
      roles.map(\.rawValue)
        + attributes.map { name in roles.contains { $0.rawValue == name } ? name + " value" : name })
    for fact in facts {
      table.add(
        roles.map { role in fact.all(role).map(\.text).joined(separator: "、") }
          + attributes.map { fact.attribute($0) ?? "" })
    }
    var lines = table.lines()
    if !lines.isEmpty { lines[0] = dim(lines[0]) }
    return bold("\(kind.rawValue) (\(facts.count))") + "\n" + lines.map { "  \($0)\n" }.joined() + "\n"
  }
}
