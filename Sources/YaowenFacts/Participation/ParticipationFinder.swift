import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Finds who takes which part in an event: who attends, hosts, speaks, signs.
struct ParticipationFinder {
  let reading: FactReading
  /// The events of the document in text order.
  let events: [Fact]
  private var tokens: [FactToken] { reading.tokens }

  static func facts(of reading: FactReading, events: [Fact]) -> [Fact] {
    let finder = ParticipationFinder(
      reading: reading, events: events.sorted { $0.range.lowerBound < $1.range.lowerBound })
    var facts: [Fact] = []
    for (index, token) in finder.tokens.enumerated() where token.role.isPart {
      facts += finder.facts(at: index)
    }
    return facts
  }

  private func facts(at index: Int) -> [Fact] {
    let role = tokens[index].role
    guard role.isPart else { return [] }
    // 出席的, 致辞中 name the part and say of no one that he takes it.
    if index + 1 < tokens.count, reading.isUnit(tokens[index + 1], Sign.de) { return [] }
    let clause = Int(reading.clauseStart[index])
    var people = reading.people(in: clause..<index)
    if people.isEmpty, index <= clause + 1 {
      people = reading.people(in: Int(reading.sentenceStart[index])..<index)
    }
    let event = event(near: index)
    return people.map { person in
      var arguments = [reading.context.argument(.participant, mention: person)]
      if let event, let name = event[.name] {
        arguments.append(FactArgument(role: .event, text: name.text, range: name.range, mention: nil))
      }
      arguments.append(reading.context.argument(.cue, range: tokens[index].range))
      return reading.fact(
        .participation, arguments, attributes: [("role", "\(role)")],
        evidence: reading.span(reading.context.mentions[person].range, tokens[index].range), reliability: 0.85
      )
    }
  }

  /// The event that a verb's sentence names, else the last one told before it.
  private func event(near index: Int) -> Fact? {
    let sentence = tokens[Int(reading.sentenceStart[index])].start
    let last = reading.sentenceEnd(from: index)
    let end = last < tokens.count ? tokens[last].start : reading.context.text.count
    let known = events.prefix { $0[.name].map { $0.range.lowerBound < end } ?? false }
    return known.last { ($0[.name]?.range.lowerBound ?? 0) >= sentence } ?? known.last
  }
}
