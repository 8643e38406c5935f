import Testing
import YaowenFacts

@Test("Text without marks costs no more a character than prose", .timeLimit(.minutes(5)))
func hostileText() {
  let texts = [
    String(repeating: "他说", count: 4000),
    String(repeating: "增长至", count: 4000),
    String(repeating: "（", count: 8000),
    String(repeating: "举行大会", count: 3000),
    String(repeating: "[p:周怀远]、", count: 2000),
    String(repeating: "[o:教育厅]、", count: 2000) + "[t:厅长]",
    String(repeating: "[p:周怀远][t:厅长]", count: 2000),
    String(repeating: "[q:3个]和", count: 2000),
  ]
  for text in texts {
    let facts = MarkedText(text).facts()
    #expect(facts.count <= text.count)
  }
}
