import Testing
import YaowenFacts
import YaowenRecords
import YaowenText

@Suite struct TerminalTests {
  @Test(arguments: [
    ("abc", 3), ("中文", 4), ("a中", 3), ("😀", 2), ("𠮷", 2), ("e\u{301}", 1), ("，", 2), ("“", 1), ("", 0),
  ])
  func countsColumns(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func cutsAtAColumn() {
    #expect(DisplayWidth.cut("工业和信息化部", to: 14) == "工业和信息化部")
    #expect(DisplayWidth.cut("工业和信息化部", to: 10) == "工业和信…")
    #expect(DisplayWidth.cut("abc", to: 2) == "a…")
  }

  @Test func alignsColumnsAndLeavesEmptyOnesOut() {
    var table = TextTable(["person", "none", "title"])
    table.add(["王莉霞", "", "主席"])
    table.add(["徐晓兰兰兰", "", ""])
    table.add(["TCL", "", "x"])
    #expect(table.lines() == ["person      title", "王莉霞      主席", "徐晓兰兰兰", "TCL         x"])
  }

  @Test func marksMentionsAndTabulatesFacts() {
    let view = TerminalView(isColored: false).text(of: SampleDocument.document)
    #expect(
      view == """
        ── sample "1"  published 2023-07-17 · 5 mentions · 2 facts

        😀𠮷【部长】【金壮龙】说，投资【4573亿元】，【7月16日】开会，【约二三成】。

        person 1  title 1  money 1  percent 1  date 1

        position (1)
          person  title  status
          金壮龙  部长   holds

        event (1)
          name  organizer  participant   cue
          开会  金壮龙     部长、金壮龙  说


        """)
  }

  @Test func aTextCannotSteerTheTerminal() {
    let document = Document(
      id: "a\u{1B}[2J", source: SourceText("好\u{1B}]0;x\u{7}\u{202E}\r\n好"), published: nil,
      publishedFrom: nil,
      mentions: [], facts: [])
    let view = TerminalView(isColored: false).text(of: document)
    #expect(!view.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
  }
}
