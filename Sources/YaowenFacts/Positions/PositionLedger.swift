@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// Keeps of a person's offices the fullest telling.
enum PositionLedger {
  /// The facts without what a fuller fact says: a title without a body is dropped where the person has it
  /// with one; so is the plain title where the person has it with 前, 时任 or the like.
  static func settle(_ facts: [Fact], reading: FactReading) -> [Fact] {
    var whole: [Office: Int] = [:]
    var modified: Set<Office> = []
    for (index, fact) in facts.enumerated() {
      guard let person = fact[.person], let title = fact[.title] else { continue }
      let body = fact[.organization]
      if body != nil {
        let office = Office(person: person.name, title: title.text, body: nil)
        if whole[office] == nil { whole[office] = index }
      }
      if let plain = plainTitle(of: title, reading: reading) {
        modified.insert(Office(person: person.name, title: plain, body: body?.name))
        modified.insert(Office(person: person.name, title: plain, body: nil))
      }
    }
    guard !whole.isEmpty || !modified.isEmpty else { return facts }
    var repeats: [Int: [Evidence]] = [:]
    var isKept = Array(repeating: true, count: facts.count)
    for (index, fact) in facts.enumerated() {
      guard let person = fact[.person], let title = fact[.title] else { continue }
      let body = fact[.organization]
      if body == nil, let fuller = whole[Office(person: person.name, title: title.text, body: nil)] {
        isKept[index] = false
        repeats[fuller, default: []].append(fact.evidence)
      } else if modified.contains(Office(person: person.name, title: title.text, body: body?.name)) {
        isKept[index] = false
      }
    }
    return facts.indices.filter { isKept[$0] }.map { index in
      var fact = facts[index]
      fact.repeats += repeats[index] ?? []
      return fact
    }
  }

  private struct Office: Hashable {
    var person: String
    var title: String
    var body: String?
  }

  /// 总理 of 前总理; nil where the title has no modifier that tells time.
  private static func plainTitle(of title: FactArgument, reading: FactReading) -> String? {
    let context = reading.context
    for match in context.matches.starting(at: title.range.lowerBound) {
      guard Int(match.end) < title.range.upperBound,
        let entry = context.lexicon.entry(at: match.node, .titleModifier),
        context.lexicon.string("status", in: entry) != nil
      else { continue }
      return context.source[Int(match.end)..<title.range.upperBound]
    }
    return nil
  }
}
