import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation

/// Finds when and where an event takes place and who holds it, in the sentence that tells of it.
struct EventSlots {
  let reading: FactReading
  private var tokens: [FactToken] { reading.tokens }

  init(_ reading: FactReading) { self.reading = reading }

  /// The date nearest before the event's noun or verb in its sentence, else the first after it before `end`.
  func date(near trigger: Int, before end: Int) -> Int? {
    let sentence = Int(reading.sentenceStart[trigger])
    var at = trigger - 1
    while at >= sentence {
      if reading.type(of: tokens[at]) == .date { return resolved(tokens[at].mention) }
      at -= 1
    }
    at = trigger + 1
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

  /// The place after 在, 于 or 赴 in the clause of an event, else in its sentence before.
  func place(near trigger: Int, before end: Int) -> FactArgument? {
    let clause = Int(reading.clauseStart[trigger])
    if let place = located(in: clause..<end) { return place }
    let sentence = Int(reading.sentenceStart[trigger])
    return located(in: sentence..<clause)
  }

  private func located(in range: Range<Int>) -> FactArgument? {
    for at in range where leadsIn(at) {
      var next = at + 1
      var steps = 0
      while next < range.upperBound, steps < 3 {
        if isSite(next) {
          guard let last = site(from: next, before: range.upperBound) else { break }
          if last == next, tokens[next].isMention {
            return reading.context.argument(.place, mention: tokens[next].mention)
          }
          return reading.context.argument(.place, range: tokens[next].start..<tokens[last].end)
        }
        // 访问的: what a visitor does, and no place.
        guard tokens[next].isPlain || reading.isUnit(tokens[next], Sign.de) && isIn(tokens[at]) else { break }
        next += 1
        steps += 1
      }
    }
    return nil
  }

  /// Whether a place stands behind a token: 在, 正在, 于, 到, 赴.
  private func leadsIn(_ index: Int) -> Bool {
    let token = tokens[index]
    return isIn(token) || token.role == .visit && token.shape == .word
  }

  private func isIn(_ token: FactToken) -> Bool {
    reading.isUnit(token, Sign.than) || reading.isUnit(token, Sign.reaching)
      || token.shape == .word && reading.unit(at: token.end - 1) == Sign.at
  }

  /// Whether a token is a place, or a body that may be one: 在中国美术馆举行.
  private func isSite(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.type == .place || token.type == .organization
      || token.isPlain && reading.entry(.place, at: token.range) != nil
  }

  /// The last token of the site that begins at a token: the hall in the park of the city. Nil where the name
  /// stands for a body or person.
  private func site(from first: Int, before limit: Int) -> Int? {
    var last = first
    var at = first + 1
    while at < limit, tokens[at].start == tokens[at - 1].end {
      let token = tokens[at]
      if token.type == .place || token.type == .organization || endsSite(token) {
        last = at
      } else if !token.isPlain && token.shape != .number && !Self.inner.contains(unit(of: token)) {
        break
      }
      at += 1
    }
    let next = last + 1
    guard next < tokens.count else { return last }
    let follower = tokens[next]
    if follower.type == .title || follower.type == .person || reading.isUnit(follower, Sign.de) { return nil }
    // A body is a site only where something takes place in it.
    let isBody = tokens[last].type == .organization
    guard isBody else { return last }
    return follower.sense == .holding || follower.role != .none || follower.function == .preposition
      || follower.function == .adverb ? last : nil
  }

  /// Whether words that no mention holds end as names of sites do: 紫光阁, 冰球馆.
  private func endsSite(_ token: FactToken) -> Bool {
    guard token.isPlain else { return false }
    let ends = reading.context.matches.endMask[token.end]
    return ends.contains(.placeSuffix) || ends.contains(.organizationSuffix)
  }

  private func unit(of token: FactToken) -> UInt16 {
    token.end - token.start == 1 ? reading.context.text[token.start] : 0
  }

  /// Characters inside of a site's name: 办公大楼前广场.
  private static let inner: Set<UInt16> = [0x524D, 0x5185, 0x5357, 0x5317, 0x4E1C, 0x897F]  // 前内南北东西

  /// The city in an event's own name: 云岭 of 2023云岭马拉松.
  func place(inName range: Range<Int>) -> Range<Int>? {
    let context = reading.context
    var at = range.lowerBound
    while at < range.upperBound {
      if let match = context.matches.longest(.place, at: at),
        Int(match.end) <= range.upperBound,
        let entry = context.lexicon.entry(at: match.node, .place), isCity(entry),
        context.penalty[at] == 0 || context.penalty[Int(match.end)] == 0
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

  /// The country whose election an event is: 阿富汗 of 阿富汗总统选举.
  func country(electing name: Range<Int>) -> Range<Int>? {
    guard
      let match = reading.context.matches.longest(
        .place, at: name.lowerBound),
      Int(match.end) < name.upperBound
    else { return nil }
    return name.lowerBound..<Int(match.end)
  }

  /// The country that a visit is to: 对南洲国进行国事访问, 对南洲国的访问.
  func visited(before name: Range<Int>) -> Int? {
    var at = Int(reading.tokenAt[name.lowerBound]) - 1
    let clause = Int(reading.clauseStart[at + 1])
    while at > clause {
      if tokens[at].type == .place, reading.isUnit(tokens[at - 1], Sign.facing) { return tokens[at].mention }
      at -= 1
    }
    return nil
  }

  /// The body right before a name: 国新办 of 国新办新闻发布会.
  func body(before name: Range<Int>) -> Int? {
    let first = Int(reading.tokenAt[name.lowerBound])
    return first > 0 && tokens[first - 1].type == .organization ? tokens[first - 1].mention : nil
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

  /// No name of a site has more tokens.
  private static let longestSite = 10

  /// Where 在 stands that leads in to the site that ends at a token; nil where none does.
  private func siteStart(endingAt last: Int) -> Int? {
    for at in stride(from: last - 1, through: max(0, last - Self.longestSite), by: -1) {
      if isIn(tokens[at]) { return at }
      guard tokens[at].type == .place || tokens[at].type == .organization || tokens[at].isPlain else {
        return nil
      }
    }
    return nil
  }

  /// The bodies listed right before a verb, past adverbs and dates.
  private func bodies(before verb: Int) -> [Int] {
    var at = verb - 1
    var result: [Int] = []
    while at >= 0 {
      let token = tokens[at]
      if token.shape == .clauseEnd || token.shape == .sentenceEnd { break }
      if let type = reading.type(of: token) {
        if result.isEmpty, type == .organization || type == .place, let site = siteStart(endingAt: at) {
          // 举行的: a body behind 在 may hold what its verb describes.
          let isDescribed = verb + 1 < tokens.count && reading.isUnit(tokens[verb + 1], Sign.de)
          guard isDescribed, type == .organization else {
            at = site - 1
            continue
          }
        }
        if type == .organization || type == .place && result.isEmpty {
          result.insert(token.mention, at: 0)
          at -= 1
          // Only what 、 or 和 joins belongs to the list.
          guard at >= 0, tokens[at].shape == .listComma || tokens[at].function == .conjunction else { break }
          at -= 1
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
