/// What the word rules of UAX #29, as ICU tailors them for Chinese, make of a code unit.
///
/// Only characters whose rules are simple have a class of their own. All others are `complex`, and the
/// stretch of text around them is left to ICU.
enum WordBreakClass {
  /// Han characters that normalization leaves alone: segmented by the dictionary.
  static let han: UInt8 = 0
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  /// `.` between two letters or two digits joins them.
  static let midNumberLetter: UInt8 = 3
  /// `,` and `;` between two digits join them.
  static let midNumber: UInt8 = 4
  static let space: UInt8 = 5
  static let lineFeed: UInt8 = 6
  static let carriageReturn: UInt8 = 7
  /// Marks with a boundary on both sides, whatever stands there.
  static let mark: UInt8 = 8
  /// Marks that join only what stands between letters or digits on both sides, by rules that differ between
  /// versions of ICU; elsewhere they are marks.
  static let joiner: UInt8 = 9
  static let complex: UInt8 = 10

  /// The class of every code unit. Bare memory that lives as long as the program.
  nonisolated(unsafe) static let table: UnsafeBufferPointer<UInt8> = {
    let table = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0x10000)
    table.initialize(repeating: complex)
    func set(_ range: ClosedRange<Int>, _ value: UInt8) { for unit in range { table[unit] = value } }
    // ASCII
    set(0x21...0x7E, mark)
    set(0x30...0x39, digit)
    set(0x41...0x5A, letter)
    set(0x61...0x7A, letter)
    table[0x20] = space
    table[0x0A] = lineFeed
    table[0x0D] = carriageReturn
    table[0x2E] = midNumberLetter
    for unit in [0x2C, 0x3B] { table[unit] = midNumber }
    for unit in [0x22, 0x27, 0x3A, 0xB7, 0x2018, 0x2019, 0xFF1A] { table[unit] = joiner }
    for unit in [0x40, 0x5F] { table[unit] = complex }
    // General punctuation that news uses: — ― “ ” …
    for unit in [0x2014, 0x2015, 0x201C, 0x201D, 0x2026] { table[unit] = mark }
    // CJK symbols and punctuation
    table[0x3000] = space
    set(0x3001...0x3003, mark)
    set(0x3008...0x3011, mark)
    set(0x3014...0x301B, mark)
    // Full-width forms, but for those that join as their ASCII counterparts do
    for unit in [
      0xFF01, 0xFF05, 0xFF08, 0xFF09, 0xFF0B, 0xFF0D, 0xFF0F, 0xFF1C, 0xFF1D, 0xFF1E, 0xFF1F, 0xFF5E,
    ] {
      table[unit] = mark
    }
    for unit in [0xFF0C, 0xFF1B] { table[unit] = midNumber }
    // Han
    set(0x4E00...0x9FFF, han)
    set(0x3400...0x4DBF, han)
    table[0x3005] = han
    table[0x3007] = han
    return UnsafeBufferPointer(table)
  }()
}
