extension FactRule {
  static let participation = FactRule(
    "participation.role-verb", .participation, reliability: 0.85,
    examples: [
      ("[p:周怀远]主持会议，[p:陆明川]、[p:沈千山]出席。", ["周怀远|-|主持会议", "陆明川|-|出席", "沈千山|-|出席"]),
      (
        "第三届云岭茶叶博览会在[l:云岭市]开幕，[p:周怀远]致辞。",
        ["周怀远|第三届云岭茶叶博览会|致辞"]
      ),
      ("出席的人很多。", []),
    ])
}
