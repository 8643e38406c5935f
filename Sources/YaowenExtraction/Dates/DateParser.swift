@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// Reads one bare expression, such as `去年三季度`, with the grammar that finds dates in texts.
///
/// ```swift
/// let parser = DateParser(lexicon: .bundled)
/// parser.parse("上个月", reference: ReferenceDate("2023-07-17"))?.iso  // 2023-06
/// ```
public struct DateParser: Sendable {
  private let lexicon: Lexicon

  public init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The value of `text` where all of it is one calendar expression; nil otherwise.
  public func parse(_ text: String, reference: ReferenceDate? = nil) -> DateValue? {
    let source = SourceText(text, titleLine: false)
    var matches = LexiconMatches()
    matches.find(in: source.folded, lexicon: lexicon)
    let scanner = DateScanner(text: source.folded, matches: matches, lexicon: lexicon, isBare: true)
    guard let expression = scanner.wholeExpression() else { return nil }
    var resolver = DateResolver(reference: reference)
    return resolver.resolve(expression)
  }
}

extension DateScanner {
  /// The expression that the whole text is, but for 从, 截至 and the like before it and 左右 behind.
  func wholeExpression() -> DateExpression? {
    var start = 0
    while start < text.count {
      if isOpening(start) {
        start += 1
      } else if let word = word(start), word.part == .zone {
        start = word.end
      } else {
        break
      }
    }
    let opening = weekdayAhead(start)
    start = opening?.end ?? start
    guard start < text.count else { return nil }
    var readings: [Reading] = []
    if let reading = reading(at: start) { readings.append(reading) }
    for match in matches.starting(at: start) {
      for kind in EntryKind.allCases where Self.kinds.contains(kind) {
        if let reading = reading(of: match.node, upTo: Int(match.end), kind, at: start) {
          readings.append(reading)
        }
      }
    }
    guard let best = readings.max(by: { $0.range.upperBound < $1.range.upperBound }) else { return nil }
    guard isClosing(best.range.upperBound) else { return nil }
    var expression = best.expression
    if let opening, expression.last == nil { expression.first.weekday = opening.weekday }
    // 2025年前 as a whole ends there; in a text 前 stays outside.
    if unit(best.range.upperBound) == DateSign.front, expression.last == nil, expression.shape == .closed {
      expression.shape = .until
    }
    return expression
  }

  /// 星期天, 2月10日: a weekday that says once more which day it is.
  private func weekdayAhead(_ start: Int) -> (weekday: Int, end: Int)? {
    guard let word = word(start), case .weekday(let weekday) = word.part,
      unit(word.end) == 0x2C || unit(word.end) == DateSign.space || unit(word.end) == DateSign.pause
    else { return nil }
    let next = skipSpace(word.end + 1)
    return number(next) == nil ? nil : (weekday, next)
  }

  private func isOpening(_ at: Int) -> Bool {
    // 自 从 于 在 截 至 到
    let signs: [UInt16] = [
      DateSign.since, DateSign.from, DateSign.on, DateSign.at, DateSign.asOf, DateSign.to, DateSign.until,
      DateSign.space,
    ]
    return signs.contains(text[at])
  }

  private func isClosing(_ from: Int) -> Bool {
    var at = from
    while at < text.count {
      let character = CharacterClass.of(text[at])
      // 起 止 许 前 间
      let signs: [UInt16] = [
        DateSign.rise, DateSign.stopping, DateSign.orSo, DateSign.front, DateSign.interval, DateSign.inside,
      ]
      if unit(at) == DateSign.open, unit(at + 1) == DateSign.start {
        at += 2
      } else if let match = matches.longest(.approximator, at: at) {
        at = Int(match.end)
      } else if signs.contains(text[at]) || !character.isDisjoint(with: [.space, .clauseEnd]) {
        at += 1
      } else {
        return false
      }
    }
    return true
  }
}
