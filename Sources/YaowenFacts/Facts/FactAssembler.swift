/// Makes facts of a document's mentions.
package enum FactAssembler {
  /// The facts of a document in text order, each once.
  package static func facts(of context: FactContext) -> [Fact] {
    let reading = FactReading(context)
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
