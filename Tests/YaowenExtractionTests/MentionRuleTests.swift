import Testing
import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
import YaowenText

/// Runs the examples and counter-examples that every rule carries.
@Suite struct MentionRuleTests {
  @Test(arguments: MentionRule.all.indices)
  func examplesAndRejects(_ index: Int) throws {
    let rule = MentionRule.all[index]
    var finders: Set<String> = []
    for example in rule.examples {
      let marked = MarkedText(example)
      let (ranges, rules) = found(rule.type, in: marked.text)
      #expect(ranges == marked.ranges, "\(rule.name): \(example)")
      finders.formUnion(rules)
    }
    // Rules overlap, and the weightier of two that agree is named; each must be the one somewhere.
    #expect(rule.examples.isEmpty || finders.contains(rule.name), "\(rule.name) finds none of its examples")
    for reject in rule.rejects {
      #expect(found(rule.type, in: reject).ranges == [], "\(rule.name): \(reject)")
    }
  }

  /// The spans of a type in a text, and the rules that found them.
  private func found(_ type: MentionType, in text: String) -> (ranges: [Range<Int>], rules: Set<String>) {
    var extractor = Extractor(lexicon: .bundled)
    let mentions = extractor.mentions(
      of: SourceText(text, titleLine: false), reference: CivilDate(year: 2023, month: 7, day: 17))
    if type == .eventName { return (extractor.eventNames, ["event-name.numbered"]) }
    let found = mentions.filter { $0.type == type }
    return (found.map(\.range), Set(found.map(\.rule)))
  }

  @Test func namesAreUnique() {
    let names = MentionRule.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}

/// A text with the spans that 【 and 】 mark in it, so that nobody counts offsets by hand.
struct MarkedText {
  var text = ""
  /// In UTF-16 code units.
  var ranges: [Range<Int>] = []

  init(_ marked: String) {
    var start: Int?
    for character in marked {
      switch character {
      case "【": start = text.utf16.count
      case "】":
        if let start { ranges.append(start..<text.utf16.count) }
        start = nil
      default: text.append(character)
      }
    }
  }
}
