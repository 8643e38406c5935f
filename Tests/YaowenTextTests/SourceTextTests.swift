import Testing
import YaowenText

@Suite struct SourceTextTests {
  @Test func foldingKeepsEveryPosition() {
    let text = SourceText("總投資４５７３億元，ＴＣＬ", titleLine: false)
    #expect(text.count == 13)
    #expect(String(decoding: text.folded, as: UTF16.self) == "总投资4573亿元,TCL")
    #expect(text[3..<9] == "４５７３億元")
  }

  @Test func foldingNeverChangesLength() {
    let every = SourceText(units: Array(0...0xFFFF), titleLine: false)
    #expect(every.folded.count == 0x10000)
  }

  @Test func firstLineWithoutSentenceMarkIsTheTitle() {
    let text = SourceText("  对接活动在呼和浩特举行 \n\n　　7月16日，活动开幕。")
    #expect(text.title == 2..<13)
    #expect(text.title.map { text[$0] } == "对接活动在呼和浩特举行")
    #expect(text[text.bodyStart..<text.count] == "7月16日，活动开幕。")
  }

  @Test(arguments: ["7月16日，活动开幕。\n第二段。", "只有一行没有换行", "", "\n正文", String(repeating: "长", count: 200) + "\n正文"])
  func otherFirstLinesAreNoTitle(_ string: String) {
    #expect(SourceText(string).title == nil)
  }

  @Test func titleCanBeRefused() {
    #expect(SourceText("标题\n正文。", titleLine: false).title == nil)
  }

  @Test func sentencesEndAtMarksLineBreaksAndTheTitle() {
    let text = SourceText("标题\n他说：“好！”随后离开。\n第二段没有句号\n  第三段？！真的…")
    let sentences = text.sentences().map { text[$0] }
    #expect(sentences == ["标题", "他说：“好！”", "随后离开。", "第二段没有句号", "第三段？！", "真的…"])
  }

  @Test func sentencesCoverEverythingButSpace() {
    let text = SourceText("一。二！\r\n三  \n\n四")
    let covered = text.sentences().reduce(into: Set<Int>()) { $0.formUnion($1) }
    for index in 0..<text.count where !covered.contains(index) {
      #expect([0x20, 0x0A, 0x0D].contains(text.units[index]))
    }
  }
}
