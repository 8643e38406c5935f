import Testing
import YaowenFacts

@Suite("Events")
struct EventTests {
  @Test(
    "Names and slots",
    arguments: [
      ("第三届云岭茶叶博览会[d:16日=2023-07-16]在[l:云岭市]开幕。", ["第三届云岭茶叶博览会|16日|云岭市"]),
      ("2023云岭产业对接大会暨签约仪式在[l:云岭市]举行。", ["2023云岭产业对接大会暨签约仪式|-|云岭市"]),
      ("由[o:农业厅]、[o:商务厅]共同主办的云岭丰收大会在[l:云岭市]举行。", ["云岭丰收大会|-|云岭市|农业厅+商务厅"]),
      ("[t:总统][p:罗梅罗][d:16日=2023-07-16]在[l:云岭市]会见[p:周怀远]。", ["会见|16日|云岭市"]),
      ("[p:周怀远]出席中南文化和旅游年开幕式并致辞。", ["中南文化和旅游年开幕式"]),
      ("云岭合作委员会第八次会议召开以来，成果很多。", []),
      ("会议指出，要多办实事。", []),
      ("他喜欢看比赛。", []),
    ] as [(String, [String])])
  func construction(_ text: String, _ expected: [String]) {
    let found = MarkedText(text).facts().filter { $0.kind == .event }
    #expect(found.map { $0.line() } == expected)
  }

  @Test("The date is an attribute, with the kind of event")
  func attributes() {
    let fact = MarkedText("第三届云岭茶叶博览会[d:16日=2023-07-16]在[l:云岭市]开幕。").facts().first
    #expect(fact?.attribute("date") == "2023-07-16")
    #expect(fact?.attribute("subtype") == "exhibition")
  }

  @Test("Parts taken in an event point to it")
  func participation() {
    let found = MarkedText("第三届云岭茶叶博览会在[l:云岭市]开幕。[p:周怀远]出席，[p:陆明川]主持。").facts()
      .filter { $0.kind == .participation }
    #expect(found.map { $0.line() } == ["周怀远|第三届云岭茶叶博览会|出席", "陆明川|第三届云岭茶叶博览会|主持"])
    #expect(found.map { $0.attribute("role") } == ["attend", "host"])
  }

  @Test("Facts and their identifiers are the same every time")
  func deterministic() {
    let text = "第三届云岭茶叶博览会在[l:云岭市]开幕。[p:周怀远]说，收成很好，总投资[m:3亿元=300000000 CNY]。"
    #expect(MarkedText(text).facts() == MarkedText(text).facts())
  }
}
