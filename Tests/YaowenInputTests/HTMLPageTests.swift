import Foundation
import Testing
import YaowenInput

@Suite struct HTMLPageTests {
  static let page = """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>签约仪式举行_云岭新闻网</title>
    <meta property="article:published_time" content="2023-07-16T09:30:00+08:00">
    <style>p { color: red }</style><script>var x = "<p>不是正文</p>";</script></head>
    <body><header><h2>云岭新闻网</h2><nav><ul><li><a href="/">首页</a></li><li><a href="/a">时政</a></li></ul></nav></header>
    <div class="main"><div class="content"><h1>签约仪式&nbsp;举行</h1>
    <p class=info>2023年7月16日</p>
    <p>　　7月16日，签约仪式在<b>北京</b>举行，总投资
      4573亿元。</p>
    <p>省长周怀远说：&ldquo;这是&#x597d;事&rdquo;。<br>他还说，5&lt;6&amp;7。
    <p>没有关上的一段。</div>
    <div class="related"><ul><li><a href="/1">另一条新闻的标题</a><li><a href="/2">又一条新闻的标题</a></ul></div></div>
    <aside>广告</aside><footer>版权所有 © 云岭新闻网，未经许可不得转载，违者将被追究法律责任</footer>
    <!-- <p>注释</p> --></body></html>
    """

  static let text = """
    签约仪式 举行
    2023年7月16日
    7月16日，签约仪式在北京举行，总投资 4573亿元。
    省长周怀远说：“这是好事”。
    他还说，5<6&7。
    没有关上的一段。
    """

  @Test func findsTheArticleOfAPage() throws {
    #expect(try InputFolder(["a.html": Self.page]).documents() == ["a.html|2023-07-16|-|\(Self.text)"])
  }

  @Test func believesThePageAboutItsEncoding() throws {
    let folder = try InputFolder()
    try folder.write(
      base64:
        "PGh0bWw+PGhlYWQ+PG1ldGEgY2hhcnNldD1nYjIzMTI+PHRpdGxlPtDCzsVfzfg8L3RpdGxlPjwvaGVhZD48Ym9keT48cD7N4r27sr/LtaGjPC9wPjwvYm9keT48L2h0bWw+",
      to: "a.htm")
    #expect(try folder.documents() == ["a.htm|-|-|新闻\n外交部说。"])
    // Saved anew, with what it declares as it was.
    let saved = try InputFolder(["b.html": "<meta charset=gb2312><p>外交部说。</p>"])
    #expect(try saved.documents() == ["b.html|-|-|外交部说。"])
  }

  static let cases: [(html: String, text: String)] = [
    ("<p>一</p><p>二</p>", "一\n二"),
    ("<article><header><h1>标题</h1></header><p>正文</p></article>", "标题\n正文"),
    ("<main><nav>导航</nav><div><p>正文一</p></div><div><p>正文二</p></div></main>", "正文一\n正文二"),
    ("纯文字", "纯文字"),
    ("<p>甲<br/>乙<wbr>丙", "甲\n乙丙"),
    ("<table><tr><td>甲</td><td>乙</td></tr></table>", "甲\n乙"),
    ("<P ALIGN='a>b'>甲</P>", "甲"),
    ("<p>a < b &copy; &unknown; & &#0; &#99999999;</p>", "a < b © &unknown; & \u{FFFD} \u{FFFD}"),
    ("<p>甲<!-- > -- -->乙</p><!--", "甲乙"),
    ("<script><p>甲</script ><p>乙", "乙"),
    ("<p>甲\n乙 A\n B</p>", "甲乙 A B"),
  ]

  @Test(arguments: cases)
  func isAsForgivingAsABrowser(html: String, text: String) throws {
    #expect(try InputFolder(["a.html": html]).documents() == ["a.html|-|-|\(text)"])
  }

  @Test(arguments: ["", "<html><script>x</script></html>", "<a href=x>只有链接</a>", "<"])
  func aPageWithoutTextIsAnError(html: String) throws {
    #expect(
      try InputFolder(["a.html": html]).documents() == [
        html == "<"
          ? "a.html|-|-|<" : "a.html|no-text|a.html: the page holds no article text; save the article as text"
      ])
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: ["<div>", "<p", "<a href='", "<!--", "&#", "</div>", "<script>", "<h1>"])
  func aHostilePageTakesNoLonger(piece: String) throws {
    _ = try InputFolder(["a.html": String(repeating: piece, count: 100_000)]).documents()
  }
}
