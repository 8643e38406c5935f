import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// Who and what the short names of a document stand for: a person's or body's name that comes before, or a
/// name that the lexicon or the document's region completes.
struct Entities {
  let context: FactContext
  private var mentions: [Mention] { context.mentions }
  private var text: [UInt16] { context.text }
  private lazy var regions = Regions(context)
  /// By mention: its full name, once it was asked for.
  private var known: [Int: String?] = [:]

  init(_ context: FactContext) { self.context = context }

  /// How many mentions before and behind a full name is looked for.
  private static let reach = 200

  /// Gives the arguments of facts the full names of whom and what they stand for.
  mutating func name(_ facts: inout [Fact]) {
    for fact in facts.indices {
      for index in facts[fact].arguments.indices {
        guard facts[fact].arguments[index].role.isEntity,
          let name = fullName(of: facts[fact].arguments[index]), name != facts[fact].arguments[index].text
        else { continue }
        facts[fact].arguments[index].canonical = name
      }
    }
  }

  private mutating func fullName(of argument: FactArgument) -> String? {
    guard let mention = argument.mention else { return fullName(ofPhrase: argument.range) }
    if let name = known[mention] { return name }
    let name = fullName(of: mention)
    known[mention] = name
    return name
  }

  private mutating func fullName(of index: Int) -> String? {
    let type = FactToken.Kind(mentions[index].type)
    let range = mentions[index].range
    if type != .person, let name = completed(range) { return name }
    if let canonical = mentions[index].canonical { return canonical }
    switch type {
    case .person: return person(named: range, before: index)
    case .organization: return company(named: range, before: index)
    default: return nil
    }
  }

  private mutating func completed(_ range: Range<Int>) -> String? {
    guard let length = Regions.headLength(of: range, in: context) else { return nil }
    return regions.completed(range, headLength: length)
  }

  /// The person whose last name, or whose first characters, stand at a range: 罗梅罗 for 胡安·罗梅罗, 小野寺 for
  /// 小野寺健一.
  private func person(named range: Range<Int>, before index: Int) -> String? {
    guard range.count > 1, !text[range].contains(Sign.middleDot) else { return nil }
    return nearest(.person, before: index) { whole in
      guard whole.count > range.count else { return false }
      let rest = whole.upperBound - range.count
      if text[rest - 1] == Sign.middleDot { return text[rest..<whole.upperBound] == text[range] }
      return whole.count >= 4 && text[whole.lowerBound..<whole.lowerBound + range.count] == text[range]
        && !text[whole].contains(Sign.middleDot)
    }
  }

  /// The company whose name begins so: 云岭智造 for 云岭智造科技有限公司.
  private func company(named range: Range<Int>, before index: Int) -> String? {
    guard (2...8).contains(range.count) else { return nil }
    return nearest(.organization, before: index) { whole in
      whole.count > range.count + 1 && text[whole.upperBound - 1] == Sign.companyEnd
        && text[whole.lowerBound..<whole.lowerBound + range.count] == text[range]
    }
  }

  /// The name that a phrase stands for: 金部长, 该集团.
  private func fullName(ofPhrase range: Range<Int>) -> String? {
    guard (2...8).contains(range.count) else { return nil }
    let before = mentions.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    if text[range.lowerBound] == Sign.said {
      let kind = text[range.dropFirst()]
      return nearest(.organization, before: before) { whole in
        whole.count > kind.count && text[whole.upperBound - kind.count..<whole.upperBound] == kind
      }
    }
    guard before < mentions.count, mentions[before].type == .title,
      mentions[before].range == range.lowerBound + 1..<range.upperBound
    else { return nil }
    return nearest(.person, before: before) { whole in
      (2...3).contains(whole.count) && text[whole.lowerBound] == text[range.lowerBound]
    }
  }

  /// The name of the mention of a type nearest before an index, else behind it, whose range passes a test.
  private func nearest(
    _ type: MentionType, before index: Int, where matches: (Range<Int>) -> Bool
  ) -> String? {
    let before = stride(from: index - 1, through: max(0, index - Self.reach), by: -1)
    let after = stride(from: index, to: min(mentions.count, index + Self.reach), by: 1)
    let found = before.first { mentions[$0].type == type && matches(mentions[$0].range) }
    return (found ?? after.first { mentions[$0].type == type && matches(mentions[$0].range) }).map {
      mentions[$0].canonical ?? mentions[$0].text
    }
  }
}

extension ArgumentRole {
  /// Whether arguments in the role are people, bodies or places.
  var isEntity: Bool {
    // By the first letter, so that few names are compared.
    switch rawValue.utf8.first {
    case UInt8(ascii: "p"): self == .person || self == .place || self == .participant
    case UInt8(ascii: "o"): self == .organization || self == .organizer
    case UInt8(ascii: "s"): self == .subject || self == .speaker
    default: false
    }
  }
}

extension Array {
  /// The first index whose element passes a test that all after it pass too.
  fileprivate func partitioningIndex(where test: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
