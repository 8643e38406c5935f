@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// Reads one bare expression as a number, money, a percentage or a quantity.
///
/// It runs the rules that find mentions in texts and takes what they make of the whole expression, so that
/// parsing and extracting never disagree. Words about how exact a number is may stand on both sides.
///
/// ```swift
/// var parser = ValueParser(lexicon: .bundled)
/// parser.parse("二百余万元", as: .money)?.number  // 2000000
/// ```
///
/// A scratch buffer: one for each thread.
public struct ValueParser: ~Copyable, Sendable {
  private var context: ExtractionContext

  public init(lexicon: Lexicon) { context = ExtractionContext(lexicon: lexicon) }

  /// The value of `expression`; nil where it is not, as a whole, a value of this kind. Linear in its length.
  public mutating func parse(_ expression: String, as kind: ValueKind) -> Amount? {
    let units = Self.withoutLooseSpaces(Array(expression.utf16))
    guard !units.isEmpty else { return nil }
    context.begin(SourceText(units: units, titleLine: false), traced: false)
    context.findNumerals()
    if let type = kind.mentionType, let whole = whole(type) { return whole }
    switch kind {
    case .number: return context.wholeNumber(unit: "")
    // Asked for money, a number that stands alone is in the currency of the text; 百分之三十 and 160个 do not.
    case .money:
      let isOther = whole(.percent) != nil || whole(.quantity).map { !$0.unit.isEmpty } ?? false
      return isOther ? nil : context.wholeNumber(unit: "CNY")
    case .percent, .quantity: return nil
    }
  }

  /// What the rules for a type of mention make of the whole expression.
  private mutating func whole(_ type: MentionType) -> Amount? {
    let first = context.candidates.count
    propose(type)
    let whole = context.candidates.dropFirst(first).last { candidate in
      candidate.score > 0 && context.isWhole(Int(candidate.start)..<Int(candidate.end))
    }
    return whole.map { context.amounts[Int($0.payload)] }
  }

  private mutating func propose(_ type: MentionType) {
    for (index, rule) in MentionRule.all.enumerated() where rule.type == type {
      context.rule = UInt16(index)
      switch rule.trigger {
      case .numeral:
        for numeral in context.numerals.indices {
          rule.propose(&context, .init(numeral: numeral, context.numerals[numeral]))
        }
      case .word(let mask), .pinnedWord(let mask):
        for position in 0..<context.count where !context.kinds(startingAt: position).isDisjoint(with: mask) {
          for match in context.lattice.matches.starting(at: position)
          where !match.kinds.isDisjoint(with: mask) {
            rule.propose(&context, .init(match, at: position))
          }
        }
      }
    }
  }

  /// The expression trimmed, and without the spaces beside Chinese characters.
  private static func withoutLooseSpaces(_ units: [UInt16]) -> [UInt16] {
    let fold = CharacterFolding.table
    let classes = CharacterClass.table
    func isSpace(_ unit: UInt16) -> Bool { classes[Int(fold[Int(unit)])].contains(.space) }
    var result: [UInt16] = []
    for index in units.indices {
      if isSpace(units[index]) {
        guard let last = result.last, !classes[Int(fold[Int(last)])].contains(.han) else { continue }
        guard let next = units[index...].first(where: { !isSpace($0) }) else { continue }
        if classes[Int(fold[Int(next)])].contains(.han) || isSpace(last) { continue }
        if NumeralMark.isMinus(fold[Int(last)]) { continue }
      }
      result.append(units[index])
    }
    return result
  }
}

extension ExtractionContext {
  /// Whether a span, with the approximators on both sides of it, is the whole text.
  func isWhole(_ range: Range<Int>) -> Bool {
    var start = skippingSpacesBack(range.lowerBound)
    while start > 0,
      let word = approximatorStart(endingAt: start)?.start ?? rate(before: start)?.range.lowerBound
    {
      start = skippingSpacesBack(word)
    }
    guard start == 0 else { return false }
    var end = skippingSpaces(range.upperBound)
    if let rate = rate(behind: end) { end = rate.range.upperBound }
    while end < count, let word = approximator(startingAt: end) { end = skippingSpaces(word.end) }
    return end == count || skippingIncluded(end) == count
  }

  private func skippingSpacesBack(_ position: Int) -> Int { positionBefore(position) + 1 }

  /// The whole text as a number without a unit.
  func wholeNumber(unit name: String) -> Amount? {
    if let amount = arithmetic(unit: name) { return amount }
    guard !numerals.isEmpty else { return nil }
    let end: UnitReader = { context, phrase, position in
      if let power = context.powerSuffix(position) {
        return AmountUnit(end: position + 1, name: name, factor: DecimalNumber(1).shifted(by: power))
      }
      if let several = context.multiple(phrase, named: name) { return several }
      let end = context.bareArticleEnd(phrase)
      return AmountUnit(end: end, name: name, isEmpty: true)
    }
    guard let span = amount(at: 0, reading: end), isWhole(span.range) else { return nil }
    var amount = value(of: span)
    if amount.approximation == nil { amount.approximation = span.approximation }
    return amount
  }

  /// 壹打 is the number 12.
  private func multiple(_ phrase: NumberPhrase, named name: String) -> AmountUnit? {
    guard let match = longestWord(.unit, at: phrase.end), Int(match.end) == count,
      let entry = entry(.unit, of: match), !isPercentagePoint(entry),
      let text = lexicon.string("factor", in: entry)
    else { return nil }
    return DecimalNumber(text).map { AmountUnit(end: count, name: name, factor: $0) }
  }

  /// 一个 is the number 1.
  private func bareArticleEnd(_ phrase: NumberPhrase) -> Int {
    unit(at: phrase.tailEnd) == NumeralMark.piece && phrase.tailEnd + 1 == count ? count : phrase.tailEnd
  }

  /// The power of ten of the k, M, G or T at a position, where no letter goes on behind it.
  private func powerSuffix(_ position: Int) -> Int? {
    guard !characterClass(at: position + 1).contains(.latin) else { return nil }
    return switch unit(at: position) {
    case 0x6B, 0x4B: 3
    case 0x4D: 6
    case 0x47: 9
    case 0x54: 12
    default: nil
    }
  }

  /// 3/5, 1 3/5, 12.3e+14 and 2^-1, which only a bare expression can be.
  private func arithmetic(unit name: String) -> Amount? {
    guard numerals.count >= 2, numerals.allSatisfy({ $0.number != nil }), let first = numerals[0].number,
      numerals[numerals.count - 1].end == count
    else { return nil }
    let last = numerals[numerals.count - 1]
    guard let divisor = last.number else { return nil }
    var result: DecimalNumber?
    let gap = lattice.text[numerals[numerals.count - 2].end..<last.start]
    if numerals.count == 2 {
      switch gap.first {
      case 0x2F where gap.count == 1: result = first.divided(by: divisor)
      case 0x65, 0x45, 0x5E:
        let signs = gap.dropFirst()
        guard signs.count <= 1, signs.allSatisfy({ $0 == 0x2B || $0 == 0x2D }), divisor < DecimalNumber(64),
          let power = Int(divisor.description)
        else { return nil }
        let signed = signs.first == 0x2D ? -power : power
        result = gap.first == 0x5E ? first.raised(to: signed) : first.shifted(by: signed)
      default: return nil
      }
    } else if numerals.count == 3, Array(gap) == [0x2F], let top = numerals[1].number,
      Array(lattice.text[numerals[0].end..<numerals[1].start]) == [0x20]
    {
      result = first.multiplied(by: divisor)?.adding(top)?.divided(by: divisor)
    }
    guard let result, numerals[0].signStart == 0 else { return nil }
    return Amount(number: numerals[0].isNegative ? result.negated : result, unit: name)
  }
}
