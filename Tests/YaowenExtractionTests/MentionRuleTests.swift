import Testing
import YaowenExtraction
import YaowenLexicon
import YaowenText

/// Runs the examples and counter-examples that every rule carries.
@Suite struct MentionRuleTests {
  @Test(arguments: MentionRule.all.indices)
  func examplesAndRejects(_ index: Int) throws {
    let rule = MentionRule.all[index]
    var extractor = Extractor(lexicon: .bundled)
    let reference = CivilDate(year: 2023, month: 7, day: 17)
    for example in rule.examples {
      let marked = MarkedText(example)
      let mentions = extractor.mentions(of: SourceText(marked.text, titleLine: false), reference: reference)
        .filter { $0.type == rule.type }
      #expect(mentions.map(\.range) == marked.ranges, "\(rule.name): \(example) gave \(mentions.map(\.text))")
      #expect(mentions.contains { $0.rule == rule.name }, "\(rule.name): \(example) is found by another rule")
    }
    for reject in rule.rejects {
      let mentions = extractor.mentions(of: SourceText(reject, titleLine: false), reference: reference)
        .filter { $0.type == rule.type }
      #expect(mentions.isEmpty, "\(rule.name): \(reject) gave \(mentions.map(\.text))")
    }
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
