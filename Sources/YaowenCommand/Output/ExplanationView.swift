import Yaowen

/// An explanation as a person reads it.
struct ExplanationView {
  let isColored: Bool
  /// Whether candidates with a sum below zero are shown, which can never be chosen.
  let showsAll: Bool

  func text(of explanation: Explanation) -> String {
    let document = explanation.document
    var result = heading("words")
    result += words(explanation) + "\n"
    result += heading("candidates (* chosen)")
    let shown = explanation.candidates.filter { showsAll || $0.evidence.total > 0 }
    for candidate in shown { result += line(candidate, document) }
    let hidden = explanation.candidates.count - shown.count
    if hidden > 0 { result += dim("  \(hidden) more that the evidence is against; --all shows them") + "\n" }
    if explanation.candidates.isEmpty { result += "  none\n" }
    result += "\n" + heading("mentions")
    for (index, mention) in document.mentions.enumerated() { result += line(mention, index) }
    if document.mentions.isEmpty { result += "  none\n" }
    result += "\n" + heading("facts")
    for fact in document.facts { result += lines(fact, document) }
    if document.facts.isEmpty { result += "  none\n" }
    return result
  }

  private func heading(_ text: String) -> String {
    TerminalText.styled(text, "1", isColored: isColored) + "\n"
  }
  private func dim(_ text: String) -> String { TerminalText.styled(text, "2", isColored: isColored) }
  private func clean(_ text: String) -> String { TerminalText.printable(text, lineBreaks: false) }

  private func words(_ explanation: Explanation) -> String {
    var result = ""
    var line: [String] = []
    for word in explanation.words {
      let text = explanation.document.source[word.range]
      if text.contains(where: \.isNewline) {
        if !line.isEmpty { result += "  " + line.joined(separator: " ") + "\n" }
        line = []
      } else if word.origin != .space {
        line.append(clean(text))
      }
    }
    return line.isEmpty ? result : result + "  " + line.joined(separator: " ") + "\n"
  }

  private func line(_ candidate: EvidenceTrace.Entry, _ document: Document) -> String {
    let evidence = candidate.evidence.parts.filter { $0.weight != 0 }.map {
      "\($0.evidence.name) \(signed($0.weight))"
    }
    let mark = candidate.isChosen ? "*" : " "
    let name =
      "\(clean(document.source[candidate.range]))  \(candidate.rule)  \(signed(candidate.evidence.total))"
    let place = dim("\(candidate.range.lowerBound)..<\(candidate.range.upperBound)")
    return
      "\(mark) \(place)  \(candidate.isChosen ? TerminalText.styled(name, "1", isColored: isColored) : name)\n"
      + (evidence.isEmpty ? "" : "      \(evidence.joined(separator: ", "))\n")
  }

  /// Hundredths as a number with its sign.
  private func signed(_ hundredths: Int32) -> String {
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    return (hundredths < 0 ? "-" : "+") + "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func line(_ mention: Mention, _ index: Int) -> String {
    var parts = ["[\(index)] \(mention.type.rawValue)", clean(mention.text)]
    if let canonical = mention.canonical { parts.append("= \(clean(canonical))") }
    if let value = mention.value {
      var json = JSONWriter()
      json.value(value)
      parts.append(String(decoding: json.bytes, as: UTF8.self))
    }
    parts += [dim(mention.rule), "\(mention.score)"]
    return "  " + parts.joined(separator: "  ") + "\n"
  }

  private func lines(_ fact: Fact, _ document: Document) -> String {
    var result = "  \(fact.kind.rawValue)  \(clean(fact.text))\n"
    for argument in fact.arguments { result += "      \(line(argument, document))\n" }
    for attribute in fact.attributes { result += "      \(attribute.name) = \(clean(attribute.value))\n" }
    for repeated in fact.repeats { result += "      \(dim("also")) \(clean(repeated.text))\n" }
    result += "      \(dim("\(fact.rule)  \(fact.score)"))\n"
    if let rule = FactRule.all.first(where: { $0.name == fact.rule }) {
      let example = rule.examples.first.map { ", as in \($0.text)" } ?? ""
      result += "      \(dim("the rule is right \(rule.reliability) of the time\(example)"))\n"
    }
    return result
  }

  /// An argument with the mention that it is, and how the fact came by it.
  private func line(_ argument: FactArgument, _ document: Document) -> String {
    var parts = ["\(argument.role.rawValue): \(clean(argument.text))"]
    if let canonical = argument.canonical { parts.append("= \(clean(canonical))") }
    if let mention = argument.mention {
      parts.append(dim("[\(mention)] \(document.mentions[mention].score)"))
    }
    switch argument.origin {
    case .written: break
    case .partial: parts.append(dim("part of a name"))
    case .inherited: parts.append(dim("left out here, given before"))
    case .pronoun: parts.append(dim("a pronoun stands for it"))
    }
    return parts.joined(separator: "  ")
  }
}
