extension FactRule {
  static let eventHeld = FactRule(
    "event.held", .event, reliability: 0.82,
    examples: [
      (
        "第三届云岭茶叶博览会[d:16日=2023-07-16]在[l:云岭市]开幕。",
        ["第三届云岭茶叶博览会|16日|云岭市"]
      ),
      (
        "由[o:云岭省农业厅]主办的2023云岭丰收大会在[l:云岭市]举行。",
        ["2023云岭丰收大会|-|云岭市|云岭省农业厅"]
      ),
      ("[o:云岭省政府][d:今天=2023-07-16]举行新闻发布会。", ["新闻发布会|今天|-|云岭省政府"]),
      ("他一直喜欢大会。", []),
    ])

  static let eventMeeting = FactRule(
    "event.meeting", .event, reliability: 0.85,
    examples: [
      (
        "[t:省长][p:陆明川][d:16日=2023-07-16]在[l:云岭市]会见[l:南洲国][t:总统][p:罗梅罗]。",
        ["会见|16日|云岭市"]
      ),
      ("双方将继续会谈。", []),
    ])

  static let eventSigning = FactRule(
    "event.signing", .event, reliability: 0.75,
    examples: [
      ("[o:云岭集团]与[o:南洲集团][d:今天=2023-07-16]在[l:云岭市]签署战略合作协议。", ["战略合作协议|今天|云岭市"])
    ])
}
