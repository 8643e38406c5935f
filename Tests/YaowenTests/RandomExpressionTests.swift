import Foundation
import Testing
import Yaowen

@Suite("Whatever the expression")
struct RandomExpressionTests {
  /// More of them where `YAOWEN_RANDOM_EXPRESSIONS` says so, from another seed where `YAOWEN_RANDOM_SEED` does.
  static let count = setting("YAOWEN_RANDOM_EXPRESSIONS") ?? 4000
  static let seed = setting("YAOWEN_RANDOM_SEED") ?? 20_230_716

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private static let references = [
    "2023-07-17", "2023-07-17T23:59:59", "2024-02", "1900", "9999-12-31T12:00:00",
  ]
  .compactMap { ReferenceDate($0) }

  @Test("Its values are sound, and parse and extract agree", .timeLimit(.minutes(60)))
  func values() {
    var expressions = RandomExpressions(seed: UInt64(Self.seed))
    var parser = ValueParser(lexicon: .bundled)
    let dates = DateParser(lexicon: .bundled)
    var session = AnalysisSession(lexicon: .bundled)
    for number in 0..<Self.count {
      let text = expressions.next()
      for kind in ValueKind.allCases {
        guard let amount = parser.parse(text, as: kind) else { continue }
        #expect(Self.isSound(amount), "expression \(number), \(kind): \(text)")
      }
      let reference = number % 6 == 5 ? nil : Self.references[number % 6]
      if let iso = dates.parse(text, reference: reference)?.iso {
        #expect(Self.isSound(iso), "expression \(number): \(text) is \(iso)")
      }
      let document = session.analyze(
        SourceText(text, titleLine: false), id: "", published: reference?.date, titleContext: nil)
      // As a whole, an expression may have spaces where a text would end.
      for mention in document.mentions
      where mention.range == 0..<document.source.count && !text.contains(" ") {
        guard case .amount(let amount)? = mention.value, let kind = ValueKind(rawValue: mention.type.rawValue)
        else { continue }
        #expect(parser.parse(text, as: kind) == amount, "expression \(number): \(text)")
      }
      for case .date(let value) in document.mentions.compactMap(\.value) {
        if let iso = value.iso { #expect(Self.isSound(iso), "expression \(number): \(text) has \(iso)") }
      }
    }
  }

  /// Whether a number and its bounds go together.
  private static func isSound(_ amount: Amount) -> Bool {
    if let low = amount.low, let high = amount.high {
      return amount.number == nil && low <= high
    }
    return amount.number != nil && (amount.low ?? amount.number) == amount.number
      && (amount.high ?? amount.number) == amount.number
  }

  /// Whether a value is an ISO 8601 point or interval whose ends are in order.
  private static func isSound(_ iso: String) -> Bool {
    let ends = iso.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count) else { return false }
    let isOpen = ends.contains("..")
    guard ends.allSatisfy({ $0 == ".." && ends.count == 2 || isPoint($0) }), ends != ["..", ".."] else {
      return false
    }
    guard ends.count == 2, !isOpen else { return true }
    let shared = min(ends[0].count, ends[1].count)
    return ends[0].prefix(shared) <= ends[1].prefix(shared)
  }

  private static func isPoint(_ text: Substring) -> Bool {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), isDay(halves[0]) else { return false }
    guard halves.count == 2 else { return true }
    guard halves[0].utf8.count == 10 else { return false }
    let fields = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
    return (1...3).contains(fields.count) && numbers.count == fields.count && (0...24).contains(numbers[0])
      && numbers.dropFirst().allSatisfy { (0..<60).contains($0) }
  }

  /// A year, a month or a day that the calendar has.
  private static func isDay(_ text: Substring) -> Bool {
    switch text.utf8.count {
    case 4: Int(text) != nil
    case 7: CivilDate(text + "-01") != nil
    case 10: CivilDate(text) != nil
    default: false
    }
  }
}
