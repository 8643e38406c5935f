import YaowenExtraction
@_spi(Rooms) import YaowenText

extension FactReading {
  /// A fact of arguments that the text bears out, scored by its rule and its mentions.
  ///
  /// - Parameters:
  ///   - evidence: the arguments that stand together; a name that a pronoun stands for does not.
  ///   - certainty: what the place in the text takes from the rule's reliability.
  func fact(
    _ rule: FactRule, _ arguments: [FactArgument], attributes: [(name: String, value: String)] = [],
    evidence: Range<Int>? = nil, certainty: Double = 1
  ) -> Fact {
    var range = evidence ?? arguments[0].range
    if evidence == nil {
      for argument in arguments {
        range =
          min(range.lowerBound, argument.range.lowerBound)..<max(range.upperBound, argument.range.upperBound)
      }
    }
    var weakest = 1.0
    var score = rule.reliability * certainty
    for argument in arguments {
      score *= argument.origin.reliability
      // That a fact fits together speaks for its names too: a doubtful body before a title is one.
      if argument.role.carries, let mention = argument.mention {
        weakest = min(weakest, context.mentions[mention].score)
      }
    }
    score *= (1 + weakest) / 2
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

extension ArgumentRole {
  /// Whether a fact stands and falls with an argument in the role.
  fileprivate var carries: Bool {
    switch self {
    case .organization, .subject, .date, .place, .organizer: false
    default: true
    }
  }
}
