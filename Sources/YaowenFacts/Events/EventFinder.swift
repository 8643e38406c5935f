import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Finds the events that an article reports: what is held, who meets, what is signed.
struct EventFinder {
  let reading: FactReading
  var tokens: [FactToken] { reading.tokens }
  var context: FactContext { reading.context }
  private var facts: [Fact] = []
  /// By name: the fact that tells of it.
  private(set) var names: [String: Int] = [:]

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
  func isReported(_ index: Int, opening: Int) -> Bool {
    let sentence = reading.sentence(of: index)
    return sentence.paragraph < opening && sentence.ordinal < (sentence.paragraph == 0 ? 3 : 2)
      && !isHeading(index)
  }

  /// Whether a token stands in a line of its own that the text under it tells in full.
  func isHeading(_ index: Int) -> Bool {
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
    } else if token.role == .sign, let range = witnessed(index) {
      add(range, noun: index, trigger: index, .eventSigning)
    }
  }

  // MARK: Slots

  private mutating func add(
    _ range: Range<Int>, noun: Int, trigger: Int, _ rule: FactRule
  ) {
    let name = context.source[range]
    var arguments = [context.argument(.name, range: range)]
    var attributes: [(name: String, value: String)] = []
    let slots = EventSlots(reading)
    let end = EventName(reading).predicateEnd(after: noun, isLong: EventName.isLong(range))
    if let date = slots.date(near: trigger, before: end) {
      arguments.append(context.argument(.date, mention: date))
      if case .date(let value) = context.mentions[date].value, let iso = value.iso {
        attributes.append(("date", iso))
      }
    }
    let subtype = reading.value("subtype", .eventNoun, of: tokens[noun])
    var organizers = rule.name == FactRule.eventHeld.name ? slots.organizers(near: trigger) : []
    if organizers.isEmpty, isPress(noun), let host = slots.body(before: range) { organizers = [host] }
    if subtype == "visit", let place = slots.visited(before: range) {
      arguments.append(context.argument(.place, mention: place))
    } else if let place = slots.place(near: trigger, before: end) {
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
