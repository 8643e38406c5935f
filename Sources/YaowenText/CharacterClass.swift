/// What a folded UTF-16 code unit is, as far as boundaries and rules care.
///
/// Classes are read from a table by code unit, so that a scan costs one load a character.
@_spi(Rooms) public struct CharacterClass: OptionSet, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static var han: CharacterClass { CharacterClass(rawValue: 1 << 0) }
  public static var digit: CharacterClass { CharacterClass(rawValue: 1 << 1) }
  public static var latin: CharacterClass { CharacterClass(rawValue: 1 << 2) }
  /// A character of Chinese numerals, financial forms included.
  public static var hanNumeral: CharacterClass { CharacterClass(rawValue: 1 << 3) }
  public static var space: CharacterClass { CharacterClass(rawValue: 1 << 4) }
  public static var newline: CharacterClass { CharacterClass(rawValue: 1 << 5) }
  /// 。！？ and what else ends a sentence.
  public static var sentenceEnd: CharacterClass { CharacterClass(rawValue: 1 << 6) }
  /// ，；： and what else ends a clause; sentence ends too.
  public static var clauseEnd: CharacterClass { CharacterClass(rawValue: 1 << 7) }
  public static var opening: CharacterClass { CharacterClass(rawValue: 1 << 8) }
  public static var closing: CharacterClass { CharacterClass(rawValue: 1 << 9) }
  /// Any mark that no name continues across, except the few that names may hold (· - & and brackets).
  public static var punctuation: CharacterClass { CharacterClass(rawValue: 1 << 10) }
  public static var kana: CharacterClass { CharacterClass(rawValue: 1 << 11) }
  public static var hangul: CharacterClass { CharacterClass(rawValue: 1 << 12) }
  public static var surrogate: CharacterClass { CharacterClass(rawValue: 1 << 13) }

  /// Han characters and kana: what ICU's dictionary segments.
  public static var cjk: CharacterClass { CharacterClass(rawValue: 1 << 0 | 1 << 11) }
  /// Letters and digits: what numbers and foreign words are made of.
  public static var alphanumeric: CharacterClass { CharacterClass(rawValue: 1 << 1 | 1 << 2) }
  /// What ordinal numbers are written with.
  public static var ordinal: CharacterClass { CharacterClass(rawValue: 1 << 1 | 1 << 3) }
  /// What may stand at the edge of a clause: marks, brackets, spaces.
  public static var edge: CharacterClass {
    CharacterClass(rawValue: 1 << 7 | 1 << 8 | 1 << 9 | 1 << 4)
  }

  /// Whether the two have a class in common.
  public func intersects(_ other: CharacterClass) -> Bool { rawValue & other.rawValue != 0 }

  // Written out, since the generic ones of OptionSet are not specialized in other modules.

  public func contains(_ other: CharacterClass) -> Bool { rawValue & other.rawValue == other.rawValue }

  public func intersection(_ other: CharacterClass) -> CharacterClass {
    CharacterClass(rawValue: rawValue & other.rawValue)
  }

  public func isDisjoint(with other: CharacterClass) -> Bool { rawValue & other.rawValue == 0 }

  public var isEmpty: Bool { rawValue == 0 }

  /// The class of every folded code unit. Bare memory that lives as long as the program, so that who looks up
  /// many keeps a pointer to it: reaching a global costs more than the look.
  public nonisolated(unsafe) static let table: UnsafeBufferPointer<CharacterClass> = {
    let table = UnsafeMutableBufferPointer<CharacterClass>.allocate(capacity: 0x10000)
    _ = table.initialize(from: makeTable())
    return UnsafeBufferPointer(table)
  }()

  public static func of(_ unit: UInt16) -> CharacterClass { table[Int(unit)] }

  private static func makeTable() -> [CharacterClass] {
    var table = [CharacterClass](repeating: [], count: 0x10000)
    func set(_ characters: String, _ value: CharacterClass) {
      for unit in characters.utf16 { table[Int(unit)].formUnion(value) }
    }
    for range in [0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x3005...0x3007] {
      for unit in range { table[unit] = .han }
    }
    for unit in 0x3040...0x30FF { table[unit] = .kana }
    for range in [0xAC00...0xD7A3, 0x1100...0x11FF] {
      for unit in range { table[unit] = .hangul }
    }
    for range in [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x3FF, 0x400...0x4FF] {
      for unit in range { table[unit] = .latin }
    }
    for unit in 0x30...0x39 { table[unit] = .digit }
    for unit in 0xD800...0xDFFF { table[unit] = .surrogate }
    for range in [
      0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0x2010...0x205E, 0x3001...0x3003, 0x3008...0x3020,
    ] {
      for unit in range { table[unit].formUnion(.punctuation) }
    }
    set(" \t\u{A0}\u{3000}\u{2002}\u{2003}\u{200B}\u{FEFF}", .space)
    set("\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}", [.newline, .space, .sentenceEnd, .clauseEnd])
    set("。!?｡…", [.sentenceEnd, .clauseEnd, .punctuation])
    set(",;:", [.clauseEnd, .punctuation])
    set("([{<《〈「『【〔〖“‘", [.opening, .punctuation])
    set(")]}>》〉」』】〕〗”’", [.closing, .punctuation])
    set("〇零一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟廿卅半几数", .hanNumeral)
    return table
  }
}
