import YaowenLexicon
import YaowenSegmentation
import YaowenText

/// The characters of the grammar of quantities.
enum QuantityMark {
  static let year: UInt16 = 0x5E74  // 年
  static let day: UInt16 = 0x65E5  // 日
  static let month: UInt16 = 0x6708  // 月
  static let point: UInt16 = 0x70B9  // 点
  static let large: UInt16 = 0x5927  // 大
  static let more: UInt16 = 0x591A  // 多
}

extension ExtractionContext {
  /// Reads the measure word or unit behind a number.
  func quantityUnit(_ phrase: NumberPhrase, _ position: Int) -> AmountUnit? {
    let traits = phrase.numeral.traits
    guard position < count, traits.isDisjoint(with: [.ordinal, .fraction]) else { return nil }
    if !cutsNumeral(phrase.numeral), let half = halfUnit(phrase, position) { return half }
    let masks = kinds(startingAt: position)
    guard masks.contains(.unit) || masks.contains(.measureWord) else { return nil }
    for match in lattice.matches.starting(at: position).reversed() {
      let end = Int(match.end)
      if let entry = lexicon.entry(at: match.node, .unit), let isWeak = fits(unit: entry, phrase, position, end) {
        return make(entry, position, end, isWeak)
      }
      if let entry = lexicon.entry(at: match.node, .measureWord),
        let isWeak = fits(measureWord: entry, phrase, position, end)
      {
        return make(entry, position, end, isWeak)
      }
    }
    return nil
  }

  private func make(_ entry: Lexicon.Entry, _ start: Int, _ end: Int, _ isWeak: Bool) -> AmountUnit {
    var result = AmountUnit(end: end, name: String(decoding: lattice.text[start..<end], as: UTF16.self))
    result.isWeak = isWeak
    // 个小时 counts 小时.
    if unit(at: start) == NumeralMark.piece, end > start + 1, let name = lexicon.canonical(of: entry) {
      result.name = name
    }
    takeBracket(&result)
    if entry.kind == .unit, unit(at: result.end) == NumeralMark.half, lexicon.string("kind", in: entry) == "time",
      isLikelyBoundary(result.end), isLikelyBoundary(result.end + 1)
    {
      result.end += 1
      result.addend = DecimalNumber(significand: 5, exponent: -1)
    }
    return result
  }

  /// 人(次), 件(套): a second measure word in brackets belongs to the first.
  private func takeBracket(_ result: inout AmountUnit) {
    guard unit(at: result.end) == 0x28, let match = longestWord(.measureWord, at: result.end + 1),
      unit(at: Int(match.end)) == 0x29
    else { return }
    result.name += String(decoding: lattice.text[result.end...Int(match.end)], as: UTF16.self)
    result.end = Int(match.end) + 1
  }

  /// 一个半小时, 四个多月.
  private func halfUnit(_ phrase: NumberPhrase, _ position: Int) -> AmountUnit? {
    guard unit(at: position) == NumeralMark.piece else { return nil }
    let mark = unit(at: position + 1)
    guard mark == NumeralMark.half || mark == QuantityMark.more else { return nil }
    var name = ""
    var end = position + 2
    if unit(at: end) == QuantityMark.month {
      name = String(decoding: [NumeralMark.piece, QuantityMark.month], as: UTF16.self)
      end += 1
    } else if let match = longestWord(.unit, at: end), let entry = entry(.unit, of: match), entry.rank < 3,
      lexicon.string("kind", in: entry) == "time"
    {
      name = String(decoding: lattice.text[end..<Int(match.end)], as: UTF16.self)
      end = Int(match.end)
    } else {
      return nil
    }
    var result = AmountUnit(end: end, name: name)
    if mark == NumeralMark.half {
      result.addend = DecimalNumber(significand: 5, exponent: -1)
    } else {
      result.approximation = .above
    }
    return result
  }

  /// Whether the numeral is part of a word that ICU knows, such as 统一 or 周三.
  func cutsNumeral(_ numeral: Numeral) -> Bool {
    !numeral.traits.contains(.arabic) && cutsWord(numeral.start)
  }

  /// Whether the entry is the unit of this number: nil where it is not, true where it is doubtful.
  private func fits(unit entry: Lexicon.Entry, _ phrase: NumberPhrase, _ start: Int, _ end: Int) -> Bool? {
    let numeral = phrase.numeral
    let traits = numeral.traits
    if traits.contains(.digitString) || cutsNumeral(numeral) || cutsWord(end) { return nil }
    if traits.contains(.bare), numeral.scale == 0, entry.rank > 0 { return nil }
    let isLetter = characterClass(at: start).contains(.latin)
    if isLetter, !traits.contains(.arabic) || traits.contains(.glued) { return nil }
    if traits.contains(.glued), numeral.scale == 0 { return nil }
    if end == start + 1 {
      switch unit(at: start) {
      case QuantityMark.day: return nil
      case QuantityMark.year: return isSpanOfYears(phrase) ? false : nil
      case QuantityMark.point: return phrase.high > DecimalNumber(24) && traits.contains(.arabic) ? false : nil
      default: break
      }
    }
    if traits.contains(.half) { return lexicon.string("kind", in: entry) == "time" && isFreeHalf(numeral) ? false : nil }
    if entry.rank < 3 { return false }
    guard traits.contains(.arabic) || numeral.scale > 0 || numeral.smallScale > 0 else { return nil }
    return isLikelyBoundary(end) && !isLetter ? true : nil
  }

  /// Whether 半 stands by itself: not in 上半年, 大半天.
  private func isFreeHalf(_ numeral: Numeral) -> Bool {
    longestWord(.functionWord, endingAt: numeral.start) != nil
      || characterClass(at: numeral.start - 1).contains(.han) == false
      || (isLikelyBoundary(numeral.start) && kinds(endingAt: numeral.start).contains(.approximator))
  }

  /// 三年, 13年, 100多年, and no calendar year.
  private func isSpanOfYears(_ phrase: NumberPhrase) -> Bool {
    let numeral = phrase.numeral
    if numeral.scale > 0 || phrase.tailEnd > phrase.end { return true }
    if numeral.traits.contains(.arabic), !numeral.traits.contains(.decimal), numeral.digitCount == 4 { return false }
    if numeral.traits.contains(.arabic), numeral.digitCount == 2, unit(at: numeral.start) == 0x30 { return false }
    return phrase.high < DecimalNumber(1000) || numeral.traits.contains(.han)
  }

  /// Whether the entry is the measure word of this number: nil where it is not, true where it is doubtful.
  private func fits(measureWord entry: Lexicon.Entry, _ phrase: NumberPhrase, _ start: Int, _ end: Int) -> Bool? {
    let numeral = phrase.numeral
    let traits = numeral.traits
    if !traits.isDisjoint(with: [.digitString, .half]) || cutsNumeral(numeral) || cutsWord(end) { return nil }
    if traits.contains(.glued), entry.rank > 1 || numeral.scale == 0 { return nil }
    if traits.contains(.bare), numeral.scale == 0, phrase.tailEnd == phrase.end, entry.rank > 1 { return nil }
    let isArabic = traits.contains(.arabic)
    let isSingle = !isArabic && numeral.end == numeral.start + 1 && phrase.tailEnd == phrase.end
    // 一个 is an article, 几个 a vague one.
    if isSingle, phrase.high == DecimalNumber(1) || traits.contains(.vague) { return nil }
    if entry.rank <= 1 { return false }
    if end == start + 1, unit(at: start) == QuantityMark.large {
      // 三大任务; the 二十大 is a congress.
      guard phrase.high <= DecimalNumber(12) || isArabic, characterClass(at: end).contains(.han) else { return nil }
      return isLikelyBoundary(end) ? false : nil
    }
    // 两国, 三省 are nouns that ICU knows or that the ruling leaves out.
    if !isArabic, isSingle, cutsWord(numeral.end) { return nil }
    if entry.rank == 2 { return isArabic || !isSingle || isLikelyBoundary(end) ? false : nil }
    guard isArabic || !isSingle else { return nil }
    return isLikelyBoundary(end) ? true : nil
  }
}
