import Foundation
import Testing

@Suite struct OtherCommandTests {
  @Test func explainShowsWordsEvidenceAndMentions() throws {
    let folder = try Folder(["words.tsv": ExtractTests.lexicon])
    let result = try Tool.run("explain", "--text", "云岭智造。", "--lexicon", "words.tsv", in: folder)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("words\n  云岭智造 。\n\ncandidates"))
    #expect(result.output.contains("* 0..<4  云岭智造  organization.gazetteer"))
    #expect(result.output.contains("  [0] organization  云岭智造  organization.gazetteer  1.0\n"))
  }

  @Test func explainWritesCandidatesAsJSONLines() throws {
    let folder = try Folder(["words.tsv": ExtractTests.lexicon])
    let input = #"{"id":"a","text":"云岭智造"}"# + "\n" + #"{"id":"b","text":"。"}"# + "\n"
    let result = try Tool.run(
      "explain", "--format", "json-lines", "--input-format", "jsonl", "--lexicon", "words.tsv", input: input,
      in: folder)
    #expect(result.status == 0)
    #expect(result.lines.count == 2)
    let whole =
      #""type":"organization","rule":"organization.gazetteer","start":0,"end":4,"chosen":true,"evidence":{"#
    #expect(result.lines[0].hasPrefix(#"{"id":"a","candidates":[{"#))
    #expect(
      result.lines[0].contains(whole + #""organization-gazetteer":1,"pinned":1,"organization-length":4"#))
    #expect(result.lines[1] == #"{"id":"b","candidates":[]}"#)
  }

  @Test func parseWritesALineForEachLine() throws {
    let result = try Tool.run("parse", "money", input: "云\n\n好\"")
    #expect(
      result.output
        == #"{"id":"-:1","text":"云","value":null}"# + "\n" + #"{"id":"-:2","text":"","value":null}"# + "\n"
        + #"{"id":"-:3","text":"好\"","value":null}"# + "\n")
    let lines = try Tool.run(
      "parse", "date", "--input-format", "jsonl", input: #"{"id":3,"text":"云","reference":"2023-07-17"}"#)
    #expect(lines.output == #"{"id":"3","text":"云","value":null}"# + "\n")
  }

  @Test func parseAnswersABrokenLineInItsPlace() throws {
    let input = """
      {"id":"a","text":"十二"}
      {"id":"b","text":
      {"id":"c","text":5}
      {"id":"d","text":"云","reference":"soon"}
      {"id":"e","text":"十三"}
      """
    let result = try Tool.run("parse", "number", "--input-format", "jsonl", input: input)
    #expect(result.status == 0)
    #expect(result.lines.count == 5)
    let codes = ["\"number\":\"12\"", "bad-json", "no-text", "bad-reference", "\"number\":\"13\""]
    for (line, code) in zip(result.lines, codes) { #expect(line.contains(code)) }
    #expect(result.lines[2].hasPrefix(#"{"id":"c","error":{"code":"no-text","message":"#))
  }

  @Test(arguments: [
    ("number", "十二", #"{"number":"12","unit":""}"#),
    ("money", "4573亿元", #"{"number":"457300000000","unit":"CNY"}"#),
    ("percent", "3%至5%", #"{"number":null,"unit":"%","low":"3","high":"5"}"#),
    ("quantity", "160个", #"{"number":"160","unit":"个"}"#),
    ("date", "上个月", #"{"iso":"2023-06","timex":"2023-06"}"#),
  ])
  func parseReadsEachKind(kind: String, text: String, value: String) throws {
    let result = try Tool.run("parse", kind, "--reference", "2023-07-17", input: text)
    #expect(result.output == #"{"id":"-:1","text":"\#(text)","value":\#(value)}"# + "\n")
  }

  /// Every command that may take long and reads standard input.
  @Test(arguments: [["segment"], ["explain"], ["parse", "money"], ["verify", "-", "--against", "a.txt"]])
  func anInterruptionEndsWithAStatusOfItsOwn(arguments: [String]) throws {
    let folder = try Folder(["a.txt": "好。"])
    let process = Process()
    process.executableURL = Tool.url
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    let (input, errors) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    // More than the pipe holds: the command has begun to read, and so to watch.
    let line = arguments[0] == "verify" ? #"{"id":"a.txt","error":{}}"# + "\n" : "好"
    input.fileHandleForWriting.write(Data(String(repeating: line, count: 100_000).utf8))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 75)
    #expect(
      String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        == "yaowen: interrupted\n")
  }

  @Test func textsMayHaveAnotherNameWhereverArticlesAreRead() throws {
    let folder = try Folder(["news.jsonl": #"{"id":"1","content":"投资4573亿元。"}"#])
    let message =
      "yaowen: news.jsonl:1: the object has no `text`; name its text with --text-field: `content`\n"
    for command in ["explain", "benchmark"] {
      #expect(try Tool.run(command, "news.jsonl", in: folder).errors == message)
      let named = try Tool.run(command, "news.jsonl", "--text-field", "content", in: folder)
      #expect(named.status == 0)
    }
    try folder.write(Data(#"{"id":"1","mentions":[["money","4573亿元",2,8]]}"#.utf8), to: "gold.json")
    let result = try Tool.run(
      "evaluate", "gold.json", "news.jsonl", "--text-field", "content", in: folder)
    #expect(
      result.lines.first { $0.contains("money") }?.split(separator: " ") == [
        "mention.money", "1.000", "1.000", "1.000", "1", "1", "1",
      ])
  }

  @Test func benchmarkPrintsEveryName() throws {
    let folder = try Folder(["a.txt": "工业和信息化部部长金壮龙出席会议。"])
    let result = try Tool.run("benchmark", "a.txt", "--rounds", "2", in: folder)
    #expect(
      result.lines.map { $0.prefix { $0 != ":" } } == [
        "bytes", "documents", "icu.mbps", "segment-icu.mbps", "segment.mbps", "extract.mbps", "write.mbps",
        "segment-icu/icu", "segment/icu", "extract/icu", "load.ms", "peak.mb",
      ])
  }

  @Test func lexiconsComeFromFoldersAndJiebaDictionaries() throws {
    let folder = try Folder([
      "words/1.tsv": ExtractTests.lexicon, "words/sub/jieba.txt": "\u{FEFF}澜微 10 nt\r\n青禾镇 ns\n李云 nr\n零零词\n",
    ])
    let result = try Tool.run(
      "segment", "--format", "json", "--lexicon", "words", input: "云岭智造澜微青禾镇李云零零词", in: folder)
    let words = result.objects.first?["words"] as? [[String: Any]] ?? []
    let found = words.map {
      "\($0["text"] ?? "") \(($0["entries"] as? [String] ?? []).joined(separator: ","))"
    }
    #expect(found == ["云岭智造 organization", "澜微 organization", "青禾镇 place", "李云 person", "零零词 word"])
  }

  @Test(arguments: [
    ("澜微 10 nt\n云岭智造 abc nt\n", 2, 14, "abc"), ("云岭 智造 nt\n", 1, 8, "智造"), ("甲 1x n\r\n", 1, 5, "1x"),
  ])
  func aJiebaFrequencyThatIsNoNumberIsReported(text: String, line: Int, column: Int, field: String) throws {
    let folder = try Folder(["jieba.txt": text])
    let result = try Tool.run("segment", "--lexicon", "jieba.txt", in: folder)
    #expect(result.status == 65)
    #expect(
      result.errors
        == "yaowen: jieba.txt:\(line):\(column): `\(field)` stands before a tag and is no frequency; a line is `word frequency tag`, and a word with spaces needs its frequency\n"
    )
  }

  @Test func wordsOfAJiebaDictionaryMayHoldSpaces() throws {
    let folder = try Folder(["jieba.txt": "# 云岭 智造 nt\n云岭 智造 3 nt\nOpen AI\nET7 行政版 5\n澜微  7  n\n"])
    let result = try Tool.run(
      "segment", "--format", "json", "--lexicon", "jieba.txt", input: "云岭 智造Open AI，ET7 行政版澜微", in: folder)
    let words = result.objects.first?["words"] as? [[String: Any]] ?? []
    #expect(words.map { $0["text"] as? String } == ["云岭 智造", "Open AI", "，", "ET7 行政版", "澜微"])
  }
}
