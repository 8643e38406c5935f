/// A span that a rule proposes as a mention, before the lot of them is weighed.
package struct Candidate: Sendable {
  package var start: Int32
  package var end: Int32
  /// The rule, as an index into ``MentionRule/all``.
  package var rule: UInt16
  /// The sum of its evidence, in hundredths.
  package var score: Int32
  /// What the rule keeps for the value: an index into the context's amounts or date expressions; or the
  /// node of the lexicon's entry; -1 where there is nothing.
  package var payload: Int32
}
