import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Who meets, and what is signed.
extension EventFinder {
  /// The trigger of a meeting: a verb with persons on both sides, at the opening of a text or paragraph.
  func meeting(_ index: Int) -> Range<Int>? {
    guard tokens[index].role == .meet else { return nil }
    let place = reading.sentence(of: index)
    let isOpening = place.paragraph == 0 && place.ordinal == 0
    guard isReported(index, opening: place.ordinal == 0 ? 4 : 1) else { return nil }
    let sentence = Int(reading.sentenceStart[index])
    guard reading.mainPerson(in: sentence..<index) != nil else { return nil }
    let end = reading.clauseEnd(from: index)
    let hasObject = (index + 1..<max(end, index + 1)).contains { at in
      reading.type(of: tokens[at]) == .person || reading.type(of: tokens[at]) == .title
    }
    guard hasObject || hasCompanion(index) || isOpening else { return nil }
    if index + 1 < tokens.count, reading.isUnit(tokens[index + 1], Sign.time) { return nil }
    return bareVerb(index)
  }

  /// Whether 与, 同 or 和 brings the other side before the verb.
  private func hasCompanion(_ index: Int) -> Bool {
    var people = 0
    for at in Int(reading.clauseStart[index])..<index where reading.type(of: tokens[at]) == .person {
      people += 1
    }
    return people > 1
  }

  /// The verb without what only dresses it: 会谈 of 举行会谈.
  private func bareVerb(_ index: Int) -> Range<Int> {
    let token = tokens[index]
    let text = context.text
    var range = token.range
    if text[token.end - 1] == Sign.le {
      range = token.start..<token.end - 1
      return range
    }
    while range.count > 2, reading.entry(.eventNoun, of: token) == nil {
      range = range.lowerBound + 1..<range.upperBound
      let head = token.start..<range.lowerBound
      if reading.entry(.eventNoun, at: range) != nil, reading.entry(.eventNoun, at: head) == nil,
        isDressing(head)
      {
        return range
      }
    }
    return token.range
  }

  /// Whether the head of a verb only dresses it: 举行, 分别, 亲切, and not 看望 of 看望慰问.
  private func isDressing(_ head: Range<Int>) -> Bool {
    guard let entry = reading.entry(.roleVerb, at: head) else { return true }
    return context.lexicon.string("role", in: entry) == "organize"
  }

  // MARK: What is signed

  /// The name of an agreement that a clause says is signed.
  func signing(_ noun: Int) -> Range<Int>? {
    guard isReported(noun, opening: 40) else { return nil }
    if isContinued(noun) { return nil }
    let extent = EventName(reading).extent(around: noun)
    let clause = Int(reading.clauseStart[noun])
    var at = extent.lowerBound - 1
    var steps = 0
    while at >= clause, steps < 12 {
      if tokens[at].role == .sign,
        tokens[noun].end - tokens[extent.lowerBound].start >= 4,
        EventSlots(reading).date(near: noun, before: reading.clauseEnd(from: noun)) != nil
      {
        return tokens[extent.lowerBound].start..<tokens[noun].end
      }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// The signing that someone looks on at: 双边合作文件的签署 of 见证了多项双边合作文件的签署.
  func witnessed(_ verb: Int) -> Range<Int>? {
    let paper = verb - 2
    guard paper > 0, reading.isUnit(tokens[verb - 1], Sign.de), tokens[paper].sense == .agreement,
      verb + 1 == reading.clauseEnd(from: verb)
    else { return nil }
    var first = paper
    while first > Int(reading.clauseStart[verb]), tokens[first - 1].type != .quantity,
      tokens[first - 1].sense != .attribute, tokens[first - 1].role != .attend
    {
      first -= 1
    }
    let isWitnessed = (Int(reading.clauseStart[verb])..<first).contains { tokens[$0].role == .attend }
    guard isWitnessed else { return nil }
    if reading.isUnit(tokens[first], Sign.le) { first += 1 }
    return tokens[first].start..<tokens[verb].end
  }
}
