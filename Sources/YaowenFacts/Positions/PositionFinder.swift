import YaowenExtraction
import YaowenLexicon
import YaowenSegmentation
import YaowenText

/// Finds who holds which office.
///
/// Titles are gathered into runs that one holder shares (党委副书记、省长); a run ends in a person, in a list
/// of persons, or follows the person it belongs to.
struct PositionFinder {
  let reading: FactReading
  private var facts: [Fact] = []
  private var context: FactContext { reading.context }
  private var mentions: [Mention] { reading.context.mentions }
  /// The holders of the run before, for 省委书记周怀远、代省长陆明川.
  private var lastHolders: [Int] = []
  private var lastRunEnd = 0

  init(_ reading: FactReading) { self.reading = reading }

  static func facts(of reading: FactReading) -> [Fact] {
    var finder = PositionFinder(reading)
    var next = 0
    while next < reading.context.mentions.count {
      let isTitle = finder.mentions[next].type == .title && !finder.isInWorkTitle(next)
      next = isTitle ? finder.readRun(from: next) : next + 1
    }
    return PositionLedger.settle(finder.facts, reading: reading)
  }

  /// Whether a mention stands in the title of a work: 《周怀远书记文集》 says of no one what he is.
  private func isInWorkTitle(_ mention: Int) -> Bool {
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
  private mutating func readRun(from first: Int) -> Int {
    var posts = [post(title: first, isFirst: true)]
    var last = first
    while let next = nextTitle(after: last) {
      posts.append(post(title: next, isFirst: false))
      last = next
    }
    fillElidedHolders(&posts)
    let people = peopleAfter(title: last)
    if !people.isEmpty {
      for person in people { add(posts, person, .positionTitlePerson, status: nil, reliability: 0.98) }
      lastHolders = posts.last?.holders ?? []
      if lastHolders.isEmpty, let body = knownBody(of: people[people.count - 1]) { lastHolders = [body] }
      lastRunEnd = mentions[people[people.count - 1]].range.upperBound
      return people[people.count - 1] + 1
    }
    attachBackward(posts)
    return last + 1
  }

  /// The next title of the same run: after 、, 兼, 和 or nothing, with a body of its own or not.
  private func nextTitle(after title: Int) -> Int? {
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
  private func describedTitle(after title: Int) -> Int? {
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
  private func isJoint(_ gap: Range<Int>) -> Bool {
    if gap.isEmpty { return true }
    if gap.count > 2 { return false }
    for position in gap {
      let token = reading.tokens[Int(reading.tokenAt[position])]
      if token.shape == .listComma || token.shape == .space || reading.isUnit(token, Sign.and) { continue }
      return false
    }
    return true
  }

  // MARK: The body of a title

  private func post(title: Int, isFirst: Bool) -> Post {
    var holders: [Int] = []
    var start = mentions[title].range.lowerBound
    if title > 0, let holder = holder(of: title) {
      holders = [holder]
      start = mentions[holder].range.lowerBound
      // Several bodies that share one title: A、B、C创始人.
      var before = holder - 1
      while isFirst, before >= 0, mentions[before].type == .organization,
        mentions[holder].type == .organization,
        isListComma(mentions[before].range.upperBound..<start)
      {
        holders.insert(before, at: 0)
        start = mentions[before].range.lowerBound
        before -= 1
      }
    }
    var post = Post(title: title, holders: holders, start: start)
    if let body = BodyBeforeTitle(reading).body(before: title, holder: holders.last) {
      post.wholeHolder = body
      post.start = min(start, body.lowerBound)
    }
    return post
  }

  private func isListComma(_ gap: Range<Int>) -> Bool {
    gap.count == 1 && reading.tokens[Int(reading.tokenAt[gap.lowerBound])].shape == .listComma
  }

  /// The body or place that a title belongs to, or nil.
  private func holder(of title: Int) -> Int? {
    var at = title - 1
    guard at >= 0 else { return nil }
    // 云岭省5月轮值主席: a date may stand between.
    if mentions[at].type == .date, at > 0, mentions[at].range.upperBound == mentions[title].range.lowerBound,
      mentions[at - 1].range.upperBound == mentions[at].range.lowerBound
    {
      at -= 1
      return isBody(at) ? at : nil
    }
    guard isBody(at), holds(at, before: title) else { return nil }
    // 中国驻加拿大大使, 中国常驻联合国代表: the sender, not the post.
    if at > 0, isBody(at - 1), isStationed(mentions[at - 1].range.upperBound..<mentions[at].range.lowerBound)
    {
      return at - 1
    }
    return at
  }

  private func isBody(_ index: Int) -> Bool {
    mentions[index].type == .organization || mentions[index].type == .place
  }

  private func isStationed(_ gap: Range<Int>) -> Bool {
    !gap.isEmpty && gap.count <= 2 && context.text[gap.upperBound - 1] == Sign.stationed
  }

  /// Whether a body belongs to the title after it: nothing between them, or a short description.
  private func holds(_ body: Int, before title: Int) -> Bool {
    guard mentions[title].type == .title else { return false }
    return isNear(mentions[body].range.upperBound..<mentions[title].range.lowerBound)
  }

  /// Whether a gap between a body and its title is empty or a few nouns.
  private func isNear(_ gap: Range<Int>) -> Bool {
    if gap.isEmpty { return true }
    if gap.count > 10 { return false }
    var at = Int(reading.tokenAt[gap.lowerBound])
    var isDescribed = false
    while at < reading.tokens.count, reading.tokens[at].start < gap.upperBound {
      let token = reading.tokens[at]
      at += 1
      if token.shape == .space, gap.count == 1 { continue }
      if reading.isUnit(token, Sign.de) {
        if !isDescribed { return false }
        continue
      }
      // 联合国负责政治事务的副秘书长, 全国政协第五届副主席.
      if token.shape == .number || token.isPlain {
        isDescribed = true
        continue
      }
      if token.function == .verb, token.end - token.start == 2 {
        isDescribed = true
        continue
      }
      return false
    }
    return gap.count <= 4 || isDescribed
  }

  /// Gives titles without a body the one before them in their run.
  private func fillElidedHolders(_ posts: inout [Post]) {
    for index in posts.indices {
      guard posts[index].holders.isEmpty, posts[index].wholeHolder == nil else { continue }
      let body: Int
      if index > 0, posts[index - 1].holders.isEmpty, let whole = posts[index - 1].wholeHolder {
        if !isFused(posts[index].title) { posts[index].wholeHolder = whole }
        continue
      } else if index > 0, let before = posts[index - 1].holders.last {
        body = before
      } else if index == 0, let before = lastHolders.last, isContinued(at: posts[0].start) {
        body = before
      } else if index == 0, let before = dateline(before: posts[0]) {
        body = before
      } else {
        continue
      }
      if isFused(posts[index].title), mentions[body].type != .place || isOfState(posts[index].title) {
        continue
      }
      if let place = place(inCommittee: body, for: posts[index].title) {
        posts[index].partialHolder = place
      }
      posts[index].holders = [body]
      if index > 0 { posts[index].wholeHolder = posts[index - 1].wholeHolder }
    }
  }

  /// The body that the text gave a person's office before, however far back.
  private func knownBody(of person: Int) -> Int? {
    let name = mentions[person].text
    return facts.last { $0[.person]?.text == name && $0[.organization]?.mention != nil }?[.organization]?
      .mention
  }

  /// Whether a run goes on where the one before ended: 省委书记周怀远、代省长陆明川.
  private func isContinued(at start: Int) -> Bool {
    guard lastRunEnd > 0, start > lastRunEnd else { return false }
    return isJoint(lastRunEnd..<start) || isList(lastRunEnd..<start)
  }

  /// The paper or agency of (记者 周怀远) in 云岭日报讯(记者 周怀远).
  private func dateline(before post: Post) -> Int? {
    let text = context.text
    guard post.start > 1, text[post.start - 1] == Sign.openBracket else { return nil }
    var at = post.start - 2
    while at > 0, CharacterClass.of(text[at]).contains(.space) { at -= 1 }
    guard text[at] == Sign.wire || text[at] == Sign.news else { return nil }
    var index = post.title - 1
    while index >= 0, post.start - mentions[index].range.upperBound < 30 {
      if mentions[index].type == .organization { return index }
      index -= 1
    }
    return nil
  }

  /// 上海 of 上海市委, where the title is its mayor; nil where the committee itself is meant.
  private func place(inCommittee body: Int, for title: Int) -> Range<Int>? {
    let range = mentions[body].range
    let text = context.text
    let head = mentions[title].range.upperBound - 1
    guard mentions[body].type == .organization, range.count > 2, text[range.upperBound - 1] == Sign.committee,
      mentions[title].range.count >= 2, text[head] == Sign.head, text[head - 1] == text[range.upperBound - 2]
    else { return nil }
    return range.lowerBound..<range.upperBound - 2
  }

  /// Whether a title holds its organization: 国家主席, 国防部长.
  private func isFused(_ title: Int) -> Bool {
    guard let entry = reading.entry(.title, at: mentions[title].range) else { return false }
    return entry.flags.contains(.fused)
  }

  /// Whether a title says 国家 itself: no country before it is passed on.
  private func isOfState(_ title: Int) -> Bool {
    context.text[mentions[title].range].starts(with: Sign.state)
  }

  // MARK: The people of a run

  /// The persons that follow a run: one, or a list that shares it.
  private func peopleAfter(title: Int) -> [Int] {
    let first = title + 1
    guard first < mentions.count, mentions[first].type == .person,
      isLead(mentions[title].range.upperBound..<mentions[first].range.lowerBound, title: title, person: first)
    else { return [] }
    var result = [first]
    while let last = result.last, last + 1 < mentions.count, mentions[last + 1].type == .person,
      isList(mentions[last].range.upperBound..<mentions[last + 1].range.lowerBound), !hasOwnTitle(last + 1),
      !isKin(last + 1)
    {
      result.append(last + 1)
    }
    return result
  }

  /// Whether a name only says whose kin or staff the next name is: 和陆明川妹夫沈千山.
  private func isKin(_ person: Int) -> Bool {
    let next = reading.tokenOfMention[person] + 1
    guard next + 1 < reading.tokens.count, reading.tokens[next].isPlain else { return false }
    return reading.type(of: reading.tokens[next + 1]) == .person
  }

  /// Whether a person is followed by a title of his own: 习近平主席和普京总统.
  private func hasOwnTitle(_ person: Int) -> Bool {
    guard person + 1 < mentions.count, mentions[person + 1].type == .title,
      mentions[person].range.upperBound == mentions[person + 1].range.lowerBound
    else { return false }
    guard person + 2 < mentions.count, mentions[person + 2].type == .person else { return true }
    return mentions[person + 1].range.upperBound != mentions[person + 2].range.lowerBound
  }

  /// What may stand between a title and its name: nothing, a space, a colon, a dash; 的 after a verb of
  /// office.
  private func isLead(_ gap: Range<Int>, title: Int, person: Int) -> Bool {
    if gap.isEmpty { return true }
    if gap.count > 3 { return false }
    if isRelative(between: title, person) { return true }
    var hasMark = false
    for position in gap {
      let unit = context.text[position]
      if CharacterClass.of(unit).contains(.newline) { return false }
      if CharacterClass.of(unit).contains(.space) { continue }
      if unit == Sign.colon, !hasMark {
        hasMark = true
        continue
      }
      if unit == Sign.dash { continue }
      return false
    }
    return true
  }

  /// 时任书记的周怀远: 的 between a title and a name, where a verb or modifier of office leads in.
  private func isRelative(between title: Int, _ person: Int) -> Bool {
    let gap = mentions[title].range.upperBound..<mentions[person].range.lowerBound
    guard gap.count == 1, context.text[gap.lowerBound] == Sign.de else { return false }
    let start = post(title: title, isFirst: true).start
    if status(ofModifierBefore: start) != nil || status(of: title) != nil { return true }
    guard start > 0 else { return false }
    let before = reading.tokens[Int(reading.tokenAt[start - 1])]
    return before.mask.contains(.appointmentVerb) || reading.isUnit(before, Sign.become)
      || before.function == .preposition
  }

  /// Whether a gap joins persons into a list.
  private func isList(_ gap: Range<Int>) -> Bool {
    guard gap.count == 1 else { return false }
    let token = reading.tokens[Int(reading.tokenAt[gap.lowerBound])]
    return token.shape == .listComma || (token.function == .conjunction && token.end - token.start == 1)
  }

  // MARK: Titles after their person

  /// Gives a run that no name follows to the person before it.
  private mutating func attachBackward(_ posts: [Post]) {
    let start = posts[0].start
    let before = firstMention(of: posts[0]) - 1
    if posts.count == 1, isVerb(posts[0]) { return }
    if before >= 0, mentions[before].type == .person {
      let gap = mentions[before].range.upperBound..<start
      if gap.isEmpty {
        add(posts, before, .positionPersonTitle, status: nil, reliability: 0.97)
        return
      }
      if gap.count <= 2, isApposition(gap, posts: posts) {
        add(posts, before, .positionPersonTitle, status: nil, reliability: 0.9)
        return
      }
    }
    // 云岭大学周怀远教授: the body stands before the name.
    if let (verb, status) = verb(before: posts[0]) {
      if let person = holderAfter(posts) {
        add(posts, person, .positionVerb, status: status, reliability: 0.9)
      } else if let person = object(of: verb, before: start) {
        var posts = posts
        if posts[0].holders.isEmpty, let body = appointer(before: verb) {
          for index in posts.indices where posts[index].holders.isEmpty && !isFused(posts[index].title) {
            posts[index].holders = [body]
          }
        }
        add(posts, person, .positionVerb, status: status, reliability: 0.92)
      } else if !hasUnnamedObject(of: verb, before: start), let person = subject(of: verb) {
        add(posts, person, .positionVerb, status: status, reliability: 0.92)
      }
      return
    }
    if let person = copulaSubject(before: posts[0]) {
      add(posts, person, .positionCopula, status: nil, reliability: 0.85)
    }
  }

  /// Whether a title is a verb here: 代表 right before the body that someone stands for.
  private func isVerb(_ post: Post) -> Bool {
    let range = mentions[post.title].range
    guard post.holders.isEmpty, context.text[range] == Sign.represent[...] else { return false }
    let next = post.title + 1
    return next < mentions.count && isBody(next) && mentions[next].range.lowerBound == range.upperBound
  }

  /// The person behind the 的 of a clause of office: 担任主席的云岭省代表周怀远.
  private func holderAfter(_ posts: [Post]) -> Int? {
    guard let last = posts.last else { return nil }
    var at = reading.tokenOfMention[last.title] + 1
    guard at < reading.tokens.count, reading.isUnit(reading.tokens[at], Sign.de) else { return nil }
    at += 1
    let limit = min(reading.tokens.count, at + 8)
    while at < limit {
      let token = reading.tokens[at]
      if token.type == .person { return token.mention }
      guard token.isMention || token.isPlain else { return nil }
      at += 1
    }
    return nil
  }

  /// The country whose head gives an office: 南洲国总统罗梅罗任命周怀远为总理.
  private func appointer(before verb: Int) -> Int? {
    var at = verb - 1
    let clause = Int(reading.clauseStart[verb])
    guard at - 1 > clause, reading.tokens[at].type == .person, reading.tokens[at - 1].type == .title,
      reading.tokens[at - 2].type == .place
    else { return nil }
    at -= 2
    return reading.tokens[at].mention
  }

  /// Whether a verb has an object that is no name that we know: 任命某某为厅长 says nothing of its subject.
  private func hasUnnamedObject(of verb: Int, before start: Int) -> Bool {
    var at = verb + 1
    while at < reading.tokens.count, reading.tokens[at].end <= start {
      if reading.isUnit(reading.tokens[at], Sign.become) { return at > verb + 1 }
      at += 1
    }
    return false
  }

  private func firstMention(of post: Post) -> Int { min(post.title, post.holders.first ?? post.title) }

  /// ， or （ between a person and his title, with the end of the clause behind.
  private func isApposition(_ gap: Range<Int>, posts: [Post]) -> Bool {
    guard let last = posts.last else { return false }
    let unit = context.text[gap.lowerBound]
    let end = mentions[last.title].range.upperBound
    let next = reading.unit(at: end)
    let closes = CharacterClass.of(next)
    if unit == Sign.openBracket { return closes.contains(.closing) || closes.contains(.clauseEnd) }
    return unit == Sign.comma && gap.count == 1 && !posts[0].holders.isEmpty && closes.contains(.clauseEnd)
  }

  /// The verb of office that leads into a post, and what it makes of the person.
  private func verb(before post: Post) -> (token: Int, status: String)? {
    guard post.start > 0 else { return nil }
    var at = Int(reading.tokenAt[post.start - 1])
    let sentence = Int(reading.sentenceStart[at])
    var steps = 0
    while at >= sentence, steps < 7 {
      let token = reading.tokens[at]
      if let status = reading.value("status", .appointmentVerb, of: token) { return (at, status) }
      if token.shape == .clauseEnd || token.shape == .sentenceEnd { return nil }
      if reading.type(of: token) == .title { return nil }
      if steps > 3, reading.isVerb(token) { return nil }
      at -= 1
      steps += 1
    }
    return nil
  }

  /// The person between a verb of office and the post: 任命周怀远为厅长.
  private func object(of verb: Int, before start: Int) -> Int? {
    var at = verb + 1
    while at < reading.tokens.count, reading.tokens[at].start < start {
      if reading.type(of: reading.tokens[at]) == .person { return reading.tokens[at].mention }
      if reading.isPersonalPronoun(reading.tokens[at]) { return reading.antecedent(of: at) }
      at += 1
    }
    return nil
  }

  /// The person who is said to take or leave an office.
  private func subject(of verb: Int) -> Int? {
    let clause = Int(reading.clauseStart[verb])
    let open = reading.openTokens(in: clause..<verb)
    // 对周怀远再次连任主席表示祝贺: the subject of the inner clause is the object of 对.
    var before = verb - 1
    while before > clause, reading.tokens[before].function == .adverb { before -= 1 }
    if before >= clause {
      let last = reading.tokens[before]
      if reading.type(of: last) == .person { return last.mention }
      if reading.isPersonalPronoun(last) { return reading.antecedent(of: before) }
    }
    for at in open.reversed() {
      let token = reading.tokens[at]
      if reading.type(of: token) == .person, !reading.isUnit(reading.tokens[at + 1], Sign.de) {
        return token.mention
      }
      if reading.isPersonalPronoun(token) { return reading.antecedent(of: at) }
    }
    for at in (clause..<verb).reversed() {
      let token = reading.tokens[at]
      if reading.isPersonalPronoun(token) { return reading.antecedent(of: at) }
      if reading.type(of: token) == .person, !reading.isUnit(reading.tokens[at + 1], Sign.de) {
        return token.mention
      }
    }
    let sentence = Int(reading.sentenceStart[verb])
    return reading.mainPerson(in: sentence..<verb)
  }

  /// The person in 周怀远是云岭中学教师.
  private func copulaSubject(before post: Post) -> Int? {
    guard post.start > 0 else { return nil }
    var at = Int(reading.tokenAt[post.start - 1])
    let clause = Int(reading.clauseStart[at])
    var steps = 0
    while at >= clause, steps < 9 {
      let token = reading.tokens[at]
      if reading.isUnit(token, Sign.be) || reading.isUnit(token, Sign.become) {
        guard at > clause else { return nil }
        var before = reading.tokens[at - 1]
        if before.mask.contains(.honorific), at > clause + 1 { before = reading.tokens[at - 2] }
        if reading.type(of: before) == .person { return before.mention }
        return nil
      }
      if reading.isVerb(token) || token.shape == .listComma { return nil }
      at -= 1
      steps += 1
    }
    return nil
  }

  // MARK: Status and output

  /// What the modifiers in a title say of the office: former, elected …
  private func status(of title: Int) -> String? {
    let range = mentions[title].range
    for match in context.lattice.matches.starting(at: range.lowerBound).reversed() {
      guard Int(match.end) < range.upperBound,
        let entry = context.lexicon.entry(at: match.node, .titleModifier)
      else { continue }
      if let status = context.lexicon.string("status", in: entry) { return Self.status(of: status) }
    }
    return nil
  }

  /// What a modifier before a body says: 时任云岭省委书记.
  private func status(ofModifierBefore start: Int) -> String? {
    guard start > 0 else { return nil }
    for length in 1...min(3, start) {
      guard let entry = reading.entry(.titleModifier, at: start - length..<start),
        let status = context.lexicon.string("status", in: entry)
      else { continue }
      if length == 1, context.lattice.penalty[start - 1] > 0 { continue }
      return Self.status(of: status)
    }
    return nil
  }

  private static func status(of modifier: String) -> String? {
    switch modifier {
    case "former": "former"
    case "elected": "elected"
    case "designate": "appointed"
    default: nil
    }
  }

  private mutating func add(
    _ posts: [Post], _ person: Int, _ rule: FactRule, status verbStatus: String?, reliability: Double
  ) {
    for post in posts {
      var holders: [FactArgument?] = post.holders.map { context.argument(.organization, mention: $0) }
      if let range = post.partialHolder ?? post.wholeHolder { holders = [context.argument(.organization, range: range)] }
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
        if let holder { arguments.append(holder) }
        facts.append(
          reading.fact(rule, arguments, attributes: [("status", status)], reliability: reliability))
      }
    }
  }

  /// The body right before a name that its title follows: 云岭大学周怀远教授.
  private func bodyBefore(person: Int, _ post: Post) -> Int? {
    guard person + 1 == post.title, person > 0, mentions[person - 1].type == .organization,
      mentions[person - 1].range.upperBound == mentions[person].range.lowerBound,
      mentions[person].range.upperBound == mentions[post.title].range.lowerBound
    else { return nil }
    return person - 1
  }
}
