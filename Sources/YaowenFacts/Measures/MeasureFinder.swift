import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Makes a fact of every amount that measures something.
struct MeasureFinder {
  let reading: FactReading

  init(_ reading: FactReading) { self.reading = reading }

  static func facts(of reading: FactReading) -> [Fact] {
    let finder = MeasureFinder(reading)
    var facts: [Fact] = []
    /// The amounts of the sentence that are parts of none, which a part after them may belong to.
    var wholes: [(id: String, unit: String, token: Int)] = []
    /// The amount before, for labels that a list shares, if its fact, the last one, has a label.
    var previous: (unit: String, token: Int)?
    /// The labels that 分别 gives to the amounts to come.
    var aligned: ArraySlice<Range<Int>> = []
    // Not the mentions themselves, whose strings would be retained.
    for index in reading.context.mentions.indices {
      guard case .amount(let amount) = reading.context.mentions[index].value else { continue }
      let token = reading.tokenOfMention[index]
      var finding = MeasureLabel(reading).find(for: token)
      if finding.continues, let label = aligned.popFirst() {
        finding.range = label
        finding.continues = false
      } else {
        aligned = MeasureAlignment(reading).labels(of: finding, for: token)
        if let label = aligned.popFirst() { finding.range = label }
      }
      var shared: FactArgument?
      if let previous, previous.unit == amount.unit,
        reading.sentenceStart[previous.token] == reading.sentenceStart[token]
      {
        shared = facts.last?[.label]
      }
      var fact = finder.fact(of: index, token: token, amount, finding, shared: shared)
      previous = fact[.label] == nil ? nil : (amount.unit, token)
      if let first = wholes.first, reading.sentenceStart[first.token] != reading.sentenceStart[token] {
        wholes.removeAll(keepingCapacity: true)
      }
      // A part is counted as its whole is; a share may be of anything.
      let whole = wholes.last { $0.unit == amount.unit || amount.unit == "%" }
      if let whole, finder.isPart(token, after: whole.token) {
        fact.attributes.append(("partOf", whole.id))
      } else {
        wholes.append((fact.id, amount.unit, token))
      }
      facts.append(fact)
    }
    return facts
  }

  private func fact(
    of mention: Int, token: Int, _ amount: Amount, _ finding: MeasureLabel.Finding, shared: FactArgument?
  ) -> Fact {
    let argument = reading.context.argument(.amount, mention: mention)
    var arguments = [argument]
    if finding.continues || finding.isElided, let shared, finding.rule.name != FactRule.measureCounted.name {
      arguments.insert(shared.inherited(), at: 0)
    } else if let label = finding.range {
      arguments.insert(reading.context.argument(.label, range: label), at: 0)
    }
    let certainty = certainty(of: finding, arguments)
    let evidence = finding.continues ? argument.range : reading.span(arguments[0].range, argument.range)
    let scope = MeasureScope(reading)
    if let subject = scope.subject(of: token, label: finding.range) {
      arguments.append(reading.context.argument(.subject, mention: subject))
    }
    if let date = scope.date(of: token) {
      arguments.append(reading.context.argument(.date, mention: date))
    }
    return reading.fact(
      finding.rule, arguments, attributes: attributes(of: amount, finding, isPlan: scope.isPlan(token)),
      evidence: evidence, certainty: certainty)
  }

  private func attributes(
    of amount: Amount, _ finding: MeasureLabel.Finding, isPlan: Bool
  ) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    attributes.reserveCapacity(4)
    if let number = amount.number { attributes.append(("number", number.description)) }
    attributes.append(("unit", amount.unit))
    if let low = amount.low { attributes.append(("low", low.description)) }
    if let high = amount.high { attributes.append(("high", high.description)) }
    if let approximation = amount.approximation {
      attributes.append(("approximation", approximation.rawValue))
    }
    if let per = amount.per { attributes.append(("per", per)) }
    if let comparison = finding.comparison,
      let meaning = reading.value("meaning", .comparison, of: comparison)
    {
      attributes.append(("comparison", meaning))
    }
    if let trend = finding.trend, let direction = reading.value("direction", .trend, of: trend) {
      attributes.append(("direction", direction))
    }
    if isPlan { attributes.append(("status", "target")) }
    return attributes
  }

  /// What the length of a label says of it: one character is the rest of a word, a long phrase holds more
  /// than what is measured.
  private func certainty(of finding: MeasureLabel.Finding, _ arguments: [FactArgument]) -> Double {
    guard arguments.count > 1 else { return 1 }
    let length = arguments[0].range.count
    if finding.comparison != nil, finding.rule.name == FactRule.measureGrowth.name { return 1.15 }
    if length == 1 { return 0.4 }
    return length < 8 ? 1 : 0.7
  }

  /// Whether an amount is part of the one before: 其中 or 占 stands between them, in one sentence.
  private func isPart(_ token: Int, after whole: Int) -> Bool {
    for at in whole + 1..<max(token, whole + 1) {
      let sense = reading.tokens[at].sense
      if sense == .part || sense == .share { return true }
    }
    return false
  }
}
