@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension ExtractionContext {
  /// Finds the numerals of the text. Linear in it.
  mutating func findNumerals() {
    numerals.removeAll(keepingCapacity: true)
    let text = lattice.text
    let matches = lattice.matches
    let lexicon = lexicon
    let beginsUnit: (Int) -> Bool = { position in
      guard let match = matches.longest(.unit, at: position), Int(match.end) > position + 1,
        let entry = lexicon.entry(at: match.node, .unit)
      else { return false }
      return entry.rank < 3
    }
    var at = 0
    while at < text.count {
      let character = NumeralCharacter.of(text[at])
      guard character.canBegin || (at <= 1 && text[at] == 0x2E) else {
        at += 1
        continue
      }
      if character == .number, lattice.penalty[at] > Self.unlikely {
        at += 1
        continue
      }
      // 零下 and 零上 are signs.
      if text[at] == NumeralMark.zero, unit(at: at + 1) == NumeralMark.belowZero[1] {
        at += 2
        continue
      }
      var reader = NumeralReader(text, at: at, beginsUnit: beginsUnit)
      guard var numeral = reader.read() else {
        at = max(at + 1, reader.resumption)
        continue
      }
      readFraction(&numeral, beginsUnit)
      mark(&numeral)
      numerals.append(numeral)
      at = max(numeral.end, at + 1)
    }
  }

  /// A boundary with a penalty above this lies inside a word.
  static let unlikely: Int32 = 40

  /// Goes on to the numerator of 三分之一, and to both numbers behind the 又 of 一又二分之一.
  private func readFraction(_ numeral: inout Numeral, _ beginsUnit: @escaping (Int) -> Bool) {
    var bottom = numeral
    var at = skippingSpaces(numeral.end)
    if unit(at: at) == NumeralMark.and {
      var reader = NumeralReader(text, at: skippingSpaces(at + 1), beginsUnit: beginsUnit)
      guard let denominator = reader.read(), numeral.number != nil else { return }
      bottom = denominator
      at = skippingSpaces(bottom.end)
    }
    guard unit(at: at) == NumeralMark.part, let divisor = bottom.number, divisor != .zero else { return }
    at = skippingSpaces(at + 1)
    guard unit(at: at) == NumeralMark.of else { return }
    at = skippingSpaces(at + 1)
    let isNegative = NumeralMark.isMinus(unit(at: at))
    if isNegative { at = skippingSpaces(at + 1) }
    var reader = NumeralReader(text, at: at, beginsUnit: beginsUnit)
    guard let top = reader.read() else { return }
    if bottom.start > numeral.start { numeral.whole = numeral.number }
    numeral.denominator = isNegative ? divisor.negated : divisor
    numeral.low = top.low
    numeral.high = top.high
    numeral.approximation = top.approximation
    numeral.tailApproximation = top.tailApproximation
    numeral.end = top.end
    numeral.tailEnd = top.tailEnd
    numeral.scale = 0
    numeral.traits.formUnion(top.traits.intersection([.vague, .han, .arabic]))
    numeral.traits.insert(.fraction)
    numeral.traits.remove(.bare)
  }

  /// Notes what stands before the numeral.
  private func mark(_ numeral: inout Numeral) {
    let before = positionBefore(numeral.start)
    let previous = unit(at: before)
    if previous == NumeralMark.ordinal { numeral.traits.insert(.ordinal) }
    if let last = numerals.last, last.traits.contains(.ordinal), last.end == before,
      NumeralMark.isRange(previous) || previous == NumeralMark.listComma
    {
      // 第五至七届, 第九、十届
      numeral.traits.insert(.ordinal)
    }
    if let last = numerals.last,
      last.end == numeral.start || (last.end == before && previous == NumeralMark.slash)
    {
      numeral.traits.insert(.continued)
    }
    let latin = CharacterClass.latin
    if before == numeral.start - 1 {
      if characterClass(at: before).contains(latin) {
        numeral.traits.insert(.glued)
      } else if NumeralMark.isDash(previous), characterClass(at: before - 1).contains(latin) {
        numeral.traits.insert(.glued)
      }
    }
    if previous == NumeralMark.belowZero[1], unit(at: before - 1) == NumeralMark.belowZero[0] {
      numeral.signStart = before - 1
      return
    }
    guard before >= 0, NumeralMark.isMinus(previous), !numeral.traits.contains(.glued) else { return }
    if previous == NumeralMark.minus {
      numeral.signStart = before
      return
    }
    let ahead = unit(at: before - 1)
    let isFree =
      characterClass(at: before - 1).isDisjoint(with: [.digit, .latin, .hanNumeral, .closing])
      && ahead != 0x25
      && !NumeralMark.isDash(ahead)
    if before == numeral.start - 1, isFree { numeral.signStart = before }
  }

  /// The first position from `position` on that holds no space.
  func skippingSpaces(_ position: Int) -> Int {
    var position = position
    while unit(at: position) == 0x20 { position += 1 }
    return position
  }

  /// The last position before `position` that holds no space.
  func positionBefore(_ position: Int) -> Int {
    var position = position - 1
    while position >= 0, lattice.text[position] == 0x20 { position -= 1 }
    return position
  }
}
