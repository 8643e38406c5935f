@_spi(Rooms) import YaowenLexicon

/// What the words of a lexicon are to facts, read from their rows once.
struct FactWords: Sendable {
  struct Word: Sendable {
    var isRead = false
    var function: FactToken.Function = .none
    var sense: FactToken.Sense = .none
    var role: FactToken.Role = .none
  }

  /// By node of the trie: what was read of a word, once it was asked for.
  private var words: [Word] = []

  /// Makes room for a lexicon's words. One instance serves one lexicon.
  mutating func prepare(for lexicon: Lexicon) {
    guard words.count != lexicon.trie.nodes.count else { return }
    words = Array(repeating: Word(), count: lexicon.trie.nodes.count)
  }

  /// What the word of a node is.
  mutating func word(at node: UInt32, in lexicon: Lexicon) -> Word {
    let known = words[Int(node)]
    if known.isRead { return known }
    let mask = lexicon.trie[node].kinds
    let word = Word(
      isRead: true, function: mask.contains(.functionWord) ? Self.function(of: node, in: lexicon) : .none,
      sense: mask.contains(.word) ? Self.sense(of: node, in: lexicon) : .none,
      role: mask.contains(.roleVerb) ? Self.role(of: node, in: lexicon) : .none)
    words[Int(node)] = word
    return word
  }

  private static func function(of node: UInt32, in lexicon: Lexicon) -> FactToken.Function {
    guard let entry = lexicon.entry(at: node, .functionWord) else { return .none }
    switch lexicon.string("kind", in: entry) {
    case "preposition": return .preposition
    case "conjunction": return .conjunction
    case "particle": return .particle
    case "adverb": return .adverb
    case "pronoun": return .pronoun
    case "verb": return .verb
    default: return .none
    }
  }

  private static func sense(of node: UInt32, in lexicon: Lexicon) -> FactToken.Sense {
    var sense = FactToken.Sense.none
    for index in lexicon.entries(at: node) where lexicon.entries[index].kind == .word {
      switch lexicon.string("kind", in: lexicon.entries[index]) {
      case "predicate": if sense == .none { sense = .predicate }
      case "human": sense = .human
      case "document": sense = .document
      case "holding": sense = .holding
      case "conducting": sense = .conducting
      case "agreement": sense = .agreement
      case "part": sense = .part
      case "share": sense = .share
      case "bridge": sense = .bridge
      case "own": sense = .own
      case "reporting": sense = .reporting
      case "attribute": sense = .attribute
      case "filler": sense = .filler
      case "plan": sense = .plan
      case "intent": sense = .intent
      default: continue
      }
    }
    return sense
  }

  private static func role(of node: UInt32, in lexicon: Lexicon) -> FactToken.Role {
    guard let entry = lexicon.entry(at: node, .roleVerb) else { return .none }
    return lexicon.string("role", in: entry).map { FactToken.Role(named: $0) } ?? .none
  }
}
