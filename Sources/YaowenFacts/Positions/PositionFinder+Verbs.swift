import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// Titles after their person: beside the name, or led in by a verb of office.
extension PositionFinder {
  /// Gives a run that no name follows to the person before it.
  mutating func attachBackward(_ posts: [Post]) {
    let start = posts[0].start
    let before = firstMention(of: posts[0]) - 1
    if posts.count == 1, isVerb(posts[0]) { return }
    if before >= 0, mentions[before].type == .person {
      let gap = mentions[before].range.upperBound..<start
      if gap.isEmpty {
        add(posts, before, .positionPersonTitle, status: nil)
        return
      }
      if gap.count <= 2, isApposition(gap, posts: posts) {
        add(posts, before, .positionPersonTitle, status: nil)
        return
      }
    }
    // 云岭大学周怀远教授: the body stands before the name.
    if let (verb, status) = verb(before: posts[0]) {
      if let person = holderAfter(posts) {
        add(posts, person, .positionVerb, status: status)
      } else if let person = object(of: verb, before: start) {
        var posts = posts
        if posts[0].holders.isEmpty, let body = appointer(before: verb) {
          for index in posts.indices where posts[index].holders.isEmpty && !isFused(posts[index].title) {
            posts[index].holders = [body]
            posts[index].isElided = true
          }
        }
        add(posts, person, .positionVerb, status: status)
      } else if !hasUnnamedObject(of: verb, before: start),
        let person = antecedent(ofPossessorBeside: verb) ?? subject(of: verb)
      {
        var posts = posts
        if posts[0].holders.isEmpty, posts[0].wholeHolder == nil,
          let body = bodyOfSentence(before: verb, status)
        {
          for index in posts.indices where !isFused(posts[index].title) {
            posts[index].holders = [body]
            posts[index].isElided = true
          }
        }
        for person in listed(endingWith: person) {
          add(posts, person, .positionVerb, status: status)
        }
      }
      return
    }
    if let person = copulaSubject(before: posts[0]) {
      add(posts, person, .positionCopula, status: nil)
    }
  }

  /// Whether a title is a verb here: 代表 right before the body that someone stands for.
  func isVerb(_ post: Post) -> Bool {
    let range = mentions[post.title].range
    guard post.holders.isEmpty, context.text[range] == Sign.represent[...] else { return false }
    let next = post.title + 1
    return next < mentions.count && isBody(next) && mentions[next].range.lowerBound == range.upperBound
  }

  /// The person behind the 的 of a clause of office: 担任主席的云岭省代表周怀远.
  func holderAfter(_ posts: [Post]) -> Int? {
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
  func appointer(before verb: Int) -> Int? {
    var at = verb - 1
    let clause = Int(reading.clauseStart[verb])
    guard at - 1 > clause, reading.tokens[at].type == .person, reading.tokens[at - 1].type == .title,
      reading.tokens[at - 2].type == .place
    else { return nil }
    at -= 2
    return reading.tokens[at].mention
  }

  /// Whether a verb has an object that is no name that we know: 任命某某为厅长 says nothing of its subject.
  func hasUnnamedObject(of verb: Int, before start: Int) -> Bool {
    var at = verb + 1
    while at < reading.tokens.count, reading.tokens[at].end <= start {
      if reading.isUnit(reading.tokens[at], Sign.become) { return at > verb + 1 }
      at += 1
    }
    return false
  }

  func firstMention(of post: Post) -> Int { min(post.title, post.holders.first ?? post.title) }

  /// ， or （ between a person and his title, with the end of the clause behind.
  func isApposition(_ gap: Range<Int>, posts: [Post]) -> Bool {
    guard let last = posts.last else { return false }
    let unit = context.text[gap.lowerBound]
    let end = mentions[last.title].range.upperBound
    let next = reading.unit(at: end)
    let closes = CharacterClass.of(next)
    if unit == Sign.openBracket { return closes.contains(.closing) || closes.contains(.clauseEnd) }
    return unit == Sign.comma && gap.count == 1 && !posts[0].holders.isEmpty && closes.contains(.clauseEnd)
  }

  /// The verb of office that leads into a post, and what it makes of the person.
  func verb(before post: Post) -> (token: Int, status: String)? {
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
  func object(of verb: Int, before start: Int) -> Int? {
    var at = verb + 1
    while at < reading.tokens.count, reading.tokens[at].start < start {
      if reading.type(of: reading.tokens[at]) == .person { return reading.tokens[at].mention }
      if reading.isPersonalPronoun(reading.tokens[at]) { return reading.antecedent(of: at) }
      at += 1
    }
    return nil
  }

  /// Whom 其 stands for beside a verb of office, the person named last: 任命周怀远为省长，免去其副省长职务.
  func antecedent(ofPossessorBeside verb: Int) -> Int? {
    let isObject = verb + 1 < reading.tokens.count && reading.isUnit(reading.tokens[verb + 1], Sign.its)
    guard isObject || verb > 0 && reading.isUnit(reading.tokens[verb - 1], Sign.its) else { return nil }
    let sentence = Int(reading.sentenceStart[verb])
    return (sentence..<verb).last { reading.tokens[$0].type == .person }.map { reading.tokens[$0].mention }
  }

  /// A person with those that 、 or 和 joins before him: 周怀远、陆明川当选副主席.
  func listed(endingWith last: Int) -> [Int] {
    var result = [last]
    while let first = result.first, first > 0, mentions[first - 1].type == .person,
      isList(mentions[first - 1].range.upperBound..<mentions[first].range.lowerBound)
    {
      result.insert(first - 1, at: 0)
    }
    return result
  }

  /// The body that a sentence tells of, whose office it gives without saying so: 云岭集团宣布，周怀远不再担任总经理.
  func bodyOfSentence(before verb: Int, _ status: String) -> Int? {
    let sentence = Int(reading.sentenceStart[verb])
    guard sentence + 1 < verb, sentence < Int(reading.clauseStart[verb]),
      reading.tokens[sentence].type == .organization
    else { return nil }
    let next = reading.tokens[sentence + 1]
    // A commission announces who is elected, to an office that is not its own.
    let announces = (sentence..<Int(reading.clauseStart[verb])).contains {
      reading.tokens[$0].mask.contains(.speechVerb)
    }
    if status == "elected", announces { return nil }
    guard next.type == .date || reading.isVerb(next) || next.function == .adverb else { return nil }
    return reading.tokens[sentence].mention
  }

  /// The person who is said to take or leave an office.
  func subject(of verb: Int) -> Int? {
    let clause = Int(reading.clauseStart[verb])
    // 周怀远接替陆明川出任省长: the one before the first verb.
    if verb - 2 > clause, reading.tokens[verb - 1].type == .person,
      reading.tokens[verb - 2].mask.contains(.appointmentVerb),
      reading.unit(at: reading.tokens[verb - 2].start) == Sign.succeed
    {
      return subject(of: verb - 2)
    }
    let open = reading.openTokens(in: clause..<verb)
    // 对周怀远再次连任主席表示祝贺: the subject of the inner clause is the object of 对.
    var before = verb - 1
    while before > clause, reading.tokens[before].function == .adverb { before -= 1 }
    if before >= clause {
      let last = reading.tokens[before]
      if reading.type(of: last) == .person { return last.mention }
      if reading.isPersonalPronoun(last) { return reading.antecedent(of: before) }
    }
    // 周怀远赞赏某某担任主席: someone that we do not know by name has the office.
    let hasUnknownSubject = before > clause && reading.tokens[before].isPlain
    if hasUnknownSubject, before - 1 > clause, reading.tokens[before - 1].isPlain { return nil }
    var sawVerb = false
    for at in open.reversed() {
      let token = reading.tokens[at]
      sawVerb = sawVerb || reading.isVerb(token)
      if hasUnknownSubject, sawVerb { return nil }
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
  func copulaSubject(before post: Post) -> Int? {
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
}
