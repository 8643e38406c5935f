import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// What the assembly of facts sees of a document.
package struct FactContext: Sendable {
  package let source: SourceText
  package let lattice: Lattice
  package let lexicon: Lexicon
  /// In text order; none overlaps another.
  package let mentions: [Mention]
  /// The folded title where it is no part of the text; empty where there is none.
  package let titleContext: [UInt16]
  /// The proper names of events that stand in the text, in order.
  package let eventNames: [Range<Int>]

  package init(
    source: SourceText, lattice: Lattice, lexicon: Lexicon, mentions: [Mention], titleContext: [UInt16] = [],
    eventNames: [Range<Int>] = []
  ) {
    self.source = source
    self.lattice = lattice
    self.lexicon = lexicon
    self.mentions = mentions
    self.titleContext = titleContext
    self.eventNames = eventNames
  }

  /// The folded text.
  package var text: [UInt16] { lattice.text }

  /// A fact's argument made of a mention.
  package func argument(_ role: ArgumentRole, mention index: Int) -> FactArgument {
    FactArgument(role: role, text: mentions[index].text, range: mentions[index].range, mention: index)
  }

  /// A fact's argument made of a span.
  package func argument(_ role: ArgumentRole, range: Range<Int>) -> FactArgument {
    FactArgument(role: role, text: source[range], range: range, mention: nil)
  }
}
