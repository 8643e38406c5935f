import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Makes a fact of every amount that measures something.
struct MeasureFinder {
  let reading: FactReading

  init(_ reading: FactReading) { self.reading = reading }

  static func facts(of reading: FactReading) -> [Fact] {
    let finder = MeasureFinder(reading)
    var facts: [Fact] = []
    /// The last amount's fact and its token, which a part after it belongs to.
    var last: (fact: Fact, token: Int)?
    /// The amount before, for labels that a list shares.
    var previous: (label: FactArgument, unit: String, token: Int)?
    for (index, mention) in reading.context.mentions.enumerated() {
      guard case .amount(let amount) = mention.value else { continue }
      let token = reading.tokenOfMention[index]
      var shared: FactArgument?
      if let previous, previous.unit == amount.unit,
        reading.sentenceStart[previous.token] == reading.sentenceStart[token]
      {
        shared = previous.label
      }
      var fact = finder.fact(of: index, token: token, amount, shared: shared)
      previous = fact[.label].map { ($0, amount.unit, token) }
      if let whole = last, finder.isPart(token, after: whole.token) {
        fact.attributes.append(("partOf", whole.fact.id))
      } else {
        last = (fact, token)
      }
      facts.append(fact)
    }
    return facts
  }

  private func fact(of mention: Int, token: Int, _ amount: Amount, shared: FactArgument?) -> Fact {
    let finding = MeasureLabel(reading).find(for: token)
    let argument = reading.context.argument(.amount, mention: mention)
    var arguments = [argument]
    if finding.continues, let shared, finding.rule.name != FactRule.measureCounted.name {
      arguments.insert(shared, at: 0)
    } else if let label = finding.range {
      arguments.insert(reading.context.argument(.label, range: label), at: 0)
    }
    var attributes: [(name: String, value: String)] = []
    if let number = amount.number { attributes.append(("number", number.description)) }
    attributes.append(("unit", amount.unit))
    if let low = amount.low { attributes.append(("low", low.description)) }
    if let high = amount.high { attributes.append(("high", high.description)) }
    if let approximation = amount.approximation {
      attributes.append(("approximation", approximation.rawValue))
    }
    if let comparison = finding.comparison,
      let meaning = reading.value("meaning", .comparison, of: comparison)
    {
      attributes.append(("comparison", meaning))
    }
    let reliability =
      finding.range == nil ? 0.6 : finding.rule.name == FactRule.measureGrowth.name ? 0.85 : 0.8
    return reading.fact(
      finding.rule, arguments, attributes: attributes,
      evidence: finding.continues ? argument.range : nil, reliability: reliability)
  }

  /// Whether an amount is part of the one before: 其中 or 占 stands between them, in one sentence.
  private func isPart(_ token: Int, after whole: Int) -> Bool {
    guard reading.sentenceStart[token] == reading.sentenceStart[whole] else { return false }
    for at in whole + 1..<max(token, whole + 1) {
      let sense = reading.tokens[at].sense
      if sense == .part || sense == .share { return true }
    }
    return false
  }
}
