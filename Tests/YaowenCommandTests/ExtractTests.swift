import Foundation
import Testing

@Suite struct ExtractTests {
  /// A word that no other rule claims, so that the record stays the same when rules change.
  static let lexicon = "云岭智造\ttype=organization\n"
  static let engine = #"\{"version":"0\.1\.0","icu":"[0-9.]+","lexicon":"[0-9a-f]{16}"\}"#

  /// The output with the engine, which differs between machines, put aside.
  static func plain(_ output: String) -> String {
    output.replacingOccurrences(of: engine, with: "ENGINE", options: .regularExpression)
  }

  @Test func writesAWholeRecord() throws {
    let folder = try Folder(["a.txt": "云岭智造😀", "words.tsv": Self.lexicon])
    let result = try Tool.run("extract", "a.txt", "--lexicon", "words.tsv", in: folder)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      Self.plain(result.output)
        == #"{"id":"a.txt","schema":1,"engine":ENGINE,"published":null,"publishedFrom":null,"offsets":"scalar","#
        + #""length":5,"mentions":[{"type":"organization","start":0,"end":4,"text":"云岭智造","#
        + #""rule":"organization.gazetteer","score":1.0}],"facts":[],"diagnostics":[]}"#
        + "\n")
  }

  @Test(arguments: [("scalar", 2, 6), ("utf8", 8, 20), ("utf16", 4, 8)])
  func countsInEachUnit(unit: String, start: Int, end: Int) throws {
    let folder = try Folder(["words.tsv": Self.lexicon])
    let result = try Tool.run(
      "extract", "--lexicon", "words.tsv", "--offsets", unit, input: "😀𠮷云岭智造", in: folder)
    let mention = try #require((result.objects.first?["mentions"] as? [[String: Any]])?.first)
    #expect(mention["start"] as? Int == start)
    #expect(mention["end"] as? Int == end)
    #expect(result.objects.first?["offsets"] as? String == unit)
  }

  @Test func oneLineOutForEveryDocumentIn() throws {
    let folder = try Folder([
      "b/空 格.txt": "标题\n正文。", "b/empty.md": "", "b/page.html": "<p>", "b/skip.log": "x", "b/.hidden.txt": "x",
      "b/lines.jsonl": "{\"id\":7,\"text\":\"一\"}\n\n{\"te\n{\"id\":\"q\"}\n[]\n{\"text\":1}",
      "b/array.json": #"[{"text":"一"},{"id":"x","text":"二"}]"#, "b/object.json": "{\n\"text\": \"三\"\n}",
      "b/corpus.json": "{\"text\":\"四\"}\n{\"text\":\"五\"}\n", "b/broken.json": "{\n\"text\" 1}",
    ])
    try folder.write(Data([0x7F, 0x45, 0x4C, 0x46, 0, 1]), to: "b/bin.txt")
    try folder.write(Data([0x80, 0x81]), to: "b/bytes.txt")
    try FileManager.default.createSymbolicLink(
      at: folder.url("b/dangling.txt"), withDestinationURL: URL(fileURLWithPath: "/nonexistent"))
    let result = try Tool.run("extract", "b", in: folder)
    #expect(result.status == 0)
    #expect(result.errors == "yaowen: 9 of 17 documents could not be processed; their records say why\n")
    let summary = result.objects.map { object in
      let error = object["error"] as? [String: String]
      return "\(object["id"] ?? "") \(error?["code"] ?? "ok") \(error?["message"] ?? "")"
    }
    #expect(
      summary == [
        "b/array.json:1 ok ", "x ok ",
        "b/bin.txt binary b/bin.txt: binary data, not text (control character at byte 4)",
        "b/broken.json bad-json b/broken.json:2:8: not JSON: a colon is missing after a key",
        "b/bytes.txt undecodable b/bytes.txt: not valid utf-8 at byte 0; name the encoding of the file with --encoding",
        "b/corpus.json:1 ok ", "b/corpus.json:2 ok ",
        "b/dangling.txt unreadable b/dangling.txt: cannot be read: No such file or directory",
        "b/empty.md ok ",
        "7 ok ",
        "b/lines.jsonl:3 bad-json b/lines.jsonl:3:5: not JSON: a string is cut off; the object does not end on this line",
        "q no-text b/lines.jsonl:4: the object has no `text`",
        "b/lines.jsonl:5 no-text b/lines.jsonl:5: an array instead of an object with a `text`",
        "b/lines.jsonl:6 no-text b/lines.jsonl:6: `text` is a number, not a string", "b/object.json ok ",
        "b/page.html no-text b/page.html: the page holds no article text; save the article as text",
        "b/空 格.txt ok ",
      ])
    #expect(result.objects.first { $0["id"] as? String == "b/empty.md" }?["length"] as? Int == 0)
  }

  @Test func readsStandardInput() throws {
    #expect(try Tool.run("extract", input: "好。").objects.map { $0["id"] as? String } == ["-"])
    let lines = "{\"text\":\"一\"}\n{\"text\":\"二\"}"
    let result = try Tool.run("extract", "-", "--input-format", "jsonl", input: lines)
    #expect(result.objects.map { $0["id"] as? String } == ["-:1", "-:2"])
    #expect(try Tool.run("extract", "--input-format", "jsonl").output == "")
  }

  @Test func readsOtherEncodings() throws {
    // 云岭智造 in GB 18030.
    let bytes = Data([0xD4, 0xC6, 0xC1, 0xEB, 0xD6, 0xC7, 0xD4, 0xEC])
    let result = try Tool.run(["extract", "--encoding", "gbk"], input: bytes)
    #expect(result.objects.first?["length"] as? Int == 4)
    let line = Data("{\"text\":\"".utf8) + bytes + Data("\"}".utf8)
    let lines = try Tool.run(["extract", "--encoding", "gb18030", "--input-format", "jsonl"], input: line)
    #expect(lines.objects.first?["length"] as? Int == 4)
    let wrong = try Tool.run(["extract", "--input-format", "jsonl"], input: line)
    #expect((wrong.objects.first?["error"] as? [String: String])?["code"] == "undecodable")
  }

  @Test func readsTheFieldsThatAreNamed() throws {
    let folder = try Folder([
      "a.csv": "编号,标题,正文,日期\n7,云岭智造,昨天云岭智造说。,2023/7/17\n", "words.tsv": Self.lexicon,
    ])
    let fields = ["--text-field", "正文", "--title-field", "标题", "--date-field", "日期", "--id-field", "编号"]
    let result = try Tool.run(
      ["extract", "a.csv", "--lexicon", "words.tsv", "--output", "out.jsonl"] + fields, input: Data(),
      in: folder)
    #expect(result.status == 0)
    let record = try folder.text("out.jsonl")
    #expect(record.hasPrefix(#"{"id":"7","#))
    #expect(record.contains(#""published":"2023-07-17""#))
    let verified = try Tool.run(
      ["verify", "out.jsonl", "--against", "a.csv"] + fields, input: Data(), in: folder)
    #expect(verified.status == 0)
  }

  @Test func expandsPatterns() throws {
    let folder = try Folder(["2 b.txt": "一", "1.txt": "二", "3.md": "三"])
    let result = try Tool.run("extract", "*.txt", in: folder)
    #expect(result.objects.map { $0["id"] as? String } == ["1.txt", "2 b.txt"])
  }

  @Test func publishedComesFromTheDocumentElseTheCommandLine() throws {
    let lines =
      "{\"text\":\"一\",\"published\":\"2023-07-16T08:00:00+08:00\"}\n{\"text\":\"二\"}\n{\"text\":\"三\",\"published\":5}"
    let result = try Tool.run(
      "extract", "--input-format", "jsonl", "--published", "2020-01-02", input: lines)
    #expect(result.objects.map { $0["published"] as? String } == ["2023-07-16", "2020-01-02", "2020-01-02"])
    let diagnostics = result.objects.last?["diagnostics"] as? [[String: String]]
    #expect(diagnostics?.first?["code"] == "bad-published")
  }

  @Test func publishedIsInferredFromTheText() throws {
    let result = try Tool.run("extract", input: "标题（2023年7月17日）\n昨天开会。")
    #expect(result.objects.first?["published"] as? String == "2023-07-17")
    #expect(result.objects.first?["publishedFrom"] as? String == "inferred")
    let given = try Tool.run("extract", "--published", "2020-01-02", input: "标题（2023年7月17日）\n昨天开会。")
    #expect(given.objects.first?["published"] as? String == "2020-01-02")
    #expect(given.objects.first?["publishedFrom"] as? String == "given")
  }

  @Test func titleOfJSONIsNoPartOfTheText() throws {
    let folder = try Folder(["words.tsv": Self.lexicon])
    let result = try Tool.run(
      "extract", "--input-format", "jsonl", "--lexicon", "words.tsv",
      input: #"{"title":"云岭智造","text":"好\n"}"#, in: folder)
    #expect((result.objects.first?["mentions"] as? [Any])?.isEmpty == true)
    #expect(result.objects.first?["length"] as? Int == 2)
  }

  @Test func keepsMetaDigitForDigit() throws {
    let line = #"{"url":"http:\/\/a","text":"好","n":1.10,"id":"x","deep":{"b":1,"a":[]}}"#
    let with = try Tool.run("extract", "--input-format", "jsonl", "--keep-meta", input: line)
    #expect(
      with.output.hasSuffix(
        #""diagnostics":[],"meta":{"url":"http://a","n":1.10,"deep":{"b":1,"a":[]}}}"# + "\n"))
    let without = try Tool.run("extract", "--input-format", "jsonl", input: line)
    #expect(!without.output.contains("meta"))
  }

  @Test func halfASurrogatePairIsReadAsAReplacement() throws {
    let result = try Tool.run("extract", "--input-format", "jsonl", input: #"{"text":"好\ud83d好"}"#)
    #expect(result.objects.first?["length"] as? Int == 3)
    #expect((result.objects.first?["diagnostics"] as? [[String: String]])?.first?["code"] == "lone-surrogate")
  }

  @Test func theNumberOfJobsChangesNoByte() throws {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["工业和信息化部部长金壮龙", "在北京说，", "投资4573亿元。", "😀", "\n", "上海市", "7月16日", "“好”", "𠮷"]
    let lines = (0..<300).map { _ in
      let text = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in pieces.randomElement() ?? "" }
        .joined()
      let data = (try? JSONSerialization.data(withJSONObject: ["text": text])) ?? Data()
      return Int.random(in: 0..<20, using: &generator) == 0
        ? "{broken" : String(decoding: data, as: UTF8.self)
    }
    let input = lines.joined(separator: "\n")
    let one = try Tool.run("extract", "--input-format", "jsonl", "--jobs", "1", input: input)
    #expect(one.lines.count == 300)
    for jobs in ["2", "5", "16"] {
      let many = try Tool.run("extract", "--input-format", "jsonl", "--jobs", jobs, input: input)
      #expect(one.bytes == many.bytes)
    }
  }

  @Test func writesATableOnRequest() throws {
    let folder = try Folder(["a.txt": "云岭智造😀", "words.tsv": Self.lexicon])
    let result = try Tool.run(
      "extract", "a.txt", "nothing.json", "--format", "table", "--lexicon", "words.tsv", in: folder)
    #expect(result.status == 66)
    let table = try Tool.run("extract", "a.txt", "--format", "table", "--lexicon", "words.tsv", in: folder)
    #expect(
      table.output
        == "── a.txt  1 mention · 0 facts\n\n【云岭智造】😀\n\norganization 1\n\nno facts found\n\n")
  }

  @Test func leavesOutFactsThatAreNotSure() throws {
    let text = "云岭大学教授王建国表示，订单很多。总投资3亿元。"
    let all = try Tool.run("extract", "--format", "json-lines", input: text)
    let facts = try #require(all.objects.first?["facts"] as? [[String: Any]])
    let scores = facts.compactMap { $0["score"] as? Double }.sorted()
    let middle = try #require(scores.last)
    let sure = try Tool.run(
      "extract", "--format", "json-lines", "--min-score", "\(middle)", input: text)
    let kept = try #require(sure.objects.first?["facts"] as? [[String: Any]])
    #expect(kept.count == scores.filter { $0 >= middle }.count)
    #expect(kept.count < facts.count)
    #expect(sure.objects.first?["mentions"] as? [[String: Any]] != nil)
    #expect(try Tool.run("extract", "--min-score", "2", input: text).status == 64)
  }
}
