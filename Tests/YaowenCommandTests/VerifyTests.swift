import Foundation
import Testing

@Suite struct VerifyTests {
  static let files = [
    "in/a.txt": "工业和信息化部😀\n𠮷云岭智造。",
    "in/b.jsonl": "{\"id\":\"x\",\"text\":\"云岭智造\"}\n{\"text\":\"云岭智造，云岭智造\"}\nbroken",
    "words.tsv": ExtractTests.lexicon,
  ]

  @Test(arguments: ["scalar", "utf8", "utf16"])
  func trueRecordsHold(unit: String) throws {
    let folder = try Folder(Self.files)
    _ = try Tool.run(
      "extract", "in", "--lexicon", "words.tsv", "--offsets", unit, "--output", "out.jsonl", in: folder)
    let result = try Tool.run("verify", "out.jsonl", "--against", "in", in: folder)
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.errors == "yaowen: 4 documents, 5 spans: all hold, 1 error record\n")
    // From another folder, and in another order.
    let reversed = try folder.text("out.jsonl").split(separator: "\n").reversed().joined(separator: "\n")
    try folder.write(Data(reversed.utf8), to: "reversed.jsonl")
    let elsewhere = try Tool.run(
      "verify", folder.url("reversed.jsonl").path, "--against", folder.url("in").path)
    #expect(elsewhere.errors == result.errors)
  }

  @Test func theFirstFalseSpanIsNamed() throws {
    let folder = try Folder(Self.files)
    let records = try Tool.run("extract", "in/b.jsonl", "--lexicon", "words.tsv", in: folder).output
    let wrong = records.replacingOccurrences(
      of: #""start":5,"end":9,"text":"云岭智造""#, with: #""start":4,"end":8,"text":"云岭智造""#)
    try folder.write(Data(wrong.utf8), to: "wrong.jsonl")
    let result = try Tool.run("verify", "wrong.jsonl", "--against", "in/b.jsonl", in: folder)
    #expect(result.status == 65)
    #expect(
      result.errors
        == "yaowen: in/b.jsonl:2: mentions[1].text at 4..<8: expected \"，云岭智\", found \"云岭智造\"\n")
  }

  @Test func anUnknownIdIsNamed() throws {
    let folder = try Folder(Self.files)
    try folder.write(Data("{\"id\":\"nobody\",\"length\":1}\n".utf8), to: "out.jsonl")
    let result = try Tool.run("verify", "out.jsonl", "--against", "in", in: folder)
    #expect(result.status == 65)
    #expect(result.errors == "yaowen: out.jsonl:1: in holds no document with the id nobody\n")
  }
}
