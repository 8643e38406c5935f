import Testing
import Yaowen

/// What a program's own words do to an analysis.
@Suite struct UserLexiconTests {
  private func mentions(_ text: String, _ lexicon: Lexicon = .bundled) -> [String] {
    Analyzer(lexicon: lexicon).analyze(text).mentions.map {
      "\($0.type.rawValue) \($0.text)" + ($0.canonical.map { " = \($0)" } ?? "")
    }
  }

  @Test func aNewOrganizationIsFoundWholeWithItsCanonicalName() throws {
    let lexicon = try Lexicon.bundled.adding([
      LexiconEntry("云岭 智造2号", type: .organization, canonical: "云岭智造科技有限公司", aliases: ["岭造"])
    ])
    #expect(
      mentions("云岭 智造2号与岭造合并。", lexicon)
        == ["organization 云岭 智造2号 = 云岭智造科技有限公司", "organization 岭造 = 云岭智造科技有限公司"])
  }

  @Test func aWordWinsOverWhatTheRulesWouldFindInIt() throws {
    let text = "北京大学生运动会开幕。"
    #expect(mentions(text) != [])
    let lexicon = try Lexicon.bundled.adding([LexiconEntry("北京大学生运动会", type: .word)])
    #expect(mentions(text, lexicon) == [])
  }

  @Test func aTypeOfTheUsersOwnBecomesAMentionType() throws {
    let lexicon = try Lexicon.bundled.adding([
      LexiconEntry("ET7 行政版", type: EntryType(rawValue: "product"))
    ])
    #expect(mentions("新款ET7 行政版上市。", lexicon) == ["product ET7 行政版"])
  }

  @Test func aTitleOfTheUsersOwnMakesAPosition() throws {
    let lexicon = try Lexicon.bundled.adding([
      LexiconEntry("首席牧草官", type: .title), LexiconEntry("绿野集团", type: .organization),
    ])
    let document = Analyzer(lexicon: lexicon).analyze("绿野集团首席牧草官王莉霞表示，产量稳定。")
    let position = try #require(document.facts(of: .position).first)
    #expect(position[.person]?.text == "王莉霞")
    #expect(position[.title]?.text == "首席牧草官")
    #expect(position[.organization]?.text == "绿野集团")
  }

  @Test func aRemovedWordIsFoundNoMore() throws {
    let text = "活动在呼和浩特举行。"
    #expect(mentions(text) == ["place 呼和浩特 = 呼和浩特市"])
    let rows = Array("呼和浩特\ttype=place\tremove\n".utf8)
    let lexicon = try Lexicon.bundled.adding(contents: rows, named: "mine.tsv")
    #expect(mentions(text, lexicon) == [])
  }

  @Test func unrelatedWordsChangeNothing() throws {
    let article = try GoldenArticle("hohhot-industrial-transfer")
    let more = (0..<2000).map { LexiconEntry("无关词条\($0)号", type: .organization) }
    let lexicon = try Lexicon.bundled.adding(more)
    #expect(article.found(by: Analyzer(lexicon: lexicon)) == article.found(by: Analyzer()))
  }
}
