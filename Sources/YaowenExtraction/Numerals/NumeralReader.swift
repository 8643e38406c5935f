@_spi(Rooms) import YaowenText

/// Reads one numeral: a machine over its characters, which stops where the next one cannot belong to it.
struct NumeralReader {
  let text: [UInt16]
  /// Whether a unit such as 千瓦 or 兆瓦 begins at a position, so that its 千 multiplies nothing.
  let beginsUnit: (Int) -> Bool

  private var at: Int
  private var traits: Numeral.Traits = []
  private var approximation: Amount.Approximation?
  private var digitCount = 0
  /// The number read last, which no multiplier has taken up yet.
  private var pending: NumeralBounds?
  private var pendingIsDigit = false
  /// What has been read of the thousands, hundreds and tens before the next 万, 亿 or 兆.
  private var section = NumeralBounds.zero
  private var sectionIsEmpty = true
  private var total = NumeralBounds.zero
  private var totalIsEmpty = true
  /// Powers of ten: of the last 十, 百 or 千 of the section; of the last 万, 亿 or 兆, and of the greatest.
  private var lastSmall = 4
  private var lastBig = 99
  private var greatestBig = 0
  /// The power of the multiplier read last; 0 after a digit or a 零.
  private var lastPower = 0
  private var wasMultiplier = false
  private var hasFailed = false
  /// The end of what has been read and can stand by itself.
  private var end: Int

  init(_ text: [UInt16], at start: Int, beginsUnit: @escaping (Int) -> Bool) {
    self.text = text
    self.beginsUnit = beginsUnit
    at = start
    end = start
  }

  private var hasRead: Bool { pending != nil || !sectionIsEmpty || !totalIsEmpty }

  private func character(_ position: Int) -> NumeralCharacter {
    position < text.count ? NumeralCharacter.of(text[position]) : .none
  }

  private func unit(_ position: Int) -> UInt16 { position < text.count ? text[position] : 0 }

  /// The first position from `position` on that holds no space.
  private func skippingSpaces(_ position: Int) -> Int {
    var position = position
    while position < text.count, text[position] == 0x20 { position += 1 }
    return position
  }

  /// Reads the numeral; nil where there is none.
  mutating func read() -> Numeral? {
    let start = at
    while step() {}
    finish()
    guard !hasFailed, hasRead else { return nil }
    var scale = 0
    var smallScale = 0
    if wasMultiplier, approximation == nil || lastPower > 0 {
      if lastPower >= 4 { scale = lastPower } else { smallScale = lastPower }
    }
    var result = Numeral(
      start: start, end: end, tailEnd: end, signStart: start, low: total.low, high: total.high,
      approximation: approximation, scale: scale, smallScale: smallScale, digitCount: digitCount,
      traits: traits)
    if scale > 0 { result.smallScale = sectionScale }
    let tail = end
    let next = character(tail)
    if next == .more || next == .about, approximation == nil {
      result.tailEnd = tail + 1
      result.tailApproximation = next == .more ? .above : .about
    }
    return result
  }

  /// Of 八百万: 2.
  private var sectionScale = 0

  // MARK: One character

  /// Takes up what stands at the position; false where the numeral ends.
  private mutating func step() -> Bool {
    var position = at
    if hasRead, unit(position) == 0x20 {
      position = skippingSpaces(position)
      guard mayContinue(at: position) else { return false }
    }
    let next = character(position)
    if next.arabicDigit != nil || startsWithPoint(position) { return readArabic(position) }
    if next.hanDigit != nil { return readHanDigits(position) }
    if let power = next.smallPower { return multiply(small: power, at: position) }
    if let power = next.bigPower { return multiply(big: power, at: position) }
    if let tens = next.tens { return readTens(tens, at: position) }
    switch next {
    case .half: return readHalf(position)
    case .several, .number: return readFew(next, at: position)
    case .more, .about: return readMore(next, at: position)
    default: break
    }
    if unit(position) == NumeralMark.piece { return readCounted(position) }
    if unit(position) == NumeralMark.point { return readHanDecimals(position) }
    return false
  }

  /// Whether a numeral goes on behind a space: before a multiplier, and between Chinese characters of which
  /// one is a multiplier.
  private func mayContinue(at position: Int) -> Bool {
    let next = character(position)
    if next.isMultiplier { return !(wasMultiplier && traits.contains(.arabic)) || next.bigPower != nil }
    if traits.contains(.arabic) { return followsMultiplier(position) }
    if next == .more || next == .about { return wasMultiplier || !traits.contains(.han) }
    if unit(position) == NumeralMark.point { return true }
    return next.hanDigit != nil && wasMultiplier
  }

  /// Whether a short number with a multiplier less than the last one begins here: the 5千 of 7万 5千.
  private func followsMultiplier(_ position: Int) -> Bool {
    guard wasMultiplier, character(position).arabicDigit != nil,
      let number = ArabicNumber(text, at: position), !number.isDecimal, number.digitCount <= 4
    else { return false }
    let next = character(skippingSpaces(number.end))
    guard let power = next.smallPower ?? next.bigPower else { return false }
    // 13万8246亿 goes on upwards, with all four digits.
    let isLess = power < lastPower || (power > greatestBig && power > 3 && number.digitCount == 4)
    return isLess && !beginsUnit(skippingSpaces(number.end))
  }

  private mutating func advance(to position: Int) {
    at = position
    end = position
  }

  // MARK: Digits

  private func startsWithPoint(_ position: Int) -> Bool {
    guard !hasRead, unit(position) == 0x2E, character(position + 1).arabicDigit != nil else { return false }
    return position == 0 || (position == 1 && NumeralMark.isMinus(text[0]))
  }

  private mutating func readArabic(_ position: Int) -> Bool {
    guard pending == nil, let number = ArabicNumber(text, at: position) else { return false }
    if hasRead {
      let isAfterZero = !wasMultiplier
      guard isAfterZero || followsMultiplier(position), !number.isDecimal else { return false }
    } else {
      digitCount = number.digitCount
    }
    if number.isCode {
      hasFailed = true
      advance(to: number.end)
      return false
    }
    traits.insert(.arabic)
    if number.isDecimal { traits.insert(.decimal) }
    if number.isGrouped { traits.insert(.grouped) }
    pending = NumeralBounds(number.value)
    pendingIsDigit = false
    wasMultiplier = false
    advance(to: number.end)
    return true
  }

  private mutating func readHanDigits(_ position: Int) -> Bool {
    guard pending == nil, let first = character(position).hanDigit else { return false }
    if NumeralMark.ambiguous.contains(unit(position)), !isDigit(position) { return false }
    if hasRead, first == 0 {
      // 零 holds the place of what is left out; alone at the end it belongs to the next word.
      let next = skippingSpaces(position + 1)
      guard
        character(next).hanDigit != nil || character(next).arabicDigit != nil || character(next) == .several
          || character(next).smallPower == 1 || character(next).tens != nil
      else { return false }
      if character(next).arabicDigit != nil, !traits.contains(.arabic) { return false }
      lastPower = 0
      wasMultiplier = false
      at = next
      return true
    }
    var length = 1
    while character(position + length).hanDigit != nil { length += 1 }
    if hasRead, traits.contains(.arabic), !character(position + length).isMultiplier, wasMultiplier {
      return false
    }
    traits.insert(.han)
    if length == 1, unit(position + 1) == NumeralMark.listComma,
      let second = character(position + 2).hanDigit,
      second == first + 1, first > 0, character(position + 3).hanDigit == nil, !hasRead,
      character(position + 3) != .none || first == 2
    {
      // 两、三年; but 一、二、三 is a list.
      return take(NumeralBounds(first, second), until: position + 3, isVague: true)
    }
    if length == 1 { return take(NumeralBounds(DecimalNumber(first)), until: position + 1) }
    let second = character(position + 1).hanDigit ?? 0
    if length == 2, first > 0, second == first + 1 || (first == 3 && second == 5 && !hasRead) {
      return take(NumeralBounds(first, second), until: position + 2, isVague: true)
    }
    guard !hasRead else {
      // 十三五: what a plan is called, or a number that ends here.
      return take(NumeralBounds(DecimalNumber(first)), until: position + 1)
    }
    guard length <= 30 else {
      hasFailed = true
      advance(to: position + length)
      return false
    }
    var digits: Int128 = 0
    for offset in 0..<length { digits = digits * 10 + Int128(character(position + offset).hanDigit ?? 0) }
    traits.insert(.digitString)
    pending = NumeralBounds(DecimalNumber(significand: digits, exponent: 0))
    pendingIsDigit = false
    wasMultiplier = false
    advance(to: position + length)
    return true
  }

  /// Whether the 陆 or 参 at a position is a digit: beside another character of a numeral, or by itself.
  private func isDigit(_ position: Int) -> Bool {
    func isNumeral(_ at: Int) -> Bool {
      let next = character(at)
      return next.isMultiplier || next.hanDigit != nil || unit(at) == NumeralMark.point
    }
    func isHan(_ at: Int) -> Bool { CharacterClass.of(unit(at)).contains(.han) }
    let before = position > 0 ? position - 1 : text.count
    return isNumeral(before) || isNumeral(position + 1) || !(isHan(before) || isHan(position + 1))
  }

  private mutating func take(_ digit: NumeralBounds, until end: Int, isVague: Bool = false) -> Bool {
    if isVague { traits.insert(.vague) }
    pending = digit
    pendingIsDigit = true
    wasMultiplier = false
    advance(to: end)
    return true
  }

  private mutating func readHalf(_ position: Int) -> Bool {
    guard !hasRead else { return false }
    traits.formUnion([.half, .han])
    pending = NumeralBounds(DecimalNumber(significand: 5, exponent: -1))
    pendingIsDigit = false
    advance(to: position + 1)
    return character(at).isMultiplier
  }

  private mutating func readFew(_ few: NumeralCharacter, at position: Int) -> Bool {
    guard pending == nil, !traits.contains(.vague) else { return false }
    let next = character(position + 1)
    if few == .number, hasRead || !next.isMultiplier { return false }
    traits.insert(.han)
    // 十几 begins with 11, 几十 with 20.
    let isUnits = hasRead && (lastPower <= 1 || !next.isMultiplier)
    return take(NumeralBounds(isUnits ? 1 : 2, 9), until: position + 1, isVague: true)
  }

  private mutating func readTens(_ tens: Int, at position: Int) -> Bool {
    guard pending == nil, lastSmall > 1 else { return false }
    traits.insert(.han)
    guard section.add(NumeralBounds(DecimalNumber(tens * 10))) else { return fail() }
    sectionIsEmpty = false
    lastSmall = 1
    lastPower = 1
    wasMultiplier = true
    advance(to: position + 1)
    return true
  }

  private mutating func readHanDecimals(_ position: Int) -> Bool {
    guard hasRead, !traits.contains(.arabic), traits.isDisjoint(with: [.decimal, .vague, .half]) else {
      return false
    }
    var next = skippingSpaces(position + 1)
    var digits: Int128 = 0
    var places = 0
    let isZero = pending?.low == .zero && sectionIsEmpty && totalIsEmpty
    while let digit = character(next).hanDigit ?? (isZero ? character(next).arabicDigit : nil), places < 20 {
      digits = digits * 10 + Int128(digit)
      places += 1
      next += 1
    }
    guard places > 0 else { return false }
    // 三点五十分 and 三点五分 are times of the day.
    if character(next).smallPower != nil { return false }
    if unit(next) == NumeralMark.quarter { return false }
    if unit(next) == NumeralMark.part, unit(next + 1) != NumeralMark.of { return false }
    traits.insert(.decimal)
    var whole = pending ?? .zero
    guard whole.add(NumeralBounds(DecimalNumber(significand: digits, exponent: -places))) else {
      return fail()
    }
    pending = whole
    pendingIsDigit = false
    wasMultiplier = false
    advance(to: next)
    return true
  }

  // MARK: Multipliers

  private mutating func multiply(small power: Int, at position: Int) -> Bool {
    guard power < lastSmall, !beginsUnit(position) else { return false }
    if traits.contains(.arabic), hasRead, pending == nil { return false }
    if traits.contains(.decimal), traits.contains(.han) { return false }
    if pending == nil {
      guard !hasRead || power == 1 else { return false }
      if !hasRead, power > 1 { traits.insert(.bare) }
      pending = NumeralBounds(DecimalNumber(1))
    }
    if !traits.contains(.arabic) || power == 1 { traits.insert(.han) }
    guard section.add((pending ?? .zero).shifted(by: power)) else { return fail() }
    pending = nil
    sectionIsEmpty = false
    lastSmall = power
    lastPower = power
    wasMultiplier = true
    advance(to: position + 1)
    return true
  }

  private mutating func multiply(big power: Int, at position: Int) -> Bool {
    guard !beginsUnit(position) else { return false }
    sectionScale = 0
    if pending == nil, sectionIsEmpty {
      if totalIsEmpty {
        traits.insert(.bare)
        total = NumeralBounds(DecimalNumber(1).shifted(by: power))
      } else {
        // 二十万亿, 四万万.
        guard wasMultiplier, power == 4 ? lastBig == 4 && greatestBig == 4 : power > greatestBig else {
          return false
        }
        total = total.shifted(by: power)
      }
      greatestBig = power == 4 && lastBig == 4 ? 8 : power
    } else {
      var part = section
      if let pending {
        guard part.add(lastPower < 4 ? pendingInPlace(pending) : pending) else { return fail() }
      } else if lastPower < 4 {
        sectionScale = lastPower
      }
      if power < lastBig {
        guard total.add(part.shifted(by: power)) else { return fail() }
      } else {
        guard power > greatestBig, total.add(part) else { return false }
        total = total.shifted(by: power)
      }
      greatestBig = max(greatestBig, power)
    }
    totalIsEmpty = false
    lastBig = power
    pending = nil
    section = .zero
    sectionIsEmpty = true
    lastSmall = 4
    lastPower = power
    wasMultiplier = true
    advance(to: position + 1)
    return true
  }

  /// 100个亿: 个 in front of 亿 changes nothing.
  private mutating func readCounted(_ position: Int) -> Bool {
    guard pending != nil || !sectionIsEmpty, totalIsEmpty, character(position + 1).bigPower == 8 else {
      return false
    }
    traits.insert(.counted)
    at = position + 1
    return true
  }

  /// 余, 多 and 来 before a multiplier: 400余万, 十多亿.
  private mutating func readMore(_ mark: NumeralCharacter, at position: Int) -> Bool {
    guard pending != nil || !sectionIsEmpty, approximation == nil else { return false }
    let next = skippingSpaces(position + 1)
    guard character(next).bigPower != nil, !beginsUnit(next) else { return false }
    approximation = mark == .more ? .above : .about
    at = next
    return true
  }

  // MARK: The end

  /// What a digit at the end stands for: 五 of 三千五 is five hundred.
  private func pendingInPlace(_ digit: NumeralBounds) -> NumeralBounds {
    guard pendingIsDigit, !traits.contains(.arabic), lastPower >= 2, traits.isDisjoint(with: [.decimal]),
      !(traits.contains(.vague) && digit.low != digit.high && digit.high == DecimalNumber(9))
    else { return digit }
    return digit.shifted(by: lastPower - 1)
  }

  private mutating func finish() {
    if let pending {
      guard section.add(pendingInPlace(pending)) else {
        hasFailed = true
        return
      }
    }
    if pending != nil || !sectionIsEmpty {
      guard total.add(section) else {
        hasFailed = true
        return
      }
    }
  }

  private mutating func fail() -> Bool {
    hasFailed = true
    return false
  }

  /// Where to look for the next numeral when there is none here.
  var resumption: Int { end }
}
