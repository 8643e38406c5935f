import YaowenExtraction
@_spi(Rooms) import YaowenText

extension FactReading {
  /// A fact of arguments that the text bears out, scored by its rule and its mentions.
  ///
  /// - Parameter evidence: the arguments that stand together; a name that a pronoun stands for does not.
  func fact(
    _ rule: FactRule, _ arguments: [FactArgument], attributes: [(name: String, value: String)] = [],
    evidence: Range<Int>? = nil, reliability: Double
  ) -> Fact {
    var range = evidence ?? arguments[0].range
    if evidence == nil {
      for argument in arguments {
        range =
          min(range.lowerBound, argument.range.lowerBound)..<max(range.upperBound, argument.range.upperBound)
      }
    }
    var score = reliability
    for argument in arguments {
      if let mention = argument.mention { score *= context.mentions[mention].score }
    }
    return Fact(
      kind: rule.kind, arguments: arguments, attributes: attributes, range: range,
      text: context.source[range],
      rule: rule.name, score: (score * 100).rounded() / 100)
  }

  /// The smallest span that holds all of these.
  func span(_ ranges: Range<Int>...) -> Range<Int> {
    ranges.dropFirst().reduce(ranges[0]) {
      min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
    }
  }
}
