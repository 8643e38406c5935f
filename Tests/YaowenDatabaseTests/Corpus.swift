import YaowenExtraction
import YaowenFacts
import YaowenRecords
import YaowenText

/// Four documents made by hand, of which everything in the database can be counted.
enum Corpus {
  /// A document whose mentions are named by their texts, each taken where it stands first.
  struct Maker {
    let id: String
    let text: String
    let published: String
    var mentions: [Mention] = []
    var facts: [Fact] = []

    init(_ id: String, _ published: String, _ text: String) {
      self.id = id
      self.text = text
      self.published = published
    }

    func range(_ part: String) -> Range<Int> {
      let units = Array(text.utf16)
      let wanted = Array(part.utf16)
      let start = units.indices.first { units[$0...].starts(with: wanted) } ?? 0
      return start..<start + wanted.count
    }

    mutating func mention(
      _ type: MentionType, _ part: String, canonical: String? = nil, value: MentionValue? = nil
    ) {
      mentions.append(
        Mention(
          type: type, range: range(part), text: part, canonical: canonical, value: value,
          rule: "\(type.rawValue).test", score: 0.9))
    }

    mutating func fact(
      _ kind: FactKind, _ arguments: [(ArgumentRole, String)],
      _ attributes: [(name: String, value: String)] = []
    ) {
      let arguments = arguments.map { role, part in
        FactArgument(
          role: role, text: part, range: range(part), mention: mentions.firstIndex { $0.text == part })
      }
      facts.append(
        Fact(
          kind: kind, arguments: arguments, attributes: attributes, range: arguments[0].range,
          text: arguments[0].text, rule: "\(kind.rawValue).test", score: 0.8))
    }

    var result: DocumentResult {
      let sorted = mentions.indices.sorted { mentions[$0].range.lowerBound < mentions[$1].range.lowerBound }
      precondition(sorted == Array(mentions.indices), "mentions in text order")
      return .analyzed(
        AnalyzedDocument(
          Document(
            id: id, source: SourceText(text), published: CivilDate(published), publishedFrom: .given,
            mentions: mentions, facts: facts)))
    }
  }

  static func money(_ number: String) -> MentionValue {
    .amount(Amount(number: DecimalNumber(number), unit: "CNY"))
  }

  static let results: [DocumentResult] = {
    var first = Maker("一", "2023-07-10", "签约仪式举行\n云岭省政府省长周怀远说，总投资30亿元，其中一期5亿元。")
    first.mention(.organization, "云岭省政府", canonical: "云岭省人民政府")
    first.mention(.title, "省长")
    first.mention(.person, "周怀远")
    first.mention(.money, "30亿元", value: money("3000000000"))
    first.mention(.money, "5亿元", value: money("500000000"))
    first.fact(
      .position, [(.person, "周怀远"), (.title, "省长"), (.organization, "云岭省政府")], [("status", "holds")])
    first.fact(.statement, [(.speaker, "周怀远"), (.cue, "说"), (.content, "总投资30亿元")])
    first.fact(
      .measure, [(.label, "总投资"), (.amount, "30亿元")], [("number", "3000000000"), ("unit", "CNY")])
    first.fact(
      .measure, [(.label, "一期"), (.amount, "5亿元")],
      [("number", "500000000"), ("unit", "CNY"), ("partOf", "x")])
    first.fact(.event, [(.name, "签约仪式")], [("date", "2023-07-10")])

    var second = Maker("二", "2023-07-10", "总投资31亿元，周怀远出席。")
    second.mention(.money, "31亿元", value: money("3100000000"))
    second.mention(.person, "周怀远")
    second.fact(
      .measure, [(.label, "总投资"), (.amount, "31亿元")], [("number", "3100000000"), ("unit", "CNY")])

    var third = Maker("三", "2023-08-01", "罗丽萍任云岭省人民政府省长，免去周怀远职务。3亿元100%到位。")
    third.mention(.person, "罗丽萍")
    third.mention(.organization, "云岭省人民政府")
    third.mention(.title, "省长")
    third.mention(.person, "周怀远")
    third.fact(
      .position, [(.person, "罗丽萍"), (.title, "省长"), (.organization, "云岭省人民政府")],
      [("status", "appointed")])
    third.fact(
      .position, [(.person, "周怀远"), (.title, "省长"), (.organization, "云岭省人民政府")],
      [("status", "removed")])
    return [
      first.result, second.result, .failed(id: "坏", RecordError(.binary, "坏: binary data")), third.result,
    ]
  }()
}
