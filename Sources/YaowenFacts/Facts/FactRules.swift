extension FactRule {
  /// Every rule that makes facts.
  package static let all: [FactRule] = [
    positionTitlePerson, positionPersonTitle, positionVerb, positionCopula,
    measureCounted, measureIndicator, measureGrowth, measureAge, measureBare,
    statementSpeaker, statementPronoun, statementQuote, statementColon, statementSource,
    eventHeld, eventMeeting, eventSigning,
    participation,
  ]
}
