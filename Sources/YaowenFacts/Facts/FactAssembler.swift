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
    var facts = PositionFinder.facts(of: reading)
    facts += MeasureFinder.facts(of: reading)
    facts += StatementFinder.facts(of: reading)
    let events = EventFinder.facts(of: reading)
    facts += events
    facts += ParticipationFinder.facts(of: reading, events: events)
    facts.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.kind.rawValue, $0.id)
        < ($1.range.lowerBound, $1.range.upperBound, $1.kind.rawValue, $1.id)
    }
    return facts
  }
}
