import Foundation
import Testing
import YaowenFacts
import YaowenRecords
import YaowenText

@Suite struct HTMLReportTests {
  /// The files of a report over some results.
  static func files(_ results: [DocumentResult], folder: Bool = false) throws -> [String: String] {
    let report = HTMLReport(folder: folder)
    var files: [String: String] = [:]
    try report.assemble(results.map(report.bytes(of:))) { path, bytes in
      files[path, default: ""] += String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  static let sample = DocumentResult.analyzed(AnalyzedDocument(SampleDocument.document))
  static let hostile = DocumentResult.analyzed(
    AnalyzedDocument(
      Document(
        id: "\"><script>alert(1)</script>", source: SourceText("<script>alert(2)</script>\u{1B}&amp;"),
        published: nil, publishedFrom: nil, mentions: [], facts: []), title: "</title><script>alert(3)"))

  /// What stands between two strings, each time.
  static func parts(of text: String, between start: String, and end: String) -> [String] {
    text.components(separatedBy: start).dropFirst().map { String($0.components(separatedBy: end)[0]) }
  }

  @Test func marksMentionsAndLinksThemToTheirFacts() throws {
    let page = try #require(try Self.files([Self.sample])[""])
    let anchor = try #require(
      Self.parts(of: page, between: "<article class=\"article\" id=\"", and: "\"").first)
    #expect(
      page.contains(
        "😀𠮷<mark class=\"title\" id=\"\(anchor)-m0\" title=\"title · title.test 0.98\">"
          + "<a href=\"#\(anchor)-f0\">部长</a></mark>"))
    #expect(
      page.contains(
        "<mark class=\"money\" id=\"\(anchor)-m2\" title=\"money · 457300000000 CNY · money.test 1.0\">4573亿元</mark>"
      ))
    let card =
      "<section class=\"card\" id=\"ANCHOR-f0\"><dl lang=\"zh\"><dt>person</dt><dd><a href=\"#ANCHOR-m1\">金壮龙</a></dd>"
      + "<dt>title</dt><dd><a href=\"#ANCHOR-m0\">部长</a></dd><dt>status</dt><dd>holds</dd></dl>"
      + "<details><summary>evidence</summary><blockquote lang=\"zh\">部长金壮龙</blockquote>"
      + "<p class=\"quiet\">position.title-person · 0.98</p></details></section>"
    #expect(page.contains(card.replacingOccurrences(of: "ANCHOR", with: anchor)))
  }

  @Test(arguments: [false, true])
  func everyLinkLeadsSomewhere(folder: Bool) throws {
    let files = try Self.files(
      [Self.sample, Self.hostile, .failed(id: "x", RecordError(.binary, "no text"))], folder: folder)
    #expect(
      files.keys.sorted() == (folder ? ["000001.html", "000002.html", "000003.html", "index.html"] : [""]))
    for (path, page) in files {
      for link in Self.parts(of: page, between: "href=\"", and: "\"") where link != "data:," {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = try #require(files[parts[0].isEmpty ? path : String(parts[0])], "\(link)")
        if parts.count == 2, !parts[1].isEmpty { #expect(target.contains("id=\"\(parts[1])\""), "\(link)") }
      }
    }
  }

  @Test func anArticleBringsNoMarkup() throws {
    for folder in [false, true] {
      for page in try Self.files([Self.hostile, Self.sample], folder: folder).values {
        #expect(!page.contains("<script"))
        #expect(!page.contains("\u{1B}"))
        #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""))
      }
    }
  }

  @Test func addsUpOverDocuments() throws {
    let page = try #require(try Self.files([Self.sample, Self.sample])[""])
    #expect(page.contains("2 documents · 10 mentions · 4 facts"))
    #expect(page.contains("people and posts (1)"))
    let row = try #require(Self.parts(of: page, between: "<td lang=\"zh\">金壮龙</td>", and: "</tr>").first)
    #expect(row.hasPrefix("<td lang=\"zh\">部长</td>"))
    #expect(row.hasSuffix("<td class=\"number\">2</td>"))
    #expect(page.contains("<li><time>2023-07-16</time>"))
  }

  @Test func aDocumentThatFailedIsNamed() throws {
    let page = try #require(try Self.files([.failed(id: "a<b", RecordError(.binary, "a<b: no text"))])[""])
    #expect(page.contains("<h2>a&lt;b</h2></header><p class=\"error\">a&lt;b: no text</p>"))
  }
}
