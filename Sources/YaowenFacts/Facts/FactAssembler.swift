/// Makes facts of a document's mentions.
package enum FactAssembler {
  /// The facts of a document in text order, each once.
  package static func facts(of context: FactContext) -> [Fact] {
    []
  }
}
