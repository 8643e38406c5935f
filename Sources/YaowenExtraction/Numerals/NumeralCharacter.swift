/// What a folded code unit is within a numeral.
///
/// A byte for each code unit, so that the scan over a text costs one load a character where there is no
/// numeral. Only the characters that make up numerals are here; words about numbers are lexicon entries.
struct NumeralCharacter: Equatable, Sendable {
  private let code: UInt8

  private init(_ code: UInt8) { self.code = code }

  static let none = NumeralCharacter(0)
  /// 半, a half.
  static let half = NumeralCharacter(0x20)
  /// 几, a few.
  static let several = NumeralCharacter(0x21)
  /// 数, a few, only in front of 十, 百, 千, 万 and 亿.
  static let number = NumeralCharacter(0x22)
  /// 余 and 多, a little more.
  static let more = NumeralCharacter(0x23)
  /// 来, about so many.
  static let about = NumeralCharacter(0x24)

  /// A digit written with ASCII digits.
  var arabicDigit: Int? { code & 0xF0 == 0x80 ? Int(code & 0x0F) : nil }
  /// A digit written with a Chinese character.
  var hanDigit: Int? { code & 0xF0 == 0x10 ? Int(code & 0x0F) : nil }
  /// The power of ten of 十, 百 and 千.
  var smallPower: Int? { code & 0xF0 == 0x30 ? Int(code & 0x0F) : nil }
  /// The tens of 廿, 卅 and 卌.
  var tens: Int? { code & 0xF0 == 0x40 ? Int(code & 0x0F) : nil }
  /// The power of ten of 万, 亿 and 兆.
  var bigPower: Int? { code & 0xF0 == 0x50 ? Int(code & 0x0F) : nil }

  /// Whether a numeral can begin with the character.
  var canBegin: Bool { code != 0 && self != .more && self != .about }
  /// Whether the character multiplies what stands before it.
  var isMultiplier: Bool { code & 0xF0 == 0x30 || code & 0xF0 == 0x50 }

  @inline(__always)
  static func of(_ unit: UInt16) -> NumeralCharacter { table[Int(unit)] }

  private static let table: [NumeralCharacter] = {
    var table = [NumeralCharacter](repeating: .none, count: 0x10000)
    func set(_ characters: String, _ code: UInt8) {
      for unit in characters.utf16 { table[Int(unit)] = NumeralCharacter(code) }
    }
    for digit in 0..<10 { table[0x30 + digit] = NumeralCharacter(0x80 | UInt8(digit)) }
    let digits = ["〇零", "一壹", "二贰两俩", "三叁参", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"]
    for (digit, characters) in digits.enumerated() { set(characters, 0x10 | UInt8(digit)) }
    set("十拾", 0x31)
    set("百佰", 0x32)
    set("千仟", 0x33)
    set("廿", 0x42)
    set("卅", 0x43)
    set("卌", 0x44)
    set("万", 0x54)
    set("亿", 0x58)
    set("兆", 0x5C)
    set("半", 0x20)
    set("几", 0x21)
    set("数", 0x22)
    set("余多", 0x23)
    set("来", 0x24)
    return table
  }()
}

/// The other characters that numerals and ranges are made of, folded.
enum NumeralMark {
  static let zero: UInt16 = 0x96F6  // 零
  static let point: UInt16 = 0x70B9  // 点
  static let part: UInt16 = 0x5206  // 分
  static let of: UInt16 = 0x4E4B  // 之
  static let and: UInt16 = 0x53C8  // 又
  static let quarter: UInt16 = 0x523B  // 刻
  static let ordinal: UInt16 = 0x7B2C  // 第
  static let slash: UInt16 = 0x2F
  static let minus: UInt16 = 0x8D1F  // 负
  static let piece: UInt16 = 0x4E2A  // 个
  static let listComma: UInt16 = 0x3001  // 、
  static let upTo: UInt16 = 0x4E0A  // 上, before 百, 千, 万 and 亿: about so many
  static let belowZero: [UInt16] = [0x96F6, 0x4E0B]  // 零下
  static let half: UInt16 = 0x534A  // 半
  /// 参, 陆, 伍, 俩: digits beside a multiplier, and words elsewhere (参加, 内陆, 队伍).
  static let ambiguous: [UInt16] = [0x53C2, 0x9646, 0x4F0D, 0x4FE9]
  static let included: [UInt16] = [0x28, 0x542B, 0x29]  // (含)

  /// Whether the character is a minus sign.
  static func isMinus(_ unit: UInt16) -> Bool { unit == 0x2D || unit == 0x2212 || unit == minus }

  /// Whether the character stands between the ends of a range: 至, 到 and the dashes.
  static func isRange(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x81F3, 0x5230, 0x2D, 0x7E, 0x2013, 0x2014, 0x2015, 0x2212, 0x301C, 0x2012, 0x2010, 0x2011: true
    default: false
    }
  }

  /// Whether the character is a dash, which joins ranges but also dates, codes and clauses.
  static func isDash(_ unit: UInt16) -> Bool { isRange(unit) && unit != 0x81F3 && unit != 0x5230 }
}
