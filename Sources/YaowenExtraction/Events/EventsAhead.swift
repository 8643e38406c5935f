@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// What name of an event may go on behind a position.
enum EventAhead: UInt8, Sendable {
  case none
  /// A contest, a show, a disaster: what opens its name is part of it.
  case named
  /// The same, and its noun follows at once.
  case noun
  /// A disaster, which only what stands right before it names: not 中国 in 中国有效抗击疫情.
  case disaster
  /// A meeting or ceremony.
  case meeting
}

/// By position: the event whose noun a name that ends there would go on to, as 冬奥会 behind 北京 and 运动会 behind
/// 广西 in 广西第十四届少数民族运动会.
package struct EventsAhead: Sendable {
  private var kinds: [EventAhead] = []
  private var reaches: [UInt8] = []

  /// No noun is further away than this many characters.
  static let farthest: UInt8 = 14

  subscript(position: Int) -> EventAhead { kinds[position] }

  mutating func reset(count: Int) {
    kinds.removeAll(keepingCapacity: true)
    kinds.append(contentsOf: repeatElement(.none, count: count + 1))
    reaches.removeAll(keepingCapacity: true)
    reaches.append(contentsOf: repeatElement(0, count: count + 1))
  }

  mutating func note(_ kind: EventAhead, at position: Int) {
    kinds[position] = kind
    reaches[position] = kind == .disaster ? 0 : Self.farthest
  }

  /// Lets a position have what the next one, or the one behind a word, has.
  mutating func pass(from next: Int, to position: Int) {
    let distance = UInt8(next - position)
    guard reaches[next] > distance else { return }
    kinds[position] = kinds[next] == .noun ? .named : kinds[next]
    reaches[position] = reaches[next] - distance
  }
}

extension ExtractionContext {
  private static let ahead: [String: EventAhead] = [
    "competition": .noun, "exhibition": .noun, "performance": .noun, "disaster": .disaster, "exercise": .noun,
    "conference": .meeting, "ceremony": .meeting, "press-conference": .meeting, "meeting": .meeting,
  ]

  /// Finds them, from right to left. Linear in the text.
  mutating func findEventsAhead() {
    eventsAhead.reset(count: count)
    for position in stride(from: count - 1, through: 0, by: -1) {
      let here = kinds(startingAt: position)
      if here.contains(.eventNoun), let event = event(at: position) {
        eventsAhead.note(event, at: position)
      } else if isEventNameCharacter(position) {
        if here.intersects(.verbal), endsName(at: position) {
          // 成立|大会: a verb may stand right before the noun.
          guard !here.contains(.functionWord), let word = lattice.matches.starting(at: position).last,
            kinds(startingAt: Int(word.end)).contains(.eventNoun)
          else { continue }
          eventsAhead.pass(from: Int(word.end), to: position)
        } else {
          eventsAhead.pass(from: position + 1, to: position)
        }
      }
    }
  }

  /// The event whose noun stands here as a word of its own, and as no verb: 博览会, but not 展 of 发展, nor 访问.
  private func event(at position: Int) -> EventAhead? {
    guard let noun = longestWord(.eventNoun, at: position), Int(noun.end) > position + 1,
      !noun.kinds.intersects(.verbal), isLikelyBoundary(position), isLikelyBoundary(Int(noun.end)),
      let entry = entry(.eventNoun, of: noun)
    else { return nil }
    return lexicon.string("subtype", in: entry).flatMap { Self.ahead[$0] }
  }
}
