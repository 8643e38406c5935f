import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
import YaowenSegmentation

/// Finds when and where an event takes place and who holds it, in the sentence that tells of it.
struct EventSlots {
  let reading: FactReading
  private var tokens: [FactToken] { reading.tokens }

  init(_ reading: FactReading) { self.reading = reading }

  /// The date nearest before the event's noun or verb in its sentence, else the first after it in its clause.
  func date(near trigger: Int) -> Int? {
    let sentence = Int(reading.sentenceStart[trigger])
    var at = trigger - 1
    while at >= sentence {
      if reading.type(of: tokens[at]) == .date { return resolved(tokens[at].mention) }
      at -= 1
    }
    at = trigger + 1
    let end = reading.clauseEnd(from: trigger)
    while at < end {
      if reading.type(of: tokens[at]) == .date { return resolved(tokens[at].mention) }
      at += 1
    }
    return nil
  }

  /// A date, where it has a value.
  private func resolved(_ mention: Int) -> Int? {
    guard case .date(let value) = reading.context.mentions[mention].value, value.iso != nil else {
      return nil
    }
    return mention
  }

  /// The place after 在 or 于 in the clause of an event, else in its sentence before.
  func place(near trigger: Int) -> Int? {
    let clause = Int(reading.clauseStart[trigger])
    let end = reading.clauseEnd(from: trigger)
    if let place = located(in: clause..<end) { return place }
    let sentence = Int(reading.sentenceStart[trigger])
    return located(in: sentence..<clause)
  }

  private func located(in range: Range<Int>) -> Int? {
    for at in range where isIn(tokens[at]) {
      var next = at + 1
      var steps = 0
      while next < range.upperBound, steps < 3 {
        if reading.type(of: tokens[next]) == .place {
          let place = longest(from: next, before: range.upperBound)
          return isWhole(place) ? place : nil
        }
        guard tokens[next].isPlain || reading.isUnit(tokens[next], Sign.de) else { break }
        next += 1
        steps += 1
      }
    }
    return nil
  }

  /// Whether a place stands for itself: not for the body or person named after it.
  private func isWhole(_ place: Int) -> Bool {
    let next = reading.tokenOfMention[place] + 1
    guard next < tokens.count else { return true }
    let type = reading.type(of: tokens[next])
    return type != .title && type != .person && !reading.isUnit(tokens[next], Sign.de)
  }

  private func isIn(_ token: FactToken) -> Bool {
    reading.isUnit(token, Sign.at) || reading.isUnit(token, Sign.than) || reading.isUnit(token, Sign.reaching)
  }

  /// Of places that follow one another, the last: the site in its city.
  private func longest(from first: Int, before limit: Int) -> Int {
    var at = first
    while at + 1 < limit, reading.type(of: tokens[at + 1]) == .place, tokens[at].end == tokens[at + 1].start {
      at += 1
    }
    return tokens[at].mention
  }

  /// The city in an event's own name: 云岭 of 2023云岭马拉松.
  func place(inName range: Range<Int>) -> Range<Int>? {
    let context = reading.context
    var at = range.lowerBound
    while at < range.upperBound {
      if let match = context.lattice.matches.longest(.place, at: at),
        Int(match.end) <= range.upperBound,
        let entry = context.lexicon.entry(at: match.node, .place), isCity(entry),
        context.lattice.penalty[at] == 0 || context.lattice.penalty[Int(match.end)] == 0
      {
        return at..<Int(match.end)
      }
      at += 1
    }
    return nil
  }

  private func isCity(_ entry: Lexicon.Entry) -> Bool {
    let kind = reading.context.lexicon.string("kind", in: entry)
    return kind == "division" || kind == "city"
  }

  /// The bodies before 主办, 举办 and the like, in the clause of an event or the ones before it.
  func organizers(near trigger: Int) -> [Int] {
    let here = organizers(in: Int(reading.sentenceStart[trigger])..<reading.clauseEnd(from: trigger))
    return here.isEmpty ? organizers(afterSentenceOf: trigger) : here
  }

  private func organizers(in range: Range<Int>) -> [Int] {
    for at in range where tokens[at].role == .organize {
      let bodies = bodies(before: at)
      if !bodies.isEmpty { return bodies }
    }
    return []
  }

  /// The next sentence may say who held the event, which it calls by its kind: 活动由甲、乙主办.
  private func organizers(afterSentenceOf trigger: Int) -> [Int] {
    var first = reading.sentenceEnd(from: trigger) + 1
    while first < tokens.count, tokens[first].shape == .space || tokens[first].shape == .closing {
      first += 1
    }
    // The last sentence of a text has none behind it.
    guard first < tokens.count else { return [] }
    let clause = first..<min(tokens.count, max(first, reading.clauseEnd(from: first)))
    // Only the kind may open the sentence, with 本次 or 此次 at the most.
    guard clause.prefix(3).contains(where: { tokens[$0].mask.contains(.eventNoun) }) else { return [] }
    return organizers(in: clause)
  }

  /// The bodies listed right before a verb, past adverbs and dates.
  private func bodies(before verb: Int) -> [Int] {
    var at = verb - 1
    var result: [Int] = []
    while at >= 0 {
      let token = tokens[at]
      if token.shape == .clauseEnd || token.shape == .sentenceEnd { break }
      if let type = reading.type(of: token) {
        if type == .organization || type == .place && result.isEmpty && !(at > 0 && isIn(tokens[at - 1])) {
          result.insert(token.mention, at: 0)
          at -= 1
          // Only what 、 or 和 joins belongs to the list.
          guard at >= 0, tokens[at].shape == .listComma || tokens[at].function == .conjunction else { break }
          at -= 1
          continue
        }
        if type == .place, at > 0, isIn(tokens[at - 1]), result.isEmpty {
          at -= 2
          continue
        }
        if type != .date || !result.isEmpty { break }
      } else if !result.isEmpty {
        break
      } else if token.function != .adverb, token.shape != .space, !token.mask.contains(.eventNoun) {
        break
      }
      at -= 1
    }
    return result
  }
}
