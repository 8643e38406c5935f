@_spi(Rooms) import YaowenLexicon
import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// Keeps each office of a person once in a document.
enum PositionLedger {
  /// The facts without repeats and without what a fuller fact says: the first evidence of a person, title
  /// and body stands; a title without a body is dropped where the same has one; so is the plain title where
  /// the person has it with 前, 时任 or the like.
  static func settle(_ facts: [Fact], reading: FactReading) -> [Fact] {
    var seen: Set<Key> = []
    var withBody: Set<Key> = []
    var modified: Set<Key> = []
    var kept: [Fact] = []
    let names = fullNames(in: facts)
    for fact in facts {
      guard let person = fact[.person].map({ names[$0.text] ?? $0.text }), let title = fact[.title] else {
        continue
      }
      let body = fact[.organization]?.text
      guard seen.insert(Key(person: person, title: title.text, body: body)).inserted else { continue }
      kept.append(fact)
      if body != nil { withBody.insert(Key(person: person, title: title.text, body: nil)) }
      if let plain = plainTitle(of: title, reading: reading) {
        modified.insert(Key(person: person, title: plain, body: body))
        modified.insert(Key(person: person, title: plain, body: nil))
      }
    }
    return kept.filter { fact in
      guard let person = fact[.person].map({ names[$0.text] ?? $0.text }), let title = fact[.title]?.text
      else { return false }
      let body = fact[.organization]?.text
      if body == nil, withBody.contains(Key(person: person, title: title, body: nil)) { return false }
      return !modified.contains(Key(person: person, title: title, body: body))
    }
  }

  /// By the last part of a name that has several, the whole: 罗梅罗 is 胡安·罗梅罗.
  private static func fullNames(in facts: [Fact]) -> [String: String] {
    var names: [String: String] = [:]
    for fact in facts {
      guard let name = fact[.person]?.text, let dot = name.lastIndex(of: "·") else { continue }
      names[String(name[name.index(after: dot)...])] = name
    }
    return names
  }

  private struct Key: Hashable {
    var person: String
    var title: String
    var body: String?
  }

  /// 总理 of 前总理; nil where the title has no modifier that tells time.
  private static func plainTitle(of title: FactArgument, reading: FactReading) -> String? {
    let context = reading.context
    for match in context.lattice.matches.starting(at: title.range.lowerBound) {
      guard Int(match.end) < title.range.upperBound,
        let entry = context.lexicon.entry(at: match.node, .titleModifier),
        context.lexicon.string("status", in: entry) != nil
      else { continue }
      return context.source[Int(match.end)..<title.range.upperBound]
    }
    return nil
  }
}
