import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// What the assembly of facts sees of a document. A class, since every finder holds it.
package final class FactContext: Sendable {
  package let source: SourceText
  /// The folded text.
  package let text: [UInt16]
  /// The lexicon's words in it.
  package let matches: LexiconMatches
  /// By position, what a boundary costs there: ``Lattice/penalty``.
  package let penalty: [Int32]
  /// By position, how likely a word boundary is: ``Lattice/boundaryScores``.
  package let boundaries: [Int32]
  package let lexicon: Lexicon
  /// In text order; none overlaps another.
  package let mentions: [Mention]
  /// The folded title where it is no part of the text; empty where there is none.
  package let titleContext: [UInt16]
  /// The proper names of events that stand in the text, in order.
  package let eventNames: [Range<Int>]

  package init(
    source: SourceText, lattice: borrowing Lattice, lexicon: Lexicon, mentions: [Mention],
    titleContext: [UInt16] = [],
    eventNames: [Range<Int>] = []
  ) {
    self.source = source
    text = lattice.text
    matches = lattice.matches
    penalty = lattice.penalty
    boundaries = lattice.boundaryScores
    self.lexicon = lexicon
    self.mentions = mentions
    self.titleContext = titleContext
    self.eventNames = eventNames
  }

  /// The proper name of an event that ends at a position. Logarithmic in the number of names.
  package func eventName(endingAt end: Int) -> Range<Int>? {
    var (low, high) = (0, eventNames.count)
    while low < high {
      let middle = (low + high) / 2
      if eventNames[middle].upperBound < end { low = middle + 1 } else { high = middle }
    }
    return low < eventNames.count && eventNames[low].upperBound == end ? eventNames[low] : nil
  }

  /// A fact's argument made of a mention.
  package func argument(
    _ role: ArgumentRole, mention index: Int, origin: ArgumentOrigin = .written
  ) -> FactArgument {
    FactArgument(
      role: role, text: mentions[index].text, range: mentions[index].range, mention: index, origin: origin)
  }

  /// A fact's argument made of a span.
  package func argument(
    _ role: ArgumentRole, range: Range<Int>, origin: ArgumentOrigin = .written
  ) -> FactArgument {
    FactArgument(role: role, text: source[range], range: range, mention: nil, origin: origin)
  }
}
