import Foundation
import Testing
import YaowenRecords

@Suite struct JSONTests {
  static func written(_ text: String) -> [UInt8] {
    var json = JSONWriter()
    json.string(text)
    return json.bytes
  }

  @Test func escapesWhatItMust() {
    let text = "\"\\\u{0}\u{1F}\u{7F}\n\r\t\u{8}\u{85}\u{2028}\u{2029}é中😀/"
    #expect(
      String(decoding: Self.written(text), as: UTF8.self)
        == #""\"\\\u0000\u001f\u007f\n\r\t\u0008\u0085\u2028\u2029é中😀/""#)
  }

  /// Whatever a text holds, it is one line for every reader and reads back as it was, here and by Foundation.
  @Test(arguments: 0..<200)
  func anyStringReadsBack(seed: Int) throws {
    var generator = SplitMix(seed: UInt64(seed))
    let text = generator.text(length: 40)
    let bytes = Self.written(text)
    #expect(!String(decoding: bytes, as: UTF8.self).contains { $0.isNewline })
    #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F })
    let back = try JSONReader.read(bytes)
    #expect(back == .string(Array(text.utf16)))
    let theirs = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) as? String
    // Foundation drops some of the U+FEFF within strings.
    func unmarked(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != "\u{FEFF}" } }
    let isSame = unmarked(theirs ?? "") == unmarked(text)
    #expect(isSame)
  }

  @Test func keepsDigitsAndOrder() throws {
    let text =
      #"{"b":1.50,"a":-0,"big":123456789012345678901234567890,"e":1E+2,"n":null,"t":[true,false,{}]}"#
    var json = JSONWriter()
    json.value(try JSONReader.read(" \n\(text)\t".utf8))
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }

  @Test func readsEscapes() throws {
    #expect(try JSONReader.read(#""\u4e2d\n\/\"\\\ud83d\ude00""#.utf8).string == "中\n/\"\\😀")
  }

  @Test(arguments: [
    (#""\ud800""#, "\u{FFFD}", 1), (#""\udc00x""#, "\u{FFFD}x", 1),
    (#""\ud800\ud83d\ude00""#, "\u{FFFD}😀", 1),
    (#""\ud800\n""#, "\u{FFFD}\n", 1), (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}", 2),
  ])
  func replacesHalfPairs(json: String, text: String, count: Int) throws {
    let read = try JSONReader.readCounting(json.utf8)
    #expect(read.value.string == text)
    #expect(read.replacedSurrogates == count)
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\" 1}", 5), ("{a:1}", 1), ("01", 1), ("1.", 2), ("-", 1),
    ("tru", 3),
    ("\"a", 2), ("\"\n\"", 1), (#""\x""#, 2), (#""\u12g4""#, 5), ("1 2", 2), ("NaN", 0), ("'a'", 0),
    ("[1 2]", 3),
    ("1e", 2), ("nul1", 3),
  ])
  func refusesWhatIsNoJSON(text: String, offset: Int) {
    #expect { try JSONReader.read(text.utf8) } throws: { error in
      (error as? JSONError)?.offset == offset
    }
  }

  @Test func refusesInvalidUTF8ByItsPlace() {
    #expect { try JSONReader.read(Array("\"ab".utf8) + [0xFF, 0x22]) } throws: { error in
      (error as? JSONError)?.isEncodingError == true && (error as? JSONError)?.offset == 3
    }
  }

  @Test func deepNestingIsAnError() {
    #expect(throws: JSONError.self) { try JSONReader.read(String(repeating: "[", count: 100_000).utf8) }
    let fine = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(throws: Never.self) { try JSONReader.read(fine.utf8) }
  }
}

/// A small generator, so that a failing seed can be run again.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0xD6E8_FEB8_6659_FD93 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A text of scalars from every plane and of the ones that are easily mistaken.
  mutating func text(length: Int) -> String {
    let odd: [UInt32] = [
      0, 8, 9, 10, 11, 12, 13, 0x1B, 0x22, 0x5C, 0x7F, 0x85, 0x2028, 0x2029, 0xFEFF, 0xFFFF,
    ]
    var scalars = String.UnicodeScalarView()
    while scalars.count < length {
      let value: UInt32 =
        switch next() % 4 {
        case 0: odd[Int(next() % UInt64(odd.count))]
        case 1: UInt32(next() % 0x80)
        case 2: 0x4E00 + UInt32(next() % 0x5200)
        default: UInt32(next() % 0x110000)
        }
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
