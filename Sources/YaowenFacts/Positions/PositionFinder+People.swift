import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// The people behind a run of titles: one, or a list that shares it.
extension PositionFinder {
  /// The persons that follow a run: one, or a list that shares it.
  func peopleAfter(title: Int) -> [Int] {
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
  func isKin(_ person: Int) -> Bool {
    let next = reading.tokenOfMention[person] + 1
    guard next + 1 < reading.tokens.count, reading.tokens[next].isPlain else { return false }
    return reading.type(of: reading.tokens[next + 1]) == .person
  }

  /// Whether a person is followed by a title of his own: 习近平主席和普京总统.
  func hasOwnTitle(_ person: Int) -> Bool {
    guard person + 1 < mentions.count, mentions[person + 1].type == .title,
      mentions[person].range.upperBound == mentions[person + 1].range.lowerBound
    else { return false }
    guard person + 2 < mentions.count, mentions[person + 2].type == .person else { return true }
    return mentions[person + 1].range.upperBound != mentions[person + 2].range.lowerBound
  }

  /// What may stand between a title and its name: nothing, a space, a colon, a dash; 的 after a verb of
  /// office.
  func isLead(_ gap: Range<Int>, title: Int, person: Int) -> Bool {
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
  func isRelative(between title: Int, _ person: Int) -> Bool {
    let gap = mentions[title].range.upperBound..<mentions[person].range.lowerBound
    guard gap.count == 1, context.text[gap.lowerBound] == Sign.de else { return false }
    let start = post(title: title, isFirst: true).start
    if status(ofModifierBefore: start) != nil || status(of: title) != nil { return true }
    guard start > 0 else { return false }
    let before = reading.tokens[Int(reading.tokenAt[start - 1])]
    // 作为投资经理的周怀远
    return before.mask.contains(.appointmentVerb) || reading.unit(at: before.end - 1) == Sign.become
      || before.function == .preposition
  }

  /// Whether a gap joins persons into a list.
  func isList(_ gap: Range<Int>) -> Bool {
    guard gap.count == 1 else { return false }
    let token = reading.tokens[Int(reading.tokenAt[gap.lowerBound])]
    return token.shape == .listComma || (token.function == .conjunction && token.end - token.start == 1)
  }
}
