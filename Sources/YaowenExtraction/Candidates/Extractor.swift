@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// Finds the mentions of texts: rules propose candidates, evidence weighs them, one path decides.
///
/// A scratch buffer: one for each worker.
package struct Extractor: ~Copyable, Sendable {
  package private(set) var context: ExtractionContext
  /// The proper names of events in the last text, in order.
  package private(set) var eventNames: [Range<Int>] = []
  /// The day that relative dates of the last text counted from: the one given, else the one inferred.
  package private(set) var reference: CivilDate?
  private var path = BestPath()

  package init(lexicon: Lexicon, model: NameModel = .bundled) {
    context = ExtractionContext(lexicon: lexicon, model: model)
  }

  /// The mentions of a text, in order, none overlapping another. Linear in the text.
  ///
  /// - Parameters:
  ///   - reference: the day that relative dates count from.
  ///   - infersReference: whether to look for that day in the text where none is given.
  ///   - traced: whether to keep every candidate and its evidence in `context.trace`.
  package mutating func mentions(
    of source: SourceText, reference: CivilDate?, infersReference: Bool = false, traced: Bool = false
  ) -> [Mention] {
    context.begin(source, traced: traced)
    self.reference = reference ?? (infersReference ? context.dayOfWriting(of: source) : nil)
    context.names.measure(context.lattice, model: context.model)
    context.findNumerals()
    RuleTable.people.propose(&context)
    context.weighRepetition()
    context.findEventsAhead()
    RuleTable.others.propose(&context)
    context.weighNeighbours()
    context.proposeShortForms()
    let chosen = path.choose(among: context.candidates, count: source.count)
    for index in chosen { context.trace?.entries[index].isChosen = true }
    var resolver = DateResolver(reference: self.reference.map { ReferenceDate($0) })
    eventNames.removeAll(keepingCapacity: true)
    var mentions: [Mention] = []
    for index in chosen {
      let candidate = context.candidates[index]
      let outcome = Self.outcomes[Int(candidate.rule)]
      if outcome.isReported {
        mentions.append(mention(candidate, outcome, in: source, &resolver))
      } else if outcome.isEventName {
        eventNames.append(Int(candidate.start)..<Int(candidate.end))
      }
    }
    return mentions
  }

  /// The words of the last text, with these spans, which must be in order and apart, whole.
  package mutating func words(keeping spans: [Range<Int>]) -> [Word] { context.lattice.words(keeping: spans) }

  /// What becomes of a rule's winners, without the rule's examples, which would be copied with it.
  private struct Outcome: Sendable {
    enum Value { case none, amount, date }

    let name: String
    let type: MentionType
    let names: EntryKind?
    let isReported: Bool
    let isEventName: Bool
    let value: Value

    init(_ rule: MentionRule) {
      name = rule.name
      type = rule.type
      names = rule.names
      isReported = rule.isReported
      isEventName = rule.type == .eventName
      switch rule.type {
      case .money, .percent, .quantity: value = .amount
      case .date: value = .date
      default: value = .none
      }
    }
  }

  private static let outcomes = MentionRule.all.map { Outcome($0) }

  private func mention(
    _ candidate: Candidate, _ rule: Outcome, in source: SourceText, _ resolver: inout DateResolver
  ) -> Mention {
    let range = Int(candidate.start)..<Int(candidate.end)
    let entry =
      candidate.payload < 0
      ? nil
      : rule.names.flatMap {
        context.lexicon.entry(at: UInt32(candidate.payload), $0)
      }
    let isDeclared = rule.names == .custom
    let value: MentionValue? =
      switch rule.value {
      case .amount: .amount(context.amounts[Int(candidate.payload)])
      case .date: .date(resolver.resolve(context.dates[Int(candidate.payload)]))
      case .none: nil
      }
    return Mention(
      type: isDeclared
        ? entry.map { MentionType(rawValue: context.lexicon.type(of: $0).rawValue) } ?? rule.type : rule.type,
      range: range, text: source[range], canonical: entry.flatMap { context.lexicon.canonical(of: $0) },
      value: value, rule: rule.name, score: Self.probability(ofScore: candidate.score))
  }

  /// A score in hundredths as a number between 0 and 1, by the logistic function, to two places.
  static func probability(ofScore score: Int32) -> Double {
    // Looked up, so that the same score gives the same digits on every machine.
    let steps = min(max(Int(score), 0), 1200) / 25
    return logistic[steps]
  }

  private static let logistic: [Double] = (0...48).map { step in
    var term = 1.0
    let x = -Double(step) / 4
    var sum = 1.0
    for n in 1...60 {
      term *= x / Double(n)
      sum += term
    }
    return (100 / (1 + sum)).rounded() / 100
  }
}
