import Foundation
import Testing

/// Every format by its name or extension, as a user asks for it.
@Suite struct FormatTests {
  static let input = #"{"id":"x","text":"云岭智造说。"}"# + "\n{broken\n"

  static let cases: [(output: String, format: String?, file: String, begins: String)] = [
    ("a.jsonl", nil, "a.jsonl", #"{"id":"x","schema":1"#),
    ("a.csv", nil, "a.csv", "document,published,kind,fact,person"),
    ("a.csv", "mentions-csv", "a.csv", "document,published,type,start"),
    ("a.db", nil, "a.db", "SQLite format 3\0"),
    ("a.html", nil, "a.html", "<!doctype html>"),
    ("a/", nil, "a/index.html", "<!doctype html>"),
    ("a", "brat", "a/000001.txt", "云岭智造说。"),
    ("a.conll", nil, "a.conll", "# id = x\n云\tB-organization\n岭\tI-organization\n"),
    ("a.txt", "conll-words", "a.txt", "# id = x\n云岭智造\tB-organization\n说\tO\n"),
    ("a.json", "label-studio", "a.json", "[\n{\"data\":{\"id\":\"x\""),
    ("a.jsonl", "doccano", "a.jsonl", #"{"id":"x","text":"云岭智造说。","label":[[0,4,"organization"]]}"#),
    ("a.txt", "table", "a.txt", "── x  1 mention"),
  ]

  @Test(arguments: cases)
  func writes(output: String, format: String?, file: String, begins: String) throws {
    let folder = try Folder(["words.tsv": ExtractTests.lexicon])
    let arguments =
      ["extract", "--input-format", "jsonl", "--lexicon", "words.tsv", "--output", output, "--resume"]
      + (format.map { ["--format", $0] } ?? [])
    for _ in 0..<2 {
      let result = try Tool.run(arguments, input: Data(Self.input.utf8), in: folder)
      #expect(result.status == 0)
      #expect(result.errors == "yaowen: 1 of 2 documents could not be processed; its record says why\n")
      #expect(try folder.text(file).hasPrefix(begins))
    }
  }

  @Test func aFolderOfOthersIsLeftAlone() throws {
    let folder = try Folder(["mine/thesis.txt": "好。"])
    let result = try Tool.run("extract", "--format", "brat", "--output", "mine", input: "一", in: folder)
    #expect(result.status == 74)
    #expect(
      result.errors
        == "yaowen: cannot write to mine: the folder holds other files; name a new or an empty one\n")
    #expect(try folder.text("mine/thesis.txt") == "好。")
  }

  @Test func keepsTheTextWhereAskedTo() throws {
    let result = try Tool.run(
      "extract", "--input-format", "html", "--format", "jsonl", "--keep-text", input: "<p>甲<b>乙</b></p>")
    #expect(result.output.contains(#""length":2,"text":"甲乙","mentions""#))
  }

  @Test func asksADatabase() throws {
    let folder = try Folder(["words.tsv": ExtractTests.lexicon])
    _ = try Tool.run(
      "extract", "--input-format", "jsonl", "--lexicon", "words.tsv", "--output", "a.db", input: Self.input,
      in: folder)
    let found = try Tool.run("query", "a.db", "search", "雲嶺", in: folder)
    #expect(found.output == "source,published,title,length\r\nx,,,6\r\n")
    let named = try Tool.run(
      "query", "a.db", "sql", "SELECT type, name FROM entities", "--format", "json-lines", in: folder)
    #expect(named.output == #"{"type":"organization","name":"云岭智造"}"# + "\n")
    let wrong = try Tool.run("query", "a.db", "sql", "DELETE FROM facts", in: folder)
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("readonly"))
    #expect(try Tool.run("query", "none.db", "people", in: folder).status == 66)
    #expect(try Tool.run("query", "words.tsv", "people", in: folder).status == 65)
    #expect(try Tool.run("query", "a.db", "search", in: folder).status == 64)
  }

  @Test func theDoctorSaysWhatThereIs() throws {
    let result = try Tool.run("doctor")
    #expect(result.status == 0)
    let names = result.lines.map { String($0.prefix { $0 != ":" }) }
    #expect(names == ["yaowen", "icu", "sqlite", "lexicon", "encodings", "cores", "system", "state"])
    #expect(result.lines.last == "state: all well")
  }
}
