import Testing
@_spi(Rooms) import YaowenLexicon
import YaowenText

@Suite struct LexiconTests {
  private func matches(_ lexicon: Lexicon, in string: String) -> [String] {
    let text = SourceText(string, titleLine: false)
    var found = LexiconMatches()
    found.find(in: text.folded, lexicon: lexicon)
    return (0..<text.count).flatMap { start in
      found.starting(at: start).map { text[start..<Int($0.end)] }
    }
  }

  private func load(_ file: String) throws(LexiconError) -> Lexicon {
    try Lexicon().adding(contents: Array(file.utf8), named: "words.tsv")
  }

  @Test func wordsMayHoldSpacesDotsDigitsAndLatinLetters() throws {
    let lexicon = try load("#! type: organization\nOpen AI\n艾尔肯·吐尼亚孜\ttype=person\n360公司\nTCL中环\n")
    #expect(
      matches(lexicon, in: "Open AI和360公司、TCL中环，艾尔肯·吐尼亚孜") == ["Open AI", "360公司", "TCL中环", "艾尔肯·吐尼亚孜"])
  }

  @Test func latinWordsAndNumbersMatchOnlyWhole() throws {
    let lexicon = try load("#! type: organization\nIMF\n360\nkm\ttype=unit\n")
    #expect(matches(lexicon, in: "IMF说，XIMF、IMFs、1360、3600不是360；5km") == ["IMF", "360", "km"])
  }

  @Test func traditionalAndFullWidthTextsMatch() throws {
    let lexicon = try load("#! type: organization\n国务院\nTCL\n")
    #expect(matches(lexicon, in: "國務院與ＴＣＬ") == ["國務院", "ＴＣＬ"])
  }

  @Test func aliasesStandForTheirEntry() throws {
    let lexicon = try load(
      "工业和信息化部\ttype=organization\tcanonical=中华人民共和国工业和信息化部\talias=工信部|MIIT\n金龙\ttype=person\talias=老金\n")
    let ministry = try #require(lexicon.entry(for: "工信部".utf16, .organization))
    #expect(lexicon.canonical(of: ministry) == "中华人民共和国工业和信息化部")
    let person = try #require(lexicon.entry(for: "老金".utf16, .person))
    #expect(lexicon.canonical(of: person) == "金龙")
    let itself = try #require(lexicon.entry(for: "金龙".utf16, .person))
    #expect(lexicon.canonical(of: itself) == nil)
  }

  @Test func aLayerHidesWordsOfTheSameTypeBelowIt() throws {
    let base = try load("长城\ttype=place\tkind=site\n")
    let upper = try base.adding([LexiconEntry("长城", type: .place, attributes: ["kind": "mountain"])])
    let entry = try #require(upper.entry(for: "长城".utf16, .place))
    #expect(upper.string("kind", in: entry) == "mountain")
    #expect(entry.flags.contains(.pinned))
    let unchanged = try #require(base.entry(for: "长城".utf16, .place))
    #expect(base.string("kind", in: unchanged) == "site")
  }

  @Test func removalTakesAWordOutOfTheLayersBelow() throws {
    let base = try load("和平\ttype=place\n和平\ttype=person\n方\ttype=surname\tclass=1\n")
    let one = try base.adding(contents: Array("和平\ttype=place\tremove\n".utf8), named: "user.tsv")
    #expect(one.entry(for: "和平".utf16, .place) == nil)
    #expect(one.entry(for: "和平".utf16, .person) != nil)
    let all = try base.adding(contents: Array("和平\tremove\n".utf8), named: "user.tsv")
    #expect(matches(all, in: "和平与方") == ["方"])
  }

  @Test func typesOfTheUsersOwnAreKept() throws {
    let lexicon = try load("Model 3\ttype=product\tmaker=T\n")
    let entry = try #require(lexicon.entry(for: "Model 3".utf16, .custom))
    #expect(lexicon.type(of: entry) == EntryType(rawValue: "product"))
    #expect(lexicon.string("maker", in: entry) == "T")
  }

  @Test func theVersionTellsLexiconsApart() throws {
    let a = try load("甲\ttype=word\n")
    let b = try load("乙\ttype=word\n")
    let again = try load("甲\ttype=word\n")
    #expect(a.version == again.version)
    #expect(a.version != b.version)
    #expect(a.version.count == 16)
  }

  @Test func addingUnrelatedWordsChangesNothingElsewhere() throws {
    let text = "工业和信息化部部长出席在呼和浩特举行的活动"
    let before = matches(Lexicon.bundled, in: text)
    let more = (0..<5000).map { LexiconEntry("无关词\($0)", type: .word) }
    #expect(try matches(Lexicon.bundled.adding(more), in: text) == before)
  }
}

@Suite struct LexiconErrorTests {
  @Test(arguments: [
    ("甲\n", 1, 1, LexiconError.Reason.missingType),
    ("# 注释\n\n\ttype=word\n", 3, 1, .emptySurface),
    ("甲\ttype=word\tpined\n", 1, 15, .unknownFlag("pined")),
    ("甲\ttype=word\tcanonical=\n", 1, 15, .emptyValue(key: "canonical")),
    (
      "甲\ttype=surname\tclass=9\n", 1, 18,
      .invalidValue(key: "class", value: "9", expected: "a class from 1 to 4")
    ),
    (
      "甲\ttype=surname\tclas=1\n", 1, 18,
      .unknownKey("clas", known: ["type", "canonical", "alias", "class", "note"])
    ),
    (
      "甲\ttype=trend\tdirection=sideways\n", 1, 16,
      .invalidValue(key: "direction", value: "sideways", expected: "one of up, down, level")
    ),
    (
      "甲\ttype=title-modifier\tstatus=foo\n", 1, 25,
      .invalidValue(
        key: "status", value: "foo", expected: "one of former, acting, designate, elected, honorary")
    ),
    (
      "甲\ttype=Organization\n", 1, 5,
      .invalidValue(key: "type", value: "Organization", expected: "a type; write organization")
    ),
    (
      "#! type: given name_character\n甲\n", 1, 4,
      .invalidValue(
        key: "type", value: "given name_character", expected: "a type; write given-name-character")
    ),
    (
      "甲\ttype=my product\n", 1, 5,
      .invalidValue(
        key: "type", value: "my product", expected: "a type: it holds a space; write `-` instead")
    ),
    ("#! tipe: word\n", 1, 4, .unknownDirective("tipe")),
    ("甲 type=word\n", 1, 1, .spacesInsteadOfTab),
    (String(repeating: "长", count: 65) + "\ttype=word\n", 1, 1, .surfaceTooLong(limit: 64)),
  ])
  func aBrokenRowIsReportedWithItsPlace(
    _ file: String, _ line: Int, _ column: Int, _ reason: LexiconError.Reason
  ) {
    let expected = LexiconError(file: "w.tsv", line: line, column: column, reason: reason)
    #expect(throws: expected) { try Lexicon().adding(contents: Array(file.utf8), named: "w.tsv") }
  }

  /// Rows that load, and rows that differ from them in one value and do not.
  @Test(arguments: [
    ("place", "level=county", "level=planet"), ("approximator", "meaning=atLeast", "meaning=foo"),
    ("approximator", "place=before|after", "place=before|behind"), ("holiday", "date=02-29", "date=13-45"),
    ("holiday", "lunar=12-last", "lunar=04-31"), ("holiday", "rule=05-SUN-2", "rule=05-SUN-9"),
    ("holiday", "rule=清明-1d", "rule=中秋节-1d"), ("holiday", "days=7", "days=0"),
    ("currency", "factor=0.01", "factor=abc"), ("date-anchor", "date=2012-11/2017", "date=2012-13"),
    ("relative-date", "offset=-1y", "offset=-1z"), ("relative-date", "part=Q4", "part=Q5"),
    ("relative-date", "cycle=60/60", "cycle=61/60"), ("day-part", "hours=5-12", "hours=12-5"),
    ("role-verb", "role=attend", "role=attends"), ("word", "kind=human", "kind=humans"),
    ("organization", "kind=guild", "clas=1"), ("Product", "direction=any", "direction="),
  ])
  func valuesAreHeldToTheirForm(type: String, good: String, bad: String) throws {
    #expect(
      try Lexicon().adding(contents: Array("甲\ttype=\(type)\t\(good)\n".utf8), named: "w.tsv").count == 1)
    #expect(throws: LexiconError.self) {
      try Lexicon().adding(contents: Array("甲\ttype=\(type)\t\(bad)\n".utf8), named: "w.tsv")
    }
  }

  @Test func nothingOfABrokenFileIsUsed() throws {
    let base = Lexicon()
    #expect(throws: LexiconError.self) {
      try base.adding(contents: Array("甲\ttype=word\n乙\n".utf8), named: "w.tsv")
    }
    #expect(base.count == 0)
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    #expect(throws: LexiconError(file: "w.tsv", line: 0, column: 0, reason: .notUTF8)) {
      try Lexicon().adding(contents: [0xB9, 0xFA, 0x0A], named: "w.tsv")
    }
  }

  @Test func theMessageNamesFileLineAndColumn() {
    let error = LexiconError(file: "w.tsv", line: 3, column: 7, reason: .unknownFlag("pined"))
    #expect(error.description.hasPrefix("w.tsv:3:7: unknown flag `pined`"))
  }
}
