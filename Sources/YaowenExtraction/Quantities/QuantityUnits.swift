@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// The characters of the grammar of quantities.
enum QuantityMark {
  static let year: UInt16 = 0x5E74  // 年
  static let day: UInt16 = 0x65E5  // 日
  static let month: UInt16 = 0x6708  // 月
  static let hour: UInt16 = 0x65F6  // 时
  static let point: UInt16 = 0x70B9  // 点
  static let large: UInt16 = 0x5927  // 大
  static let more: UInt16 = 0x591A  // 多
  static let session: UInt16 = 0x5C4A  // 届
  static let place: UInt16 = 0x4F4D  // 位
  static let volume: UInt16 = 0x672C  // 本
  static let person: UInt16 = 0x4EBA  // 人
  static let mouth: UInt16 = 0x53E3  // 口, of 人口
  static let rise: UInt16 = 0x8D77  // 起
  static let several: UInt16 = 0x51E0  // 几
  static let report: UInt16 = 0x62A5  // 报
  static let of: UInt16 = 0x7684  // 的
  static let ratio: UInt16 = 0x6BD4  // 比
  static let line: UInt16 = 0x7EBF  // 线
  static let road: UInt16 = 0x9053  // 道
  static let number: UInt16 = 0x6570  // 数
  /// 周年
  static let anniversary: [UInt16] = [0x5468, 0x5E74]
  static let second: UInt16 = 0x4E8C  // 二
  static let era: UInt16 = 0x4EE3  // 代
  static let before: UInt16 = 0x524D  // 前
  static let term: UInt16 = 0x671F  // 期
  static let interval: UInt16 = 0x95F4  // 间
  /// 世纪
  static let century: [UInt16] = [0x4E16, 0x7EAA]
  /// 上, 下, 前, 后, 大, 多, 过, 小, 东, 西, 南, 北: before 半 they make another word of it.
  static let halves: [UInt16] = [
    0x4E0A, 0x4E0B, 0x524D, 0x540E, 0x5927, 0x591A, 0x8FC7, 0x5C0F, 0x4E1C, 0x897F, 0x5357, 0x5317,
  ]
  /// 同, 前, 这, 那, 每, 某, 后, 另, 有, 上, 下: before 一天 they make it a day and not a duration.
  static let determiners: [UInt16] = [
    0x4E0A, 0x4E0B, 0x540C, 0x524D, 0x8FD9, 0x90A3, 0x6BCF, 0x67D0, 0x540E, 0x53E6, 0x6709,
  ]
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
      let unit = lexicon.entry(at: match.node, .unit)
      let word = lexicon.entry(at: match.node, .measureWord)
      let unitIsWeak = unit.flatMap { fits(unit: $0, phrase, position, end) }
      let wordIsWeak = word.flatMap { fits(measureWord: $0, phrase, position, end) }
      if let unit, let unitIsWeak, !unitIsWeak || wordIsWeak != false {
        return make(unit, position, end, unitIsWeak)
      }
      if let word, let wordIsWeak { return make(word, position, end, wordIsWeak) }
    }
    return nil
  }

  private func make(_ entry: Lexicon.Entry, _ start: Int, _ end: Int, _ isWeak: Bool) -> AmountUnit {
    var result = AmountUnit(end: end, name: string(start..<end))
    result.isWeak = isWeak
    // 个小时 counts 小时.
    if unit(at: start) == NumeralMark.piece, end > start + 1, let name = lexicon.canonical(of: entry) {
      result.name = name
    }
    takeBracket(&result)
    if entry.kind == .unit, unit(at: result.end) == NumeralMark.half,
      lexicon.has("kind", "time", in: entry),
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
    result.name += string(result.end..<Int(match.end) + 1)
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
      lexicon.has("kind", "time", in: entry)
    {
      name = string(end..<Int(match.end))
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
}
