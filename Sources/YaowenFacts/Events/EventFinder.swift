import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Finds the events that an article reports: what is held, who meets, what is signed.
struct EventFinder {
  let reading: FactReading
  private var tokens: [FactToken] { reading.tokens }
  private var context: FactContext { reading.context }
  private var facts: [Fact] = []
  /// By name: the fact that tells of it.
  private var names: [String: Int] = [:]

  init(_ reading: FactReading) { self.reading = reading }

  static func facts(of reading: FactReading) -> [Fact] {
    var finder = EventFinder(reading)
    for index in reading.triggers { finder.read(index) }
    return finder.wholeEvents()
  }

  /// The events without those whose name is only a part of another's.
  private func wholeEvents() -> [Fact] {
    let names = facts.map { $0[.name]?.range ?? 0..<0 }
    guard facts.count > 1 else { return facts }
    return facts.indices.filter { index in
      let name = names[index]
      return name.count < 4 || !names.contains { isPart(name, of: $0) }
    }.map { facts[$0] }
  }

  /// Whether a longer stretch of the source says in it what stands at a range.
  private func isPart(_ range: Range<Int>, of whole: Range<Int>) -> Bool {
    guard whole.count > range.count else { return false }
    let units = context.source.units
    return (whole.lowerBound...whole.upperBound - range.count).contains { start in
      units[start] == units[range.lowerBound]
        && units[start..<start + range.count].elementsEqual(units[range])
    }
  }

  /// Whether a token stands where an article tells what happened: its opening, or that of a paragraph.
  private func isReported(_ index: Int, opening: Int) -> Bool {
    let sentence = reading.sentence(of: index)
    return sentence.paragraph < opening && sentence.ordinal < (sentence.paragraph == 0 ? 3 : 2)
      && !isHeading(index)
  }

  /// Whether a token stands in a line of its own that the text under it tells in full.
  private func isHeading(_ index: Int) -> Bool {
    let end = reading.sentenceEnd(from: index)
    guard end + 1 < tokens.count, reading.sentence(of: index).ordinal == 0 else { return false }
    return CharacterClass.of(context.text[tokens[end].start]).contains(.newline)
      && tokens[end].start - tokens[Int(reading.sentenceStart[index])].start < 40
  }

  private mutating func read(_ index: Int) {
    let token = tokens[index]
    if token.mask.contains(.eventNoun), let range = named(index) {
      add(range, noun: index, trigger: index, .eventHeld)
    } else if token.mask.contains(.roleVerb), let range = meeting(index) {
      add(range, noun: index, trigger: index, .eventMeeting)
    } else if token.sense == .agreement, let range = signing(index) {
      add(range, noun: index, trigger: index, .eventSigning)
    }
  }

  // MARK: What is held

  /// The name around an event noun, where its clause says that it takes place.
  private func named(_ noun: Int) -> Range<Int>? {
    // A longer name goes on: 博览会暨签约仪式, 座谈会新闻发布会.
    if isContinued(noun) { return nil }
    if noun + 1 < tokens.count, tokens[noun + 1].isPlain, !isClosing(noun + 1) { return nil }
    let extent = EventName(reading).extent(around: noun)
    let isProper = extent.count > 1 && isProper(extent)
    guard isHeld(extent) || (isProper && isAttended(extent)) || isOnStage(extent) else { return nil }
    guard isReported(noun, opening: isProper ? 40 : 2) || isInTitle(extent) else { return nil }
    if isPast(extent) { return nil }
    if extent.count == 1 {
      if !names.isEmpty || isBackReference(noun) && !isOnStage(extent) && !isOf(noun - 1) { return nil }
    } else if extent.count == 2, tokens[extent.lowerBound].type == .organization, isPress(noun) {
      return tokens[noun].range
    }
    return tokens[extent.lowerBound].start..<tokens[noun].end
  }

  /// Whether a noun names a meeting with the press, which a body holds: 国新办新闻发布会.
  private func isPress(_ noun: Int) -> Bool {
    reading.value("subtype", .eventNoun, of: tokens[noun]) == "press-conference"
  }

  /// Whether a token is 上, 中 or the like behind a name.
  private func isClosing(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].end - tokens[index].start == 1
      && tokens[index].function != .preposition
  }

  private func isContinued(_ noun: Int) -> Bool {
    var at = noun + 1
    let limit = min(tokens.count, noun + 12)
    while at < limit {
      let token = tokens[at]
      if token.mask.contains(.eventNoun), !token.mask.contains(.roleVerb) { return true }
      guard
        token.isPlain || token.shape == .number || token.shape == .opening || token.shape == .closing
          || token.isMention && token.end - token.start < 6 && reading.type(of: token) == .place
          || token.function == .conjunction && token.end - token.start == 1
      else { return false }
      at += 1
    }
    return false
  }

  /// Whether a name has a year, a number, brackets or enough words to be a proper one.
  private func isProper(_ extent: Range<Int>) -> Bool {
    let length = tokens[extent.upperBound - 1].end - tokens[extent.lowerBound].start
    return length >= 7
  }

  /// Whether a verb of taking place stands in the clause of a name, before or after it.
  private func isHeld(_ extent: Range<Int>) -> Bool {
    let clause = Int(reading.clauseStart[extent.lowerBound])
    let end = reading.clauseEnd(from: extent.upperBound)
    var at = extent.upperBound
    while at < end, at < extent.upperBound + 14 {
      if reading.isUnit(tokens[at], Sign.de) { break }
      if tokens[at].sense == .holding { return true }
      at += 1
    }
    at = extent.lowerBound - 1
    var steps = 0
    while at >= clause, steps < 4 {
      if tokens[at].sense == .holding {
        // 以举办……为抓手: a means, not what is told.
        if at > clause, reading.isUnit(tokens[at - 1], Sign.sinceThen) { return false }
        return steps == 0 || !isOf(extent.lowerBound - 1) || isClosing(extent.upperBound)
          || isSpeaking(extent.upperBound)
      }
      if tokens[at].isMention, reading.type(of: tokens[at]) != .date { return false }
      at -= 1
      steps += 1
    }
    return false
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
    return context.eventNames.contains { $0.upperBound == end && $0.lowerBound >= start && $0.count >= 8 }
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

  // MARK: Who meets

  /// The trigger of a meeting: a verb with persons on both sides, at the opening of a text or paragraph.
  private func meeting(_ index: Int) -> Range<Int>? {
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
  private func signing(_ noun: Int) -> Range<Int>? {
    guard isReported(noun, opening: 40) else { return nil }
    if isContinued(noun) { return nil }
    let extent = EventName(reading).extent(around: noun)
    let clause = Int(reading.clauseStart[noun])
    var at = extent.lowerBound - 1
    var steps = 0
    while at >= clause, steps < 12 {
      if tokens[at].role == .sign,
        tokens[noun].end - tokens[extent.lowerBound].start >= 4, EventSlots(reading).date(near: noun) != nil
      {
        return tokens[extent.lowerBound].start..<tokens[noun].end
      }
      at -= 1
      steps += 1
    }
    return nil
  }

  // MARK: Slots

  private mutating func add(
    _ range: Range<Int>, noun: Int, trigger: Int, _ rule: FactRule
  ) {
    let name = context.source[range]
    var arguments = [context.argument(.name, range: range)]
    var attributes: [(name: String, value: String)] = []
    let slots = EventSlots(reading)
    if let date = slots.date(near: trigger) {
      arguments.append(context.argument(.date, mention: date))
      if case .date(let value) = context.mentions[date].value, let iso = value.iso {
        attributes.append(("date", iso))
      }
    }
    let subtype = reading.value("subtype", .eventNoun, of: tokens[noun])
    var organizers = rule.name == FactRule.eventHeld.name ? slots.organizers(near: trigger) : []
    if organizers.isEmpty, isPress(noun), let host = slots.body(before: range) { organizers = [host] }
    if let place = slots.place(near: trigger) {
      arguments.append(place)
    } else if let place = slots.place(inName: range) {
      arguments.append(context.argument(.place, range: place))
    } else if let host = organizers.first, context.mentions[host].type == .place {
      arguments.append(context.argument(.place, mention: host))
    } else if subtype == "election", let place = slots.country(electing: range) {
      arguments.append(context.argument(.place, range: place))
    }
    for body in organizers { arguments.append(context.argument(.organizer, mention: body)) }
    if let subtype { attributes.append(("subtype", subtype)) }
    let fact = reading.fact(rule, arguments, attributes: attributes)
    if let known = names[name] {
      // The fuller telling stands, the first of equals.
      if facts[known].arguments.count < arguments.count { facts[known] = fact }
    } else {
      names[name] = facts.count
      facts.append(fact)
    }
  }
}
