import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// What is held: a conference, a ceremony, a competition, whatever takes place.
extension EventFinder {
  /// The name around an event noun, where its clause says that it takes place.
  func named(_ noun: Int) -> Range<Int>? {
    // A longer name goes on: 博览会暨签约仪式, 座谈会新闻发布会.
    if isContinued(noun) { return nil }
    if noun + 1 < tokens.count, tokens[noun + 1].isPlain, !isClosing(noun + 1) { return nil }
    let extent = EventName(reading).extent(around: noun)
    let isProper = extent.count > 1 && isProper(extent)
    guard isHeld(extent) || (isProper && isAttended(extent)) || isOnStage(extent) else { return nil }
    guard isReported(noun, opening: isProper ? 40 : 2) || isInTitle(extent) || isDated(extent) else {
      return nil
    }
    if isPast(extent) { return nil }
    if extent.count == 1 {
      if !names.isEmpty || isBackReference(noun) && !isOnStage(extent) && !isOf(noun - 1) { return nil }
    } else if extent.count == 2, tokens[extent.lowerBound].type == .organization, isPress(noun) {
      return tokens[noun].range
    }
    return tokens[extent.lowerBound].start..<tokens[noun].end
  }

  /// Whether a noun names a meeting with the press, which a body holds: 国新办新闻发布会.
  func isPress(_ noun: Int) -> Bool {
    reading.value("subtype", .eventNoun, of: tokens[noun]) == "press-conference"
  }

  /// Whether a token is 上, 中 or the like behind a name.
  private func isClosing(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].end - tokens[index].start == 1
      && tokens[index].function != .preposition
  }

  func isContinued(_ noun: Int) -> Bool {
    var at = noun + 1
    let limit = min(tokens.count, noun + 12)
    while at < limit {
      let token = tokens[at]
      if token.mask.contains(.eventNoun), !token.mask.contains(.roleVerb) { return true }
      guard
        token.isPlain || token.shape == .number || token.shape == .opening || token.shape == .closing
          || token.isMention && token.end - token.start < 6 && reading.type(of: token) == .place
          || token.function == .conjunction && token.end - token.start == 1
          || at <= noun + 2 && reading.isUnit(token, Sign.dash)
      else { return false }
      at += 1
    }
    return false
  }

  /// Whether a name has a year, a number, brackets or enough words to be a proper one.
  private func isProper(_ extent: Range<Int>) -> Bool {
    EventName.isLong(tokens[extent.lowerBound].start..<tokens[extent.upperBound - 1].end)
  }

  /// Whether a verb of taking place stands in the clause of a name, before or after it.
  private func isHeld(_ extent: Range<Int>) -> Bool {
    let clause = Int(reading.clauseStart[extent.lowerBound])
    let end = predicateEnd(of: extent)
    // 大赛进行了预赛, and not 对选举进行报道.
    let isSubject = isProper(extent) && extent.allSatisfy { tokens[$0].function != .preposition }
    var at = extent.upperBound
    while at < end, at < extent.upperBound + 14 {
      if reading.isUnit(tokens[at], Sign.de) { break }
      if tokens[at].sense == .holding || tokens[at].sense == .conducting && (isSubject || at + 1 == end) {
        return true
      }
      at += 1
    }
    at = extent.lowerBound - 1
    var steps = 0
    // 举行了反对歧视的集会: what describes the noun stands between, and the verb has nothing else for an object.
    let isDescribed = isOf(at) && !tokens[max(0, at - 1)].isHolding
    if isDescribed, extent.upperBound < end || extent.contains(where: { tokens[$0].type == .quantity }) {
      return false
    }
    while at >= clause, steps < (isDescribed ? 12 : 4) {
      if tokens[at].isHolding {
        let isLast = extent.upperBound == reading.clauseEnd(from: extent.upperBound)
        if tokens[at].sense == .conducting, !isOf(at + 1), !isLast { return false }
        // 以举办……为抓手: a means, not what is told.
        if at > clause, reading.isUnit(tokens[at - 1], Sign.sinceThen) { return false }
        return steps == 0 || isDescribed || !isOf(extent.lowerBound - 1) || isClosing(extent.upperBound)
          || isSpeaking(extent.upperBound)
      }
      if tokens[at].isMention, !isDescribed, reading.type(of: tokens[at]) != .date { return false }
      at -= 1
      steps += 1
    }
    return false
  }

  /// Whether a clause says on which day something is held: 英国大选将于6月8日举行.
  private func isDated(_ extent: Range<Int>) -> Bool {
    guard extent.count > 1, extent.allSatisfy({ tokens[$0].isMention || tokens[$0].isPlain || isKind($0) }),
      !isMisfortune(extent.upperBound - 1), !isHeading(extent.lowerBound)
    else { return false }
    let clause = Int(reading.clauseStart[extent.lowerBound])
    let end = predicateEnd(of: extent)
    let isOnDay = (clause..<end).contains { index in
      guard reading.type(of: tokens[index]) == .date,
        case .date(let value) = context.mentions[tokens[index].mention].value
      else { return false }
      return value.iso?.count == Self.dayLength
    }
    return isOnDay && (extent.upperBound..<end).contains { tokens[$0].sense == .holding }
  }

  /// Whether a noun names what befalls people and is not planned for a day.
  private func isMisfortune(_ noun: Int) -> Bool {
    switch reading.value("subtype", .eventNoun, of: tokens[noun]) {
    case "conflict", "accident", "disaster": true
    default: false
    }
  }

  /// Whether a token names a kind of event, a number or a quotation, as names of events have them.
  private func isKind(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.mask.contains(.eventNoun) && token.role == .none || token.shape == .number
      || token.shape == .opening || token.shape == .closing || token.shape == .mark
  }

  /// How long a day is in ISO 8601.
  private static let dayLength = 10

  private func predicateEnd(of extent: Range<Int>) -> Int {
    EventName(reading).predicateEnd(after: extent.upperBound - 1, isLong: isProper(extent))
  }

  /// Whether someone attends or opens what a name stands for: 出席……, 在……上致辞.
  private func isAttended(_ extent: Range<Int>) -> Bool {
    var index = extent.lowerBound - 1
    if index > 0, reading.isUnit(tokens[index], Sign.le) { index -= 1 }
    guard index >= 0 else { return false }
    let before = tokens[index]
    if isOf(extent.upperBound) { return false }
    return before.role == .attend || before.role == .host
  }

  /// Whether an event speaks for those who meet: 会议透露.
  private func isSpeaking(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].mask.contains(.speechVerb)
  }

  private func isOf(_ index: Int) -> Bool {
    tokens.indices.contains(index) && reading.isUnit(tokens[index], Sign.de)
  }

  /// Whether an opening sentence tells what was said there: 在全省经济工作会议上.
  private func isOnStage(_ extent: Range<Int>) -> Bool {
    let last = tokens[extent.upperBound - 1]
    let length = last.end - tokens[extent.lowerBound].start
    // 在……大会上的讲话: what is told is about the speech.
    guard length >= 4, reading.unit(at: last.end) == Sign.on, reading.unit(at: last.end + 1) != Sign.de
    else { return false }
    let sentence = reading.sentence(of: extent.lowerBound)
    return sentence.paragraph < 2 || isNamed(extent) || isProper(extent) && sentence.ordinal == 0
  }

  /// Whether the text has a name with a year or an ordinal that ends where an extent ends.
  private func isNamed(_ extent: Range<Int>) -> Bool {
    let end = tokens[extent.upperBound - 1].end
    let start = tokens[extent.lowerBound].start
    guard let name = context.eventName(endingAt: end) else { return false }
    return name.lowerBound >= start && name.count >= 8
  }

  /// Whether what a clause says of an event is that time has passed: 大会召开以来.
  private func isPast(_ extent: Range<Int>) -> Bool {
    let end = reading.clauseEnd(from: extent.upperBound - 1)
    let last = tokens[max(end, extent.upperBound) - 1].end
    return last >= 2 && context.text[last - 1] == Sign.come && context.text[last - 2] == Sign.sinceThen
  }

  /// Whether the title that comes with the text holds a name.
  private func isInTitle(_ extent: Range<Int>) -> Bool {
    guard !context.titleContext.isEmpty else { return false }
    let name = context.text[tokens[extent.lowerBound].start..<tokens[extent.upperBound - 1].end]
    return name.count > 2 && context.titleContext.contains(name)
  }

  /// 会上, 大会期间: a noun that looks back at an event already told.
  private func isBackReference(_ noun: Int) -> Bool {
    guard noun + 1 < tokens.count else { return false }
    let next = tokens[noun + 1]
    return next.function == .particle || reading.isUnit(next, Sign.on) || next.mask.contains(.speechVerb)
  }
}
