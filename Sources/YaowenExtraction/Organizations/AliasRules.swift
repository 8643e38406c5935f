@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

extension MentionRule {
  /// Short names that the article itself gives.
  static let aliases: [MentionRule] = [
    MentionRule(
      "organization.alias", .organization, on: .word(EntryMask(.aliasCue)),
      examples: [
        "【云岭智造科技有限公司】（以下简称“【云岭智造】”）发布年报。【云岭智造】表示，订单充足。",
        "【蓝湾新材料股份有限公司】(下称【蓝湾新材】)昨日公告，【蓝湾新材】拟增资。",
      ],
      rejects: ["《管理办法》（以下简称《办法》）施行，《办法》规定", "人工智能（简称“智能”）是未来，智能产业发展"]
    ) { context, anchor in
      context.proposeAlias(cue: anchor)
    }
  ]
}

extension ExtractionContext {
  private static let longestAlias = 12
  private static let longestFullName = 40
  /// An article that gives more short names than this is a glossary.
  private static let mostAliases = 40

  /// Reads the short name behind the cue, and proposes it wherever the text has it.
  fileprivate mutating func proposeAlias(cue: MentionRule.Anchor) {
    guard aliases.count < Self.mostAliases, namesBody(before: cue.start) else { return }
    var start = cue.end
    while start < count, isOpeningOfAlias(start) { start += 1 }
    var end = start
    while end < count, end - start <= Self.longestAlias, isAliasCharacter(end) { end += 1 }
    guard (2...Self.longestAlias).contains(end - start) else { return }
    let alias = Array(text[start..<end])
    guard !aliases.contains(alias) else { return }
    aliases.append(alias)
    let rest = restOfFullName(alias, before: cue.start - 1)
    var position = 0
    while position + alias.count <= count {
      if stands(alias[...], at: position), rest.isEmpty || !stands(rest, at: position + alias.count) {
        var sum = evidence(.organizationAlias)
        add(.organizationLength, to: &sum, times: alias.count)
        addNameEvidence(.organization, position..<position + alias.count, to: &sum)
        propose(position..<position + alias.count, sum)
        position += alias.count
      } else {
        position += 1
      }
    }
  }

  private func stands(_ units: ArraySlice<UInt16>, at position: Int) -> Bool {
    position + units.count <= count && text[position..<position + units.count].elementsEqual(units)
  }

  /// What follows the short name in the full one, 科技有限公司 of 云岭智造科技有限公司: where that stands behind it,
  /// the full name is meant.
  private func restOfFullName(_ alias: [UInt16], before end: Int) -> ArraySlice<UInt16> {
    var start = end - alias.count
    while start >= max(0, end - Self.longestFullName), !isClauseEdge(start) {
      if stands(alias[...], at: start) { return text[start + alias.count..<end] }
      start -= 1
    }
    return []
  }

  /// Whether the name of a body ends before the bracket or comma in front of the cue.
  private func namesBody(before cue: Int) -> Bool {
    guard cue > 1, unit(at: cue - 1) == 0x28 || unit(at: cue - 1) == 0x2C else { return false }
    return kinds(endingAt: cue - 1).intersects(.body)
  }

  private func isOpeningOfAlias(_ position: Int) -> Bool {
    text[position] == 0x201C || text[position] == 0x22 || text[position] == 0x3A  // “ " :
  }

  private func isAliasCharacter(_ position: Int) -> Bool {
    let here = characterClass(at: position)
    return here.contains(.han) || here.intersects(.alphanumeric)
  }
}
