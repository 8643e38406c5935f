import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

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
    for index in reading.triggers { facts += finder.facts(at: index) }
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
    if people.isEmpty, role == .sign { people = bodies(in: clause..<index) }
    let event = event(near: index)
    var attributes = [(name: "role", value: role.name)]
    if role == .address, let topic = topic(near: index) { attributes.append(("topic", topic)) }
    return people.map { person in
      var arguments = [reading.context.argument(.participant, mention: person)]
      if let event, let name = event[.name] {
        arguments.append(FactArgument(role: .event, text: name.text, range: name.range, mention: nil))
      }
      arguments.append(reading.context.argument(.cue, range: tokens[index].range))
      return reading.fact(
        .participation, arguments, attributes: attributes,
        evidence: reading.span(reading.context.mentions[person].range, tokens[index].range))
    }
  }

  /// The bodies that stand as subject in a clause: 甲公司与乙公司签署协议.
  private func bodies(in range: Range<Int>) -> [Int] {
    reading.openTokens(in: range).filter { at in
      tokens[at].type == .organization && tokens[at + 1].type != .title
        && !reading.isUnit(tokens[at + 1], Sign.de)
    }.map { tokens[$0].mention }
  }

  /// What a speech is about, between the marks of a title in its clause: 题为《……》的演讲.
  private func topic(near index: Int) -> String? {
    let clause = Int(reading.clauseStart[index])..<reading.clauseEnd(from: index)
    guard let open = clause.first(where: { reading.isUnit(tokens[$0], Sign.openTitle) }),
      let close = (open..<clause.upperBound).first(where: { reading.isUnit(tokens[$0], Sign.closeTitle) })
    else { return nil }
    return reading.context.source[tokens[open].end..<tokens[close].start]
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
