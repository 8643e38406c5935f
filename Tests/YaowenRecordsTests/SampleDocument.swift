import YaowenExtraction
import YaowenFacts
import YaowenText

/// A document made by hand, with an emoji and a character outside the basic plane before its mentions.
enum SampleDocument {
  static let text = "😀𠮷部长金壮龙说，投资4573亿元，7月16日开会，约二三成。"

  static func mention(
    _ type: MentionType, _ text: String, canonical: String? = nil, value: MentionValue? = nil
  ) -> Mention {
    let range = range(of: text)
    return Mention(
      type: type, range: range, text: text, canonical: canonical, value: value, rule: "\(type.rawValue).test",
      score: type == .money ? 1 : 0.98)
  }

  static func range(of part: String) -> Range<Int> {
    let units = Array(text.utf16)
    let wanted = Array(part.utf16)
    for start in 0...(units.count - wanted.count) where Array(units[start..<start + wanted.count]) == wanted {
      return start..<start + wanted.count
    }
    return 0..<0
  }

  static let document: Document = {
    let mentions = [
      mention(.title, "部长"), mention(.person, "金壮龙", canonical: "金壮龙"),
      mention(
        .money, "4573亿元", value: .amount(Amount(number: DecimalNumber("457300000000"), unit: "CNY"))),
      mention(.date, "7月16日", value: .date(DateValue(iso: "2023-07-16", timex: nil))),
      mention(
        .percent, "约二三成",
        value: .amount(
          Amount(
            number: nil, low: DecimalNumber(20), high: DecimalNumber(30), unit: "%", approximation: .about))),
    ]
    func argument(_ role: ArgumentRole, _ index: Int) -> FactArgument {
      FactArgument(role: role, text: mentions[index].text, range: mentions[index].range, mention: index)
    }
    let cue = FactArgument(role: .cue, text: "说", range: range(of: "说"), mention: nil)
    let facts = [
      Fact(
        kind: .position, arguments: [argument(.person, 1), argument(.title, 0)],
        attributes: [("status", "holds")], range: range(of: "部长金壮龙"), text: "部长金壮龙",
        rule: "position.title-person", score: 0.98),
      Fact(
        kind: .event,
        arguments: [
          FactArgument(role: .name, text: "开会", range: range(of: "开会"), mention: nil),
          argument(.organizer, 1),
          argument(.participant, 0), argument(.participant, 1), cue,
        ],
        attributes: [], range: range(of: "7月16日开会"), text: "7月16日开会", rule: "event.test", score: 0.5),
    ]
    return Document(
      id: "sample \"1\"", source: SourceText(text), published: CivilDate("2023-07-17"), publishedFrom: .given,
      mentions: mentions, facts: facts)
  }()
}
