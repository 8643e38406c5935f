extension FactRule {
  static let measureCounted = FactRule(
    "measure.noun-after", .measure, reliability: 0.86,
    examples: [
      ("全省新建[q:120座=120 座]换电站。", ["换电站|120座"]),
      ("[%:七成=70 %]的受访者愿意参加。", ["受访者|七成"]),
      ("共有[q:36个=36 个]国家级先进制造业集群。", ["国家级先进制造业集群|36个"]),
    ])

  static let measureIndicator = FactRule(
    "measure.indicator-before", .measure, reliability: 0.84,
    examples: [
      ("项目总投资[m:30亿元=3000000000 CNY]。", ["总投资|30亿元"]),
      ("[d:一季度]进出口总值达[m:2.1万亿元=2100000000000 CNY]。", ["进出口总值|2.1万亿元"]),
      ("城镇失业率为[%:5.1%=5.1 %]。", ["城镇失业率|5.1%"]),
    ])

  static let measureGrowth = FactRule(
    "measure.growth", .measure, reliability: 0.85,
    examples: [
      ("，同比增长[%:8.5%=8.5 %]。", ["同比增长|8.5%"]),
      ("粮食产量下降[%:2%=2 %]。", ["粮食产量下降|2%"]),
    ])

  static let measureAge = FactRule(
    "measure.age", .measure, reliability: 0.8,
    examples: [
      ("[q:74岁=74 岁]的老村长[p:陆明川]说。", ["陆明川|74岁"]),
      ("[p:周怀远][d:今年=2023][q:72岁=72 岁]。", ["周怀远|72岁"]),
      ("[q:60岁=60 岁]以上可以参加。", ["-|60岁"]),
    ])

  static let measureBare = FactRule(
    "measure.unlabelled", .measure, reliability: 0.35,
    examples: [
      ("，[m:500元=500 CNY]。", ["-|500元"])
    ])
}
