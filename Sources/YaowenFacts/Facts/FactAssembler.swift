import YaowenExtraction

/// Makes facts of a document's mentions.
///
/// Its memory is kept from document to document. One serves one thread and one lexicon.
package struct FactAssembler: Sendable {
  private var tokenizer = FactTokenizer()

  package init() {}

  /// The facts of a document in text order, each once.
  package mutating func facts(of context: FactContext) -> [Fact] {
    tokenizer.read(context)
    let reading = FactReading(context, tokenizer)
    var positions = PositionFinder.facts(of: reading)
    var entities = Entities(context)
    entities.name(&positions)
    var facts = PositionLedger.settle(positions, reading: reading)
    let events = EventFinder.facts(of: reading)
    var others = MeasureFinder.facts(of: reading) + StatementFinder.facts(of: reading) + events
    others += ParticipationFinder.facts(of: reading, events: events)
    entities.name(&others)
    facts = FactMerger.merge(facts + others)
    for index in facts.indices { facts[index].repeats.sort { $0.range.lowerBound < $1.range.lowerBound } }
    facts.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.kind.rawValue, $0.id)
        < ($1.range.lowerBound, $1.range.upperBound, $1.kind.rawValue, $1.id)
    }
    return facts
  }
}
