import YaowenExtraction
import YaowenLexicon
import YaowenSegmentation
import YaowenText

/// What the assembly of facts sees of a document.
package struct FactContext: Sendable {
  package let source: SourceText
  package let lattice: Lattice
  package let lexicon: Lexicon
  package let mentions: [Mention]
  package let sentences: [Range<Int>]
  /// By position: the mention that covers it, or -1.
  package let mentionAt: [Int32]

  /// The folded title where it is no part of the text; empty where there is none.
  package let titleContext: [UInt16]

  package init(
    source: SourceText, lattice: Lattice, lexicon: Lexicon, mentions: [Mention], titleContext: [UInt16] = []
  ) {
    self.titleContext = titleContext
    self.source = source
    self.lattice = lattice
    self.lexicon = lexicon
    self.mentions = mentions
    sentences = source.sentences()
    var mentionAt = [Int32](repeating: -1, count: source.count + 1)
    for (index, mention) in mentions.enumerated() {
      for position in mention.range { mentionAt[position] = Int32(index) }
    }
    self.mentionAt = mentionAt
  }

  /// The folded text.
  package var text: [UInt16] { lattice.text }

  /// The mention that covers a position, or nil.
  package func mention(at position: Int) -> Int? {
    position >= 0 && mentionAt[position] >= 0 ? Int(mentionAt[position]) : nil
  }

  /// A fact's argument made of a mention.
  package func argument(_ role: ArgumentRole, mention index: Int) -> FactArgument {
    FactArgument(role: role, text: mentions[index].text, range: mentions[index].range, mention: index)
  }

  /// A fact's argument made of a span.
  package func argument(_ role: ArgumentRole, range: Range<Int>) -> FactArgument {
    FactArgument(role: role, text: source[range], range: range, mention: nil)
  }
}
