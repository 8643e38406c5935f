import YaowenExtraction
import YaowenFacts
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
import YaowenText

/// A text with its mentions marked in it, so that nobody counts offsets by hand.
///
/// `[p:周怀远]` is a person, `[t:…]` a title, `[o:…]` an organization, `[l:…]` a place, `[d:…]` a date,
/// `[m:…]` money, `[%:…]` a percentage and `[q:…]` a quantity. An amount may carry its number and unit,
/// `[m:30亿元=3000000000 CNY]`, and a date its ISO value, `[d:7月16日=2023-07-16]`.
struct MarkedText {
  private(set) var text = ""
  private(set) var mentions: [Mention] = []

  private static let types: [Character: MentionType] = [
    "p": .person, "t": .title, "o": .organization, "l": .place, "d": .date, "m": .money, "%": .percent,
    "q": .quantity,
  ]

  init(_ marked: String) {
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "[") {
      text += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "]"), let letter = rest.first, let type = Self.types[letter]
      else {
        text += "["
        continue
      }
      let parts = rest[rest.index(rest.startIndex, offsetBy: 2)..<close].split(separator: "=", maxSplits: 1)
      let surface = String(parts[0])
      let start = text.utf16.count
      text += surface
      mentions.append(
        Mention(
          type: type, range: start..<start + surface.utf16.count, text: surface,
          value: Self.value(of: type, parts.count > 1 ? String(parts[1]) : nil), rule: "marked", score: 1))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }

  private static func value(of type: MentionType, _ written: String?) -> MentionValue? {
    switch type {
    case .money, .percent, .quantity:
      let parts = (written ?? "1").split(separator: " ", maxSplits: 1)
      let bounds = parts[0].split(separator: "~")
      let unit = parts.count > 1 ? String(parts[1]) : ""
      if bounds.count == 2 {
        return .amount(
          Amount(number: nil, low: DecimalNumber(bounds[0]), high: DecimalNumber(bounds[1]), unit: unit))
      }
      return .amount(Amount(number: DecimalNumber(parts[0]), unit: unit))
    case .date: return .date(DateValue(iso: written, timex: written))
    default: return nil
    }
  }

  /// The facts of the text, made of the marked mentions.
  func facts(title: String = "") -> [Fact] {
    let source = SourceText(text, titleLine: false)
    var lattice = Lattice()
    lattice.build(source, lexicon: .bundled)
    var assembler = FactAssembler()
    return assembler.facts(
      of: FactContext(
        source: source, lattice: lattice, lexicon: .bundled, mentions: mentions,
        titleContext: Array(title.utf16)))
  }
}
