import Testing
import YaowenFacts

@Suite("Measures")
struct MeasureTests {
  @Test(
    "Labels",
    arguments: [
      ("总投资[m:30亿元]。", ["总投资|30亿元"]),
      ("总投资达到[m:30亿元]。", ["总投资|30亿元"]),
      ("嘉宾近[q:300人]参加。", ["嘉宾|300人"]),
      ("签约项目[q:12个]，", ["签约项目|12个"]),
      ("共涉及[q:12个]项目，", ["项目|12个"]),
      ("[q:12个]国家级高新技术产业园区。", ["国家级高新技术产业园区|12个"]),
      ("打造[q:8大]产业集群和[q:16条]重点产业链。", ["产业集群|8大", "重点产业链|16条"]),
      ("[%:90%]的树木是松树。", ["树木|90%"]),
      ("占森林面积的[%:60%]。", ["占森林面积|60%"]),
      ("同比增长[%:9%]。", ["同比增长|9%"]),
      ("食品价格上涨[%:3%]，", ["食品价格|3%"]),
      ("签署[m:5亿元]的融资协议。", ["融资协议|5亿元"]),
      ("进入[q:80多个]国家和地区。", ["国家和地区|80多个"]),
      ("（[q:36岁]）", ["-|36岁"]),
      ("投入[m:10亿元]推进高速公路建设。", ["投入|10亿元"]),
      ("一座总投资[m:30亿元]的工厂。", ["总投资|30亿元"]),
      ("检出[q:12批][q:54吨]玉米。", ["玉米|12批", "玉米|54吨"]),
      ("选派[q:5批]“组团式”医疗人员。", ["医疗人员|5批"]),
    ] as [(String, [String])])
  func label(_ text: String, _ expected: [String]) {
    let found = MarkedText(text).facts().filter { $0.kind == .measure }
    #expect(found.map { $0.line() } == expected)
  }

  @Test("Numbers, units and ranges are attributes")
  func attributes() throws {
    let facts = MarkedText("总投资[m:30亿元=3000000000 CNY]，用时[q:三至五年=3~5 年]。").facts()
    #expect(facts.first?.attribute("number") == "3000000000")
    #expect(facts.first?.attribute("unit") == "CNY")
    #expect(facts.last?.attribute("number") == nil)
    #expect(facts.last?.attribute("low") == "3")
    #expect(facts.last?.attribute("high") == "5")
  }

  @Test("A comparison is an attribute")
  func comparison() {
    let fact = MarkedText("进出口总值同比增长[%:9%=9 %]。").facts().first
    #expect(fact?.attribute("comparison") == "yoy")
    #expect(fact?[.label]?.text == "进出口总值")
  }

  @Test("A part points to its whole")
  func part() {
    let facts = MarkedText("共有[q:120个=120 个]项目，其中工业项目[q:80个=80 个]。").facts()
    #expect(facts.count == 2)
    #expect(facts.last?.attribute("partOf") == facts.first?.id)
  }

  @Test("Amounts that go on share their label")
  func shared() {
    let facts = MarkedText("客流量从[q:400人=400 人]增加到[q:900人=900 人]。").facts()
    #expect(facts.map { $0[.label]?.text } == ["客流量", "客流量"])
  }
}
