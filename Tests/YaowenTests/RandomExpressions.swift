/// Expressions put together at random of what numerals, amounts and dates are made of, and then broken: characters
/// left out, said twice, changed places or replaced. The same seed gives the same expressions.
struct RandomExpressions {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let numerals = [
    "0", "1", "3", "7", "12", "16", "30", "2023", "1,100", "36.57", "99999999", "１２", "一", "二", "两", "三", "五",
    "七", "九", "十",
    "百", "千", "万", "亿", "兆", "廿", "卅", "壹", "佰", "萬", "億", "零", "〇", "半", "几", "数", "十几", "第", "负", "零下", "-",
    ".",
    ",", "又", "分之", "点", "余", "多", "来", "上", "个", "k", "%", "‰", "e3", "^2", "/",
  ]
  private static let amounts = [
    "元", "万元", "亿元", "块", "角", "毛", "分", "美元", "人民币", "港元", "￥", "US$", "整", "百分之", "个百分点", "基点", "成", "折",
    "倍", "翻",
    "番", "吨", "公里", "平方米", "人次", "名", "家", "届", "级", "年", "个月", "小时", "/", "每", "亩", "单位：", "(套)", "（含）", "满",
    "送",
  ]
  private static let dates = [
    "年", "月", "日", "号", "时", "点", "分", "秒", "天", "周", "季度", "世纪", "年代", "财年", "Q2", "上", "下", "前", "后", "近",
    "过", "再过",
    "以来", "以前", "或之前", "起", "至今", "内", "里", "末", "初", "底", "旬", "春", "今天", "去年", "上个月", "本周", "周三", "周末",
    "同期", "去年同期",
    "次日", "当晚", "上午", "晚上", "凌晨", "春节", "除夕", "国庆节", "冬至", "开斋节", "农历", "闰", "正月", "腊月", "民国", "光绪", "甲辰年",
    "龙年",
    "“十四五”", "时期", "党的十八大", "改革开放", "目前", "近年来", "每年", "每周", "每", "北京时间", "今明", ":", "T",
  ]
  private static let links = [
    "至", "到", "-", "—", "——", "~", "、", "和", "之间", "约", "近", "超过", "不足", "至少", "以上", "左右", "从", "自", "截至",
    "，", "。", " ", "（",
    "）", "“", "”", "的", "了", "投资", "资金", "增长", "会议", "\n",
  ]
  private static let kinds = [numerals, numerals, amounts, dates, dates, links]

  private mutating func draw(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// The next expression: of one to ten pieces, one in three broken.
  mutating func next() -> String {
    var text = ""
    for _ in 0..<1 + draw(10) {
      let kind = Self.kinds[draw(Self.kinds.count)]
      text += kind[draw(kind.count)]
    }
    guard draw(3) == 0 else { return text }
    var units = Array(text.utf16)
    for _ in 0..<1 + draw(3) where !units.isEmpty {
      let at = draw(units.count)
      switch draw(4) {
      case 0: units.remove(at: at)
      case 1: units.insert(units[at], at: at)
      case 2: units.swapAt(at, draw(units.count))
      default: units[at] = UInt16(draw(0x10000))
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
