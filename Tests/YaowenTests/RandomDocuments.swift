/// Documents put together at random of what news is made of, and of what breaks it: lone marks, line
/// breaks, emoji, quotation marks that never close. The same seed gives the same documents.
struct RandomDocuments {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let names = ["周怀远", "陆明川", "沈千山", "罗梅罗", "艾尔肯·吐尼亚孜", "李", "欧阳海", "他", "她", "双方"]
  private static let titles = [
    "省长", "书记", "副书记", "前总理", "国家主席", "外交部长", "董事长", "教授", "记者", "发言人", "时任", "代", "原", "候任",
  ]
  private static let bodies = [
    "云岭省委", "国务院", "外交部", "云岭市", "北京", "中国", "自治区党委", "自治区", "联合国", "云岭集团", "工业和信息化部", "大学",
    "全国人大常委会",
  ]
  private static let numbers = [
    "160", "3.5", "三", "二百余", "1,600", "30亿至50亿", "8.5%", "百分之", "个", "亿元", "万吨", "美元", "余", "近", "约", "同比增长",
    "下降", "其中", "占", "分别", "总投资", "项目", "2023年", "7月16日", "今天", "上半年", "下午3点", "三成", "1.2个百分点", "第三届",
  ]
  private static let verbs = [
    "说", "表示", "指出", "强调", "任命", "免去", "当选", "为", "担任", "是", "会见", "出席", "主持", "致辞", "签署", "举行", "举办", "主办",
    "开幕", "召开", "据", "报道", "认为", "宣布", "要求", "访问", "了", "的", "时", "在", "与", "和", "兼", "驻", "由", "向", "对", "并",
  ]
  private static let nouns = [
    "会议", "博览会", "座谈会", "签约仪式", "大会", "协议", "备忘录", "新闻发布会", "比赛", "数据", "报告", "人士", "经济", "发展",
    "人民大会堂", "茶叶", "增速", "失业率", "职务", "讯", "电", "领导", "同志", "先生",
  ]
  private static let marks = [
    ",", "，", "。", "、", "：", "；", "！", "？", "…", "……", "“", "”", "‘", "’", "（", "）", "(", ")", "《", "》", "「",
    "」", "【", "】",
    "——", "-", "·", "&", "/", "%", "\n", "\r\n", "\n\n", " ", "\u{3000}", "\t", "\u{200B}", "\u{FEFF}",
    "\u{2028}",
  ]
  private static let oddities = [
    "😀", "👨‍👩‍👧", "🇨🇳", "é", "e\u{301}", "한국", "カタカナ", "ＡＢＣ", "ABC", "x", "0", "〇", "𠮷", "臺灣", "國務院總理", "\u{0}",
    "\u{7F}",
    "㎡", "①", "٣", "\u{FFFD}", "Ⅳ", "１２３", "@", "_", "http://a.b/c?d=1", "a@b.c", "NBA", "5G", "km",
  ]
  private static let all = [names, titles, bodies, numbers, verbs, nouns, marks, oddities]

  private mutating func draw(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// The next document's code units. One in eight holds lone surrogates.
  mutating func next() -> [UInt16] {
    var units: [UInt16] = []
    let isBroken = draw(8) == 0
    for _ in 0..<1 + draw(60) {
      // Some documents dwell on one kind, so that lists and runs come up.
      let kind = Self.all[draw(Self.all.count)]
      for _ in 0..<(draw(6) == 0 ? 3 : 1) { units.append(contentsOf: kind[draw(kind.count)].utf16) }
      if isBroken, draw(12) == 0 { units.append(UInt16(0xD800 + draw(0x800))) }
    }
    return units
  }
}
