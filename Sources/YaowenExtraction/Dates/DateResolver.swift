import YaowenLexicon

/// Resolves the calendar expressions of one text, in text order.
package struct DateResolver {
  package init(reference: CivilDate?, lexicon: Lexicon) {}

  /// The value of the next expression.
  package mutating func resolve(_ expression: DateExpression) -> DateValue {
    DateValue(iso: nil, timex: nil)
  }
}
