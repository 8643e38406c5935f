import Testing
import YaowenExtraction
@_spi(Rooms) import YaowenLexicon
import YaowenText

/// Bare expressions of money, percentages and quantities.
@Suite struct ValueParserTests {
  @Test(arguments: [
    ("4573亿元", "457300000000", "CNY"), ("人民币8亿元", "800000000", "CNY"), ("港币两千九百六十元", "2960", "HKD"),
    ("三万元欧元", "30000", "EUR"), ("￥100", "100", "CNY"), ("US$3.5", "3.5", "USD"),
    ("123元1角1分", "123.11", "CNY"),
    ("十块三毛", "10.3", "CNY"), ("3,000 万美元", "30000000", "USD"), ("近700万元", "7000000", "CNY"),
    ("三百万", "3000000", "CNY"),
    ("十五块五", "15.5", "CNY"), ("一块二毛五", "1.25", "CNY"), ("5毛", "0.5", "CNY"), ("九毛九", "0.99", "CNY"),
    ("港元300万", "3000000", "HKD"), ("上亿元", "100000000", "CNY"), ("一元钱", "1", "CNY"),
    ("50万元（含）以上", "500000", "CNY"), ("二百余万元", "2000000", "CNY"), ("100个亿", "10000000000", "CNY"),
    ("肆佰叁拾萬圆整", "4300000", "CNY"), ("两万", "20000", "CNY"),
  ])
  func money(_ text: String, _ value: String, _ unit: String) throws {
    try check(text, .money, value, unit)
  }

  @Test(arguments: [
    ("8.5%", "8.5", "%"), ("百分之三十", "30", "%"), ("5‰", "0.5", "%"), ("1.2个百分点", "1.2", "pp"),
    ("三成", "30", "%"),
    ("九成半", "95", "%"), ("一倍", "100", "%"), ("翻两番", "300", "%"), ("三分之一", "33.33", "%"), ("四分之三", "75", "%"),
    ("一半", "50", "%"), ("八五折", "85", "%"), ("-0.06%", "-0.06", "%"), ("一 百 五 十 个 百 分 点", "150", "pp"),
    ("25个基点", "0.25", "pp"), ("50BP", "0.5", "pp"), ("三成五", "35", "%"),
  ])
  func percents(_ text: String, _ value: String, _ unit: String) throws {
    try check(text, .percent, value, unit)
  }

  @Test(arguments: [
    ("160个", "160", "个"), ("3万吨", "30000", "吨"), ("3000亿千瓦时", "300000000000", "千瓦时"), ("三年", "3", "年"),
    ("一个半小时", "1.5", "小时"), ("2个小时", "2", "小时"), ("5千瓦", "5", "千瓦"), ("25000多名", "25000", "名"),
    ("5202.9万人(次)", "52029000", "人(次)"), ("零下5摄氏度", "-5", "摄氏度"), ("上千名", "1000", "名"),
  ])
  func quantities(_ text: String, _ value: String, _ unit: String) throws {
    try check(text, .quantity, value, unit)
  }

  @Test(arguments: [
    ("3.5元/平方米", ValueKind.money, "3.5", "平方米"), ("每亩5000元", .money, "5000", "亩"),
    ("每小时300公里", .quantity, "300", "小时"), ("每股约10元", .money, "10", "股"),
  ])
  func rates(_ text: String, _ kind: ValueKind, _ value: String, _ per: String) throws {
    let amount = try #require(parse(text, as: kind))
    #expect(amount.number?.description == value)
    #expect(amount.per == per)
  }

  @Test(arguments: ["百亿元级", "2万亿元级"])
  func sizesAreNoAmounts(_ text: String) { #expect(parse(text, as: .money) == nil) }

  @Test(arguments: ["百分之三十", "160个", "三成"])
  func whatIsOfAnotherKindIsNoMoney(_ text: String) { #expect(parse(text, as: .money) == nil) }

  private func check(_ text: String, _ kind: ValueKind, _ value: String, _ unit: String) throws {
    let amount = try #require(parse(text, as: kind))
    #expect(amount.number?.description == value)
    #expect(amount.unit == unit)
  }

  @Test(arguments: [
    ("30亿至50亿元", ValueKind.money, "3000000000", "5000000000"), ("60%-80%", .percent, "60", "80"),
    ("3至5个百分点", .percent, "3", "5"), ("十几个", .quantity, "11", "19"), ("10~15k元", .money, "10000", "15000"),
    ("1万(含)-5万元", .money, "10000", "50000"), ("1到1个半小时", .quantity, "1", "1.5"),
    ("两、三年", .quantity, "2", "3"),
  ])
  func ranges(_ text: String, _ kind: ValueKind, _ low: String, _ high: String) throws {
    let amount = try #require(parse(text, as: kind))
    #expect(amount.number == nil)
    #expect(amount.low?.description == low)
    #expect(amount.high?.description == high)
  }

  @Test(arguments: [
    ("总投资4573亿元", ValueKind.money), ("元", .money), ("3元素", .money), ("8.5", .percent), ("一个", .percent),
    ("三人行", .quantity),
    ("第三届", .quantity), ("2023年", .quantity), ("8.5%", .quantity),
  ])
  func noValue(_ text: String, _ kind: ValueKind) {
    #expect(parse(text, as: kind) == nil)
  }
}

/// The value of one expression, by a parser of its own.
func parse(_ text: String, as kind: ValueKind) -> Amount? {
  var parser = ValueParser(lexicon: .bundled)
  return parser.parse(text, as: kind)
}
