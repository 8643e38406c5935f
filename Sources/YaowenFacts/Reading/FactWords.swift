@_spi(Rooms) import YaowenLexicon

/// What the words of a lexicon are to facts, read from their rows once and kept by node.
struct FactWords: Sendable {
  struct Word: Sendable {
    var function: FactToken.Function = .none
    var sense: FactToken.Sense = .none
    var role: FactToken.Role = .none
  }

  private var words: [UInt32: Word] = [:]

  /// What the word of a node is.
  mutating func word(at node: UInt32, in lexicon: Lexicon) -> Word {
    if let known = words[node] { return known }
    let word = Word(
      function: Self.function(of: node, in: lexicon), sense: Self.sense(of: node, in: lexicon),
      role: Self.role(of: node, in: lexicon))
    words[node] = word
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
    guard lexicon.trie[node].kinds.contains(.word) else { return .none }
    var sense = FactToken.Sense.none
    for index in lexicon.entries(at: node) where lexicon.entries[index].kind == .word {
      switch lexicon.string("kind", in: lexicon.entries[index]) {
      case "predicate": if sense == .none { sense = .predicate }
      case "human": sense = .human
      case "document": sense = .document
      case "holding": sense = .holding
      case "agreement": sense = .agreement
      case "part": sense = .part
      case "share": sense = .share
      case "bridge": sense = .bridge
      case "own": sense = .own
      case "reporting": sense = .reporting
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
