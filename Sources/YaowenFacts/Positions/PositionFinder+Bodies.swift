import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// The body of a title: what stands before it, or what its run passes on.
extension PositionFinder {
  func post(title: Int, isFirst: Bool) -> Post {
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

  func isListComma(_ gap: Range<Int>) -> Bool {
    gap.count == 1 && reading.tokens[Int(reading.tokenAt[gap.lowerBound])].shape == .listComma
  }

  /// The body or place that a title belongs to, or nil.
  func holder(of title: Int) -> Int? {
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

  func isBody(_ index: Int) -> Bool {
    mentions[index].type == .organization || mentions[index].type == .place
  }

  func isStationed(_ gap: Range<Int>) -> Bool {
    !gap.isEmpty && gap.count <= 2 && context.text[gap.upperBound - 1] == Sign.stationed
  }

  /// Whether a body belongs to the title after it: nothing between them, or a short description.
  func holds(_ body: Int, before title: Int) -> Bool {
    guard mentions[title].type == .title else { return false }
    let gap = mentions[body].range.upperBound..<mentions[title].range.lowerBound
    // 云岭集团的董事长; a place before 的 may be only where someone comes from.
    if gap.count == 1, mentions[body].type == .organization, context.text[gap.lowerBound] == Sign.de {
      return true
    }
    return isNear(gap)
  }

  /// Whether a gap between a body and its title is empty or a few nouns.
  func isNear(_ gap: Range<Int>) -> Bool {
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
  func fillElidedHolders(_ posts: inout [Post]) {
    for index in posts.indices {
      guard posts[index].holders.isEmpty, posts[index].wholeHolder == nil else { continue }
      let body: Int
      if index > 0, posts[index - 1].holders.isEmpty, let whole = posts[index - 1].wholeHolder {
        if !isFused(posts[index].title) {
          posts[index].wholeHolder = whole
          posts[index].isElided = true
        }
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
      posts[index].isElided = true
      if index > 0 { posts[index].wholeHolder = posts[index - 1].wholeHolder }
    }
  }

  /// The body that the text gave a person's office before, however far back.
  func knownBody(of person: Int) -> Int? { bodyOfPerson[mentions[person].text] }

  /// Whether a run goes on where the one before ended: 省委书记周怀远、代省长陆明川.
  func isContinued(at start: Int) -> Bool {
    guard lastRunEnd > 0, start > lastRunEnd else { return false }
    return isJoint(lastRunEnd..<start) || isList(lastRunEnd..<start)
  }

  /// The paper or agency of (记者 周怀远) in 云岭日报讯(记者 周怀远).
  func dateline(before post: Post) -> Int? {
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
  func place(inCommittee body: Int, for title: Int) -> Range<Int>? {
    let range = mentions[body].range
    let text = context.text
    let head = mentions[title].range.upperBound - 1
    guard mentions[body].type == .organization, range.count > 2, text[range.upperBound - 1] == Sign.committee,
      mentions[title].range.count >= 2, text[head] == Sign.head, text[head - 1] == text[range.upperBound - 2]
    else { return nil }
    return range.lowerBound..<range.upperBound - 2
  }

  /// Whether a title holds its organization: 国家主席, 国防部长.
  func isFused(_ title: Int) -> Bool {
    guard let entry = reading.entry(.title, at: mentions[title].range) else { return false }
    return entry.flags.contains(.fused)
  }

  /// Whether a title says 国家 itself: no country before it is passed on.
  func isOfState(_ title: Int) -> Bool {
    context.text[mentions[title].range].starts(with: Sign.state)
  }
}
