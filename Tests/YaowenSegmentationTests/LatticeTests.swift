import Testing
@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
import YaowenText

@Suite struct LatticeTests {
  private func words(
    _ string: String, lexicon: Lexicon = Lexicon(), keeping spans: [Range<Int>] = [],
    model: BoundaryModel = .bundled
  ) -> [String] {
    let text = SourceText(string, titleLine: false)
    var lattice = Lattice(model: model)
    lattice.build(text, lexicon: lexicon)
    return lattice.words(keeping: spans).map { text[$0.range] }
  }

  @Test(arguments: [
    "中国经济持续增长", "人民生活水平不断提高", "北京大学学生举行毕业典礼。", "全国居民消费价格同比上涨",
    "今天天气很好，我们去公园。", "TCL公司2023年收入4,573.5亿元。", "コンピュータと中国",
  ])
  func withoutAModelTheWordsAreICUs(_ string: String) throws {
    let text = SourceText(string, titleLine: false)
    let breaker = try ICUWordBreaker()
    var start = 0
    var expected: [String] = []
    for end in try breaker.boundaries(in: text.units) {
      expected.append(text[start..<Int(end)])
      start = Int(end)
    }
    #expect(words(string, model: BoundaryModel()) == expected)
  }

  @Test(arguments: [
    "中国 人民 决心 继续 把 建设 事业 推向 前进 。", "会议 于 2023 年 7 月 16 日 在 北京 举行", "他 说 ， 三 年 来 增长 了 3.5 %",
    "投资 4573.5亿 元", "コンピュータ と 中国", "TCL 公司",
  ])
  func theModelCutsAsTheStandardDoes(_ segmented: String) {
    #expect(words(segmented.replacing(" ", with: "")).joined(separator: " ") == segmented)
  }

  @Test func namesOfTheLexiconComeOutWhole() {
    #expect(words("工业和信息化部部长", lexicon: .bundled) == ["工业和信息化部", "部长"])
  }

  @Test func noWordReachesIntoASpanToKeep() throws {
    let lexicon = try Lexicon().adding([LexiconEntry("大会主席团", type: .organization)])
    #expect(words("在大会主席团", lexicon: lexicon, keeping: [2..<4]) == ["在", "大", "会主", "席团"])
  }

  @Test func penaltiesGradeBoundaries() {
    let text = SourceText("中国经济", titleLine: false)
    var lattice = Lattice()
    lattice.build(text, lexicon: Lexicon())
    #expect(lattice.penalty[0] == 0)
    #expect(lattice.penalty[1] > 0)
    #expect(lattice.penalty[2] == 0)
    #expect(lattice.penalty[3] > 0)
    #expect(lattice.penalty[4] == 0)
  }

  @Test func numbersAndLatinWordsAreNeverCut() {
    let text = SourceText("a1,234.5", titleLine: false)
    var lattice = Lattice()
    lattice.build(text, lexicon: Lexicon())
    #expect(lattice.penalty.dropFirst().dropLast().allSatisfy { $0 == Lattice.never })
  }

  @Test func wordsOfAUserComeOutWhole() throws {
    let lexicon = try Lexicon().adding([
      LexiconEntry("云岭 智造2号", type: .organization), LexiconEntry("敕勒川草原", type: .place),
    ])
    #expect(words("在敕勒川草原，云岭 智造2号开工", lexicon: lexicon) == ["在", "敕勒川草原", "，", "云岭 智造2号", "开工"])
  }

  @Test func spansToKeepComeOutWhole() {
    #expect(words("部长金壮龙出席", keeping: [2..<5]) == ["部长", "金壮龙", "出席"])
  }

  @Test func wordsCoverTheText() {
    for string in ["", "a", "　　", "😀𠮷野家", "𠮷", "ｔｅｘｔ", "中\u{0301}国", "\n\n中国\n"] {
      #expect(words(string).joined() == string)
    }
  }
}
