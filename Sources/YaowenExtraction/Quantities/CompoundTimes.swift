@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// A unit of time that larger ones are told in and smaller ones go on from.
private enum TimeUnit: String, CaseIterable {
  case year, month, day, hour, minute, second

  /// How many of the next smaller unit one of these is; nil where that varies.
  private var size: Int? {
    switch self {
    case .year: 12
    case .month, .second: nil
    case .day: 24
    case .hour, .minute: 60
    }
  }

  /// How many of a smaller unit one of these is; nil where that varies or the other is no smaller.
  func count(of smaller: TimeUnit) -> DecimalNumber? {
    guard let first = Self.allCases.firstIndex(of: self), let last = Self.allCases.firstIndex(of: smaller),
      first < last
    else { return nil }
    var product = 1
    for unit in Self.allCases[first..<last] {
      guard let size = unit.size else { return nil }
      product *= size
    }
    return DecimalNumber(product)
  }
}

/// Spans of time that go on in smaller units: 3小时20分, 13年4个月, and of a race 1分13秒56.
extension ExtractionContext {
  /// Takes up what goes on in smaller units behind an amount, which is then told in the smallest: 3小时20分 is 200分.
  ///
  /// - Parameter index: the numeral behind the amount.
  mutating func takeSmallerTimes(_ span: inout AmountSpan, behind index: Int) {
    // 20时38分15秒: a time of day.
    guard unit(at: span.start - 1) != QuantityMark.hour, unit(at: span.start - 1) != QuantityMark.point else {
      return
    }
    guard index < numerals.count, span.low == span.high, span.unit.addend == .zero,
      var unit = time(at: skippingSpaces(numerals[index - 1].tailEnd))
    else { return }
    var index = index
    while index < numerals.count, isBehind(span.end, &index),
      let part = number(at: index), part.number != nil, part.tailEnd == part.end,
      let smaller = time(at: skippingSpaces(part.end)), let size = unit.time.count(of: smaller.time),
      let sum = span.low.multiplied(by: size)?.adding(part.low)
    {
      take(sum, upTo: smaller.end, &span)
      span.unit.name = string(skippingSpaces(part.end)..<smaller.end)
      unit = smaller
      index += 1
    }
    // 13秒56: hundredths, as races are timed.
    guard unit.time == .second, index < numerals.count, numerals[index].start == span.end,
      numerals[index].end == span.end + 2, numerals[index].digitCount == 2, !cutsWord(span.end + 2),
      quantityUnit(behind: index) == nil, let sum = span.low.adding(numerals[index].low.shifted(by: -2))
    else { return }
    take(sum, upTo: span.end + 2, &span)
  }

  /// Whether a numeral stands at a position, with a 零 in front of it or not. Of a 零 alone it is the next one.
  private func isBehind(_ position: Int, _ index: inout Int) -> Bool {
    let start = skippingSpaces(position)
    let isZero = unit(at: start) == NumeralMark.zero
    if isZero, numerals[index].end == start + 1, index + 1 < numerals.count { index += 1 }
    return numerals[index].start == start || isZero && numerals[index].start == start + 1
  }

  private func take(_ sum: DecimalNumber, upTo end: Int, _ span: inout AmountSpan) {
    span.low = sum
    span.high = sum
    span.end = end
    span.unit.isWeak = false
    span.numeralCount += 1
  }

  private func quantityUnit(behind index: Int) -> AmountUnit? {
    number(at: index).flatMap { quantityUnit($0, skippingSpaces($0.tailEnd)) }
  }

  /// The unit of time that stands at a position.
  private func time(at position: Int) -> (time: TimeUnit, end: Int)? {
    guard let match = longestWord(.unit, at: position), let entry = entry(.unit, of: match),
      let time = lexicon.string("time", in: entry).flatMap(TimeUnit.init)
    else { return nil }
    return (time, Int(match.end))
  }
}
