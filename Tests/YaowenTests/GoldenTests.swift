import Foundation
import Testing
import Yaowen

/// The analyzer against what careful readers found in the articles of `Fixtures`.
@Suite struct GoldenTests {
  @Test(arguments: GoldenArticle.names)
  func goldenSpansStandInTheArticle(_ name: String) throws {
    let article = try GoldenArticle(name)
    let scalars = Array(article.text.unicodeScalars)
    var last = 0
    for mention in article.facts.mentions {
      let span = String(String.UnicodeScalarView(scalars[mention.start..<mention.end]))
      #expect(span == mention.text)
      #expect(mention.start >= last)
      last = mention.end
    }
  }

  /// Every fact of the golden file is found and no other, except for the differences that
  /// `Fixtures/differences` owns up to. A difference that goes away is taken out of its file; a new one is
  /// mended, or read and added by hand.
  @Test(arguments: GoldenArticle.names)
  func findsWhatTheReaderFound(_ name: String) throws {
    let article = try GoldenArticle(name)
    let golden = article.lines
    let found = article.found(by: Analyzer())
    let missing = subtract(found, from: golden).map { "missing " + $0 }
    let extra = subtract(golden, from: found).map { "extra " + $0 }
    let url = GoldenArticle.fixtures.appendingPathComponent("differences/\(name).txt")
    let known = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
    let differences = missing + extra
    for line in subtract(known, from: differences) { Issue.record("\(name): new difference: \(line)") }
    for line in subtract(differences, from: known) { Issue.record("\(name): mended, take out: \(line)") }
  }

  /// The article that the README shows: every position, every sum and the event are right.
  @Test func theConferenceIsReadWhole() throws {
    let article = try GoldenArticle("hohhot-industrial-transfer")
    let document = Analyzer().analyze(article.text, published: article.facts.published)
    let positions = document.facts(of: .position).map {
      "\($0[.organization]?.text ?? "-") \($0[.title]?.text ?? "-") \($0[.person]?.text ?? "-")"
    }
    #expect(
      positions == [
        "自治区党委 副书记 王莉霞", "自治区 主席 王莉霞", "工业和信息化部 部长 金壮龙", "自治区党委 书记 孙绍骋", "工业和信息化部 副部长 徐晓兰",
        "自治区 领导 包钢", "自治区 领导 黄志强", "自治区 领导 于立新", "自治区 领导 段志强", "自治区 领导 安润生", "自治区 领导 杨劼", "自治区 副主席 白清元",
        "- 总书记 习近平", "TCL中环新能源科技股份有限公司 总经理 沈浩平", "中国社会科学院经济研究所 所长 黄群慧",
      ])
    let sums = document.facts(of: .measure).filter { $0.attribute("unit") == "CNY" }.map {
      "\($0[.label]?.text ?? "-") \($0.attribute("number") ?? "-")"
    }
    #expect(sums == ["总投资 457300000000", "投资额 392200000000"])
    let parts = document.facts(of: .measure).filter { $0.attribute("partOf") != nil }
    #expect(parts.map { $0[.amount]?.text } == ["120个", "3922亿元"])
    let event = try #require(document.facts(of: .event).first)
    #expect(event[.name]?.text == "2023中国产业转移发展对接活动(内蒙古)开幕式暨签约仪式")
    #expect(event.attribute("date") == "2023-07-16")
    #expect(event.all(.organizer).map(\.text) == ["工业和信息化部", "内蒙古自治区政府"])
  }

  /// What is left of `lines` after each of `others` took one equal line away.
  private func subtract(_ others: [String], from lines: [String]) -> [String] {
    var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return lines.filter { line in
      guard let count = counts[line], count > 0 else { return true }
      counts[line] = count - 1
      return false
    }
  }
}
