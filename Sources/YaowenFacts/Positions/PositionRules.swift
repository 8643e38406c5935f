extension FactRule {
  static let positionTitlePerson = FactRule(
    "position.organization-title-person", .position, reliability: 0.97,
    examples: [
      ("[o:云岭省教育厅][t:厅长][p:周怀远]出席。", ["周怀远|厅长|云岭省教育厅"]),
      ("[o:云岭省委][t:副书记]、[t:省长][p:陆明川]主持会议。", ["陆明川|副书记|云岭省委", "陆明川|省长|云岭"]),
      ("[l:云岭省][t:领导][p:周怀远]、[p:陆明川]参加调研。", ["周怀远|领导|云岭省", "陆明川|领导|云岭省"]),
      ("[o:云岭省教育厅][t:厅长]没有出席。", []),
    ])

  static let positionPersonTitle = FactRule(
    "position.person-title", .position, reliability: 0.92,
    examples: [
      ("[p:周怀远][t:厅长]说，今年要多办实事。", ["周怀远|厅长|-"]),
      ("[p:周怀远]，[o:云岭智造公司][t:董事长]，今年五十岁。", ["周怀远|董事长|云岭智造公司"]),
      ("[p:周怀远]（[o:云岭大学][t:教授]）", ["周怀远|教授|云岭大学"]),
      ("[p:周怀远]。[t:厅长]来了。", []),
    ])

  static let positionVerb = FactRule(
    "position.appointment-verb", .position, reliability: 0.85,
    examples: [
      ("[p:周怀远]当选[o:云岭省工商联][t:主席]。", ["周怀远|主席|云岭省工商联"]),
      ("会议任命[p:周怀远]为[o:云岭省教育厅][t:厅长]。", ["周怀远|厅长|云岭省教育厅"]),
      ("会议免去[p:周怀远]的[o:云岭省教育厅][t:厅长]职务。", ["周怀远|厅长|云岭省教育厅"]),
      ("会议任命新的[t:厅长]。", []),
    ])

  static let positionCopula = FactRule(
    "position.copula", .position, reliability: 0.85,
    examples: [
      ("[p:周怀远]是[o:云岭中学][t:教师]。", ["周怀远|教师|云岭中学"]),
      ("[p:周怀远]说，他的父亲是[o:云岭中学][t:教师]。", []),
    ])
}
