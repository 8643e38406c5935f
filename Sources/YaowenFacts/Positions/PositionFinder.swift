import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// Finds who holds which office.
///
/// Titles are gathered into runs that one holder shares (党委副书记、省长); a run ends in a person, in a list
/// of persons, or follows the person it belongs to.
struct PositionFinder {
  let reading: FactReading
  private(set) var facts: [Fact] = []
  /// By a person's name: the mention of the body that their last office with one was of.
  private(set) var bodyOfPerson: [String: Int] = [:]
  var context: FactContext { reading.context }
  var mentions: [Mention] { reading.context.mentions }
  /// The holders of the run before, for 省委书记周怀远、代省长陆明川.
  private(set) var lastHolders: [Int] = []
  private(set) var lastRunEnd = 0

  init(_ reading: FactReading) { self.reading = reading }

  static func facts(of reading: FactReading) -> [Fact] {
    var finder = PositionFinder(reading)
    var next = 0
    while next < reading.context.mentions.count {
      let isTitle = finder.mentions[next].type == .title && !finder.isInWorkTitle(next)
      next = isTitle ? finder.readRun(from: next) : next + 1
    }
    return finder.facts
  }

  /// Whether a mention stands in the title of a work: 《周怀远书记文集》 says of no one what he is.
  func isInWorkTitle(_ mention: Int) -> Bool {
    let start = mentions[mention].range.lowerBound
    for position in stride(from: start - 1, through: max(0, start - 40), by: -1) {
      if context.text[position] == Sign.closeTitle { return false }
      if context.text[position] == Sign.openTitle { return true }
      if CharacterClass.of(context.text[position]).contains(.sentenceEnd) { return false }
    }
    return false
  }

  // MARK: Runs of titles

  /// Reads the run of posts that begins with the title at `first`; returns the mention after it.
  mutating func readRun(from first: Int) -> Int {
    var posts = [post(title: first, isFirst: true)]
    var last = first
    while let next = nextTitle(after: last) {
      posts.append(post(title: next, isFirst: false))
      last = next
    }
    fillElidedHolders(&posts)
    let people = peopleAfter(title: last)
    if !people.isEmpty {
      for person in people { add(posts, person, .positionTitlePerson, status: nil) }
      lastHolders = posts.last?.holders ?? []
      if lastHolders.isEmpty, let body = knownBody(of: people[people.count - 1]) { lastHolders = [body] }
      lastRunEnd = mentions[people[people.count - 1]].range.upperBound
      return people[people.count - 1] + 1
    }
    attachBackward(posts)
    return last + 1
  }

  /// The next title of the same run: after 、, 兼, 和 or nothing, with a body of its own or not.
  func nextTitle(after title: Int) -> Int? {
    let end = mentions[title].range.upperBound
    var at = title + 1
    guard at < mentions.count else { return nil }
    guard isJoint(end..<mentions[at].range.lowerBound) else { return describedTitle(after: title) }
    while at < mentions.count, mentions[at].type == .organization || mentions[at].type == .place {
      guard at + 1 < mentions.count,
        holds(at, before: at + 1)
          || (mentions[at + 1].type != .title
            && isNear(mentions[at].range.upperBound..<mentions[at + 1].range.lowerBound))
      else { return describedTitle(after: title) }
      at += 1
    }
    guard at < mentions.count, mentions[at].type == .title else { return nil }
    return at
  }

  /// The next title of the same run, where words that are no mention lead in to it or its body:
  /// 、第24届…工作领导小组组长. A run of posts has no verb in it, and one person behind it.
  func describedTitle(after title: Int) -> Int? {
    var at = reading.tokenOfMention[title] + 1
    guard at < reading.tokens.count, reading.tokens[at].shape == .listComma else { return nil }
    at += 1
    let limit = min(reading.tokens.count, at + 14)
    while at < limit {
      let token = reading.tokens[at]
      switch token.type {
      case .title:
        guard let next = token.mention < mentions.count - 1 ? token.mention + 1 : nil,
          mentions[next].type == .title || mentions[next].type == .person,
          isLead(token.end..<mentions[next].range.lowerBound, title: token.mention, person: next)
        else { return nil }
        return token.mention
      case .person: return nil
      case nil:
        let isWord =
          token.isPlain || token.shape == .number
          || token.function == .conjunction && token.end - token.start == 1
        guard isWord, !token.mask.contains(.honorific) else { return nil }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Whether what stands between two posts makes them one run.
  func isJoint(_ gap: Range<Int>) -> Bool {
    if gap.isEmpty { return true }
    if gap.count > 2 { return false }
    for position in gap {
      let token = reading.tokens[Int(reading.tokenAt[position])]
      if token.shape == .listComma || token.shape == .space || reading.isUnit(token, Sign.and) { continue }
      return false
    }
    return true
  }

  // MARK: Status and output

  /// What the modifiers in a title say of the office: former, elected …
  func status(of title: Int) -> String? {
    let range = mentions[title].range
    for match in context.matches.starting(at: range.lowerBound).reversed() {
      guard Int(match.end) < range.upperBound,
        let entry = context.lexicon.entry(at: match.node, .titleModifier)
      else { continue }
      if let status = context.lexicon.string("status", in: entry) { return Self.status(of: status) }
    }
    return nil
  }

  /// What a modifier before a body says: 时任云岭省委书记.
  func status(ofModifierBefore start: Int) -> String? {
    guard start > 0 else { return nil }
    for length in 1...min(3, start) {
      guard let entry = reading.entry(.titleModifier, at: start - length..<start),
        let status = context.lexicon.string("status", in: entry)
      else { continue }
      if length == 1, context.penalty[start - 1] > 0 { continue }
      return Self.status(of: status)
    }
    return nil
  }

  static func status(of modifier: String) -> String? {
    switch modifier {
    case "former": "former"
    case "elected": "elected"
    case "designate": "appointed"
    default: nil
    }
  }

  mutating func add(
    _ posts: [Post], _ person: Int, _ rule: FactRule, status verbStatus: String?
  ) {
    for post in posts {
      let origin: ArgumentOrigin =
        post.partialHolder != nil ? .partial : post.isElided ? .inherited : .written
      var holders: [FactArgument?] = post.holders.map {
        context.argument(.organization, mention: $0, origin: origin)
      }
      if let range = post.partialHolder ?? post.wholeHolder {
        holders = [context.argument(.organization, range: range, origin: origin)]
      }
      if holders.isEmpty, let body = bodyBefore(person: person, post) {
        holders = [context.argument(.organization, mention: body)]
      }
      if holders.isEmpty { holders = [nil] }
      let status =
        verbStatus ?? self.status(of: post.title) ?? self.status(ofModifierBefore: posts[0].start) ?? "holds"
      for holder in holders {
        var arguments = [
          context.argument(.person, mention: person), context.argument(.title, mention: post.title),
        ]
        if let holder {
          arguments.append(holder)
          if let body = holder.mention { bodyOfPerson[mentions[person].text] = body }
        }
        facts.append(
          reading.fact(
            rule, arguments, attributes: [("status", status)],
            certainty: holder == nil && !isFused(post.title) ? 0.75 : 1))
      }
    }
  }

  /// The body right before a name that its title follows: 云岭大学周怀远教授.
  func bodyBefore(person: Int, _ post: Post) -> Int? {
    guard person + 1 == post.title, person > 0, mentions[person - 1].type == .organization,
      mentions[person - 1].range.upperBound == mentions[person].range.lowerBound,
      mentions[person].range.upperBound == mentions[post.title].range.lowerBound
    else { return nil }
    return person - 1
  }
}
