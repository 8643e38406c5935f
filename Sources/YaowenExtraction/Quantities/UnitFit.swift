@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension EntryMask {
  /// What names of places and bodies end with.
  fileprivate static let nameSuffix = EntryMask(.placeSuffix, .organizationSuffix)
}

/// Whether a word behind a number counts it, or is the beginning of something else.
extension ExtractionContext {
  /// Whether the numeral is part of a word that ICU knows, such as 统一 or 周三.
  func cutsNumeral(_ numeral: Numeral) -> Bool {
    if numeral.traits.contains(.arabic) { return false }
    // 六盘水, 二十国集团
    if beginsName(.place, numeral) || beginsName(.organization, numeral) { return true }
    if !cutsWord(numeral.start) { return false }
    // 上百 is a word of ICU's.
    return !(numeral.traits.contains(.bare) && approximation(before: numeral.start) != nil)
  }

  private func beginsName(_ kind: EntryKind, _ numeral: Numeral) -> Bool {
    guard kinds(startingAt: numeral.start).contains(kind),
      let name = longestWord(kind, at: numeral.start)
    else { return false }
    return Int(name.end) > numeral.end
  }

  /// Whether a numeral is the second of a score: 2比2战平.
  private func isScore(_ numeral: Numeral) -> Bool {
    unit(at: numeral.start - 1) == QuantityMark.ratio
      && NumeralCharacter.of(unit(at: numeral.start - 2)).canBegin
  }

  /// Whether what holds for units and measure words alike rules a word out.
  private func isRuledOut(_ phrase: NumberPhrase, _ start: Int, _ end: Int) -> Bool {
    let numeral = phrase.numeral
    if !numeral.traits.isDisjoint(with: [.digitString, .continued]) || cutsNumeral(numeral) { return true }
    if cutsWord(end) { return true }
    let isHan = !numeral.traits.contains(.arabic)
    // “四个意识”, 《三国》: a name in quotes.
    if isHan, characterClass(at: numeral.start - 1).contains(.opening), unit(at: numeral.start - 1) != 0x28 {
      return true
    }
    // 百姓, 万家, 千人计划; but 百余家 and 近百家.
    if numeral.traits.contains(.bare), phrase.tailEnd == phrase.end,
      approximation(before: numeral.start) == nil
    {
      return true
    }
    if unit(at: start) == QuantityMark.anniversary[0], unit(at: start + 1) == QuantityMark.anniversary[1] {
      // 100周年大会: inside the name of an event.
      return end == start + 1 || kinds(startingAt: start + 2).contains(.eventNoun)
    }
    if isMagnitude(numeral, upTo: start) || isCountedOff(numeral) || isScore(numeral) { return true }
    guard end == start + 1 else { return false }
    switch unit(at: start) {
    case QuantityMark.day: return true
    case QuantityMark.point: return isHan || phrase.high <= DecimalNumber(24)
    case QuantityMark.session:
      // 八届人大: the eighth.
      let next = unit(at: end)
      return isHan
        && (phrase.high >= DecimalNumber(10)
          || (characterClass(at: end).contains(.han) && next != QuantityMark.of))
    // 200万起: from so much on; 1万多起 counts.
    case QuantityMark.rise: return numeral.scale >= 4 && phrase.tailEnd == phrase.end
    // 8500万人口
    case QuantityMark.person: return unit(at: end) == QuantityMark.mouth
    // 他本人
    case QuantityMark.volume: return unit(at: end) == QuantityMark.person
    case QuantityMark.place: return unit(at: end) == QuantityMark.number
    // 国道318线: its name.
    case QuantityMark.line: return unit(at: numeral.start - 1) == QuantityMark.road
    default: return false
    }
  }

  /// Whether an ordinal counts what the numeral begins: the 五年 of 第十四个五年规划.
  private func isCountedOff(_ numeral: Numeral) -> Bool {
    guard unit(at: numeral.start - 1) == NumeralMark.piece else { return false }
    var at = numeral.start - 2
    while numeral.start - at < 6, NumeralCharacter.of(unit(at: at)).canBegin { at -= 1 }
    return unit(at: at) == NumeralMark.ordinal
  }

  private func isTime(_ entry: Lexicon.Entry) -> Bool { lexicon.has("kind", "time", in: entry) }

  /// Whether the entry is the unit of this number: nil where it is not, true where it is doubtful.
  func fits(unit entry: Lexicon.Entry, _ phrase: NumberPhrase, _ start: Int, _ end: Int) -> Bool? {
    if isRuledOut(phrase, start, end) || isPercentagePoint(entry) { return nil }
    let numeral = phrase.numeral
    let traits = numeral.traits
    let isLetter = characterClass(at: start).contains(.latin)
    if isLetter, !traits.contains(.arabic) || traits.contains(.glued) { return nil }
    if traits.contains(.glued), numeral.scale == 0 { return nil }
    let isOne = traits.contains(.han) && phrase.high == DecimalNumber(1) && phrase.low == phrase.high
    let isFew = traits.contains(.vague) && numeral.end == numeral.start + 1
    // 几天, 同一天, 上一交易日: when, not how long.
    if isFew, isTime(entry) { return nil }
    if isOne, QuantityMark.determiners.contains(unit(at: numeral.start - 1)) { return nil }
    if traits.contains(.half) {
      // 半年报
      return isTime(entry) && isFreeHalf(numeral) && unit(at: end) != QuantityMark.report ? false : nil
    }
    if end == start + 1, unit(at: start) == QuantityMark.year { return isSpanOfYears(phrase) ? false : nil }
    if end == start + 2, unit(at: start) == QuantityMark.century[0],
      unit(at: start + 1) == QuantityMark.century[1]
    {
      return phrase.high <= DecimalNumber(10) ? false : nil
    }
    if isTime(entry), isYear(numeral) { return nil }
    if entry.rank < 3 { return false }
    guard traits.contains(.arabic) || numeral.end > numeral.start + 1 else { return nil }
    return isLikelyBoundary(end) && !isLetter ? true : nil
  }

  /// Whether 半 stands by itself: not in 上半年, 大半天.
  private func isFreeHalf(_ numeral: Numeral) -> Bool {
    !QuantityMark.halves.contains(unit(at: numeral.start - 1)) && isLikelyBoundary(numeral.start)
  }

  /// Whether the numeral is written as a year is.
  private func isYear(_ numeral: Numeral) -> Bool {
    numeral.digitCount == 4 && numeral.end == numeral.start + 4
      && (DecimalNumber(1900)...DecimalNumber(2099)).contains(numeral.low)
  }

  /// 三年, 13年, 100多年, and no calendar year.
  private func isSpanOfYears(_ phrase: NumberPhrase) -> Bool {
    let numeral = phrase.numeral
    let next = unit(at: skippingSpaces(phrase.tailEnd) + 1)
    if next == QuantityMark.era { return false }
    // 公元前221年
    if unit(at: numeral.start - 1) == QuantityMark.before, unit(at: numeral.start - 2) == CurrencyMark.yuan {
      return false
    }
    // 5年期贷款: what kind of loan.
    if next == QuantityMark.term, unit(at: skippingSpaces(phrase.tailEnd) + 2) != QuantityMark.interval {
      return false
    }
    if numeral.scale > 0 || phrase.tailEnd > phrase.end { return true }
    if numeral.traits.contains(.arabic), !numeral.traits.contains(.decimal), numeral.digitCount == 4 {
      return false
    }
    if numeral.traits.contains(.arabic), numeral.digitCount == 2, unit(at: numeral.start) == 0x30 {
      return false
    }
    return phrase.high < DecimalNumber(1000) || numeral.traits.contains(.han)
  }

  /// Whether the entry is the measure word of this number: nil where it is not, true where it is doubtful.
  func fits(measureWord entry: Lexicon.Entry, _ phrase: NumberPhrase, _ start: Int, _ end: Int) -> Bool? {
    if isRuledOut(phrase, start, end) { return nil }
    let numeral = phrase.numeral
    let traits = numeral.traits
    if traits.contains(.half) { return nil }
    if traits.contains(.glued), entry.rank > 1 || numeral.scale == 0 { return nil }
    let isArabic = traits.contains(.arabic)
    let isSingle = !isArabic && numeral.end == numeral.start + 1 && phrase.tailEnd == phrase.end
    // 二炮, 二期: the second; two of a kind are 两.
    if isSingle, unit(at: numeral.start) == QuantityMark.second { return nil }
    // 一个 is an article, 几个 a vague one.
    if isSingle, phrase.high == DecimalNumber(1) || traits.contains(.vague) { return nil }
    if entry.rank <= 1 { return false }
    if end == start + 1, unit(at: start) == QuantityMark.large {
      // 三大任务; the 十二大 is a congress.
      guard phrase.high <= DecimalNumber(10) || isArabic, characterClass(at: end).contains(.han) else {
        return nil
      }
      return isLikelyBoundary(end) ? false : nil
    }
    // 两国, 八省区 name the bodies; they do not count them.
    // 十几支: ICU has 几支 as a word.
    let isCut = cutsWord(numeral.end) && unit(at: numeral.end - 1) != QuantityMark.several
    if !isArabic, isCut || !kinds(endingAt: end).isDisjoint(with: .nameSuffix) { return nil }
    // 2020世博会: a year.
    if isYear(numeral) { return nil }
    guard isLikelyBoundary(end) else { return nil }
    if entry.rank == 2 { return false }
    return isArabic || !isSingle ? true : nil
  }
}
