import Foundation
import Testing

@Suite struct ExitCodeTests {
  /// Arguments, and the status they end with.
  static let cases: [(arguments: String, status: Int32)] = [
    ("--help", 0),
    ("--version", 0),
    ("nonsense", 64),
    ("extract --nonsense", 64),
    ("extract --jobs 0", 64),
    ("extract --published 2023-02-30", 64),
    ("extract --offsets bytes", 64),
    ("extract --encoding latin1", 64),
    ("extract --output x", 64),
    ("extract --max-document-size 1T", 64),
    ("extract --format sqlite", 64),
    ("extract --resume", 64),
    ("extract nowhere.txt", 66),
    ("extract empty", 66),
    ("extract *.nothing", 66),
    ("extract a.txt --output nowhere/x.jsonl", 74),
    ("extract a.txt --lexicon nowhere.tsv", 66),
    ("extract a.txt --lexicon broken.tsv", 65),
    ("extract bad.jsonl", 0),
    ("extract bad.jsonl --on-error fail", 65),
    ("segment nowhere.txt", 66),
    ("segment --mode other", 64),
    ("segment bin.txt", 65),
    ("parse colour", 64),
    ("parse", 64),
    ("explain a.txt --text x", 64),
    ("explain bin.txt", 65),
    ("verify nowhere --against a.txt", 66),
    ("verify a.txt", 64),
    ("verify a.txt --against a.txt", 65),
    ("benchmark", 64),
    ("benchmark nowhere", 66),
  ]

  @Test(arguments: cases)
  func endsAsTheContractSays(arguments: String, status: Int32) throws {
    let folder = try Folder([
      "a.txt": "好。", "broken.tsv": "# x\n词\ttype=title\tnonsense\n", "bad.jsonl": "nonsense\n",
      "empty/x.log": "",
    ])
    try folder.write(Data([0, 1, 2]), to: "bin.txt")
    let result = try Tool.run(
      arguments.split(separator: " ").map(String.init), input: Data(), in: folder)
    #expect(result.status == status)
    // Data and messages never share a stream.
    if status != 0 {
      #expect(result.output == "")
      #expect(result.errors.hasPrefix("yaowen: "))
    }
  }

  static let messages: [(arguments: String, message: String)] = [
    ("extract nowhere.txt", "no such file or folder: nowhere.txt"),
    (
      "extract empty",
      "no article in the folder empty; articles are .txt, .md, .html, .htm, .jsonl, .json, .csv or .tsv files, or these with .gz"
    ),
    ("extrct a.txt", "unknown command `extrct`; did you mean extract?"),
    (
      "a.txt",
      "unknown command `a.txt`; the commands are extract, segment, parse, explain, verify, evaluate, benchmark, query, doctor, help"
    ),
    (
      "extract a.txt --format json-lines --output a.txt",
      "a.txt is the only input and the output too; name another output"
    ),
    (
      "extract a.txt --encoding big5 --on-error fail",
      "a.txt: not valid big5 at byte 4; --encoding names another encoding than the file has"
    ),
    (
      "segment a.txt --encoding big5",
      "a.txt:1: not valid big5 at byte 4; --encoding names another encoding than the file has"
    ),
    (
      "verify cut.jsonl --against a.txt",
      "cut.jsonl:1:2: not JSON: a key in double quotes is missing; the object does not end on this line"
    ),
    (
      "extract a.txt --lexicon broken.tsv",
      "broken.tsv:2:16: unknown flag `nonsense`; a field is `key=value`, pinned, remove, fused, generic or former"
    ),
    (
      "extract a.txt --lexicon empty",
      "empty: cannot read the lexicon: the folder holds no .tsv, .txt or .dict file"
    ),
  ]

  @Test(arguments: messages)
  func saysWhatWhereAndWhatToDo(arguments: String, message: String) throws {
    let folder = try Folder([
      "a.txt": "好。", "broken.tsv": "# x\n词\ttype=title\tnonsense\n", "empty/x.log": "",
      "cut.jsonl": "{\n\"id\": 1}\n",
    ])
    let result = try Tool.run(
      arguments.split(separator: " ").map(String.init), input: Data(), in: folder)
    #expect(result.errors == "yaowen: \(message)\n")
  }

  @Test func saysWhatADayLooksLike() throws {
    for (arguments, example) in [
      (["extract", "--published", "2023-13-45"], "it is no day; write one such as 2023-07-17."),
      (
        ["parse", "date", "--reference", "soon"],
        "it is no day or moment; write one such as 2023-07-17 or 2023-07-17T09:30."
      ),
    ] {
      let result = try Tool.run(arguments, input: Data())
      #expect(result.status == 64)
      #expect(result.errors.contains(": \(example)\n"))
    }
  }
}
