/// What a folded UTF-16 code unit is, as far as boundaries and rules care.
///
/// Classes are read from a table by code unit, so that a scan costs one load a character.
package struct CharacterClass: OptionSet, Sendable {
  package let rawValue: UInt16

  @inlinable
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let han = CharacterClass(rawValue: 1 << 0)
  package static let digit = CharacterClass(rawValue: 1 << 1)
  package static let latin = CharacterClass(rawValue: 1 << 2)
  /// A character of Chinese numerals, financial forms included.
  package static let hanNumeral = CharacterClass(rawValue: 1 << 3)
  package static let space = CharacterClass(rawValue: 1 << 4)
  package static let newline = CharacterClass(rawValue: 1 << 5)
  /// 。！？ and what else ends a sentence.
  package static let sentenceEnd = CharacterClass(rawValue: 1 << 6)
  /// ，；： and what else ends a clause; sentence ends too.
  package static let clauseEnd = CharacterClass(rawValue: 1 << 7)
  package static let opening = CharacterClass(rawValue: 1 << 8)
  package static let closing = CharacterClass(rawValue: 1 << 9)
  /// Any mark that no name continues across, except the few that names may hold (· - & and brackets).
  package static let punctuation = CharacterClass(rawValue: 1 << 10)
  package static let kana = CharacterClass(rawValue: 1 << 11)
  package static let hangul = CharacterClass(rawValue: 1 << 12)
  package static let surrogate = CharacterClass(rawValue: 1 << 13)

  /// The class of every folded code unit.
  package static let table: [CharacterClass] = makeTable()

  @inlinable
  package static func of(_ unit: UInt16) -> CharacterClass { table[Int(unit)] }

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
