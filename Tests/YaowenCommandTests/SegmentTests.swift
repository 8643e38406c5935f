import Foundation
import Testing

@Suite struct SegmentTests {
  @Test func writesOneLineForEachLine() throws {
    let folder = try Folder(["words.txt": "敕勒川大会 3 n\nNew York 5 ns\n"])
    let input = "我们在 敕勒川大会，\r\n\n去New York见\u{3000}。"
    let result = try Tool.run("segment", "--lexicon", "words.txt", input: input, in: folder)
    #expect(result.output == "我们 在 敕勒川大会 ，\n\n去 New York 见 。\n")
  }

  @Test func icuHasItsOwnBoundaries() throws {
    let folder = try Folder(["words.txt": "敕勒川大会\n"])
    let result = try Tool.run(
      "segment", "--mode", "icu", "--lexicon", "words.txt", input: "敕勒川大会 ok", in: folder)
    #expect(result.output == "敕 勒 川 大会 ok\n")
  }

  @Test func jsonSaysWhereEachWordComesFrom() throws {
    let folder = try Folder(["words.txt": "云岭智造 5 nt\n"])
    let result = try Tool.run(
      "segment", "--format", "json", "--lexicon", "words.txt", input: "😀 云岭智造。", in: folder)
    #expect(
      result.output
        == #"{"id":"-:1","offsets":"scalar","words":[{"text":"😀","start":0,"end":1,"origin":"run","entries":[]},"#
        + #"{"text":"云岭智造","start":2,"end":6,"origin":"lexicon","entries":["organization"]},"#
        + #"{"text":"。","start":6,"end":7,"origin":"punctuation","entries":[]}]}"# + "\n")
  }

  @Test func findsTheEncodingOut() throws {
    let utf16 = Data([0xFF, 0xFE, 0x2D, 0x4E, 0xFD, 0x56, 0x0A, 0x00, 0x2D, 0x4E, 0xFD, 0x56])
    #expect(try Tool.run(["segment"], input: utf16).output == "中国\n中国\n")
    let gbk = Data([0xD6, 0xD0, 0xB9, 0xFA])
    #expect(try Tool.run(["segment", "--encoding", "gbk"], input: gbk).output == "中国\n")
  }
}
