import Testing
import Yaowen

/// What a document costs grows with its length, however often it tells the same.
@Suite struct LongDocumentTests {
  @Test("Offices told over and over, and people without one, take linear time", .timeLimit(.minutes(3)))
  func offices() {
    let count = 15_000
    let text =
      String(repeating: "教育部部长周怀远来了。", count: count) + String(repeating: "主席陈红来了。", count: count)
    let positions = Analyzer().analyze(text).facts(of: .position)
    #expect(positions.map { $0[.person]?.text } == ["周怀远", "陈红"])
    #expect(positions.map { $0[.organization]?.text } == ["教育部", nil])
  }
}
