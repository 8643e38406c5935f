import Foundation
import Testing
import YaowenInput

@Suite struct JSONValuesTests {
  static let cases: [(text: String, documents: [String])] = [
    (#"{"text":"一"}"#, ["a.json|-|-|一"]),
    ("{\n  \"text\": \"一\"\n}\n", ["a.json|-|-|一"]),
    ("{\"text\":\"一\"}\n{\"text\":\"二\"}\n", ["a.json:1|-|-|一", "a.json:2|-|-|二"]),
    ("{\"text\":\n\"一\"}\n{\"text\":\"二\"}", ["a.json:1|-|-|一", "a.json:3|-|-|二"]),
    (#"[{"text":"一"}, {"id":"x","text":"]\"}"}]"#, ["a.json:1|-|-|一", "x|-|-|]\"}"]),
    ("[]", []), ("", []), (" \n", []),
    (
      "[1,\"x\",{}]",
      [
        "a.json:1|no-text|a.json:1: a number instead of an object with a `text`",
        "a.json:2|no-text|a.json:1: a string instead of an object with a `text`",
        "a.json:3|no-text|a.json:1: the object has no `text`",
      ]
    ),
    (
      "[{\"text\":\"一\"}\n {\"text\":\"二\"}]",
      [
        "a.json:1|-|-|一",
        "a.json:2|bad-json|a.json:2:2: not JSON: a comma or the end of the array is missing",
      ]
    ),
    (
      "[{\"text\":\"一\"},{\"text\": \"二",
      ["a.json:1|-|-|一", "a.json:2|bad-json|a.json:1:30: not JSON: a string is cut off"]
    ),
    (#"[{"text":"一"}"#, ["a.json:1|-|-|一", "a.json:2|bad-json|a.json:1:16: not JSON: the array is cut off"]),
    (
      "[{\"text\":\"一\"}]x",
      [
        "a.json:1|-|-|一", "a.json:2|bad-json|a.json:1:17: not JSON: something follows the end of the array",
      ]
    ),
    ("{\"text\": \"一", ["a.json|bad-json|a.json:1:14: not JSON: a string is cut off"]),
    (
      "[\n{\"text\" 1},\n{\"text\":\"二\"}]",
      [
        "a.json:1|bad-json|a.json:2:9: not JSON: a colon is missing after a key", "a.json:2|-|-|二",
      ]
    ),
    ("]", ["a.json|bad-json|a.json:1:1: not JSON: not a JSON value"]),
  ]

  @Test(arguments: cases)
  func readsOneOrManyOrAnArray(text: String, documents: [String]) throws {
    #expect(try InputFolder(["a.json": text]).documents() == documents)
  }

  @Test func anElementThatIsTooLargeIsPassedOver() throws {
    let long = String(repeating: "x", count: 200)
    let folder = try InputFolder(["a.json": #"[{"text":"一"},{"text":""# + long + #""},{"text":"三"}]"#])
    #expect(
      try folder.documents(limit: 100) == [
        "a.json:1|-|-|一",
        "a.json:2|too-large|a.json:1: larger than 100 bytes; split it, or raise --max-document-size",
        "a.json:3|-|-|三",
      ])
  }

  @Test func readsDaysAsDataFilesWriteThem() throws {
    let days: [(String, String)] = [
      ("\"2023-07-16\"", "2023-07-16"), ("\"2023-07-16T08:00:00+08:00\"", "2023-07-16"),
      ("\"2023/7/6 08:00\"", "2023-07-06"),
      ("\"2023.07.16\"", "2023-07-16"), ("\"2023年7月16日 10:00\"", "2023-07-16"),
      ("\"20230716\"", "2023-07-16"), ("20230716", "2023-07-16"),
      ("1689465600", "2023-07-16"), ("1689465600000", "2023-07-16"), ("\"2023-02-30\"", "-"),
      ("\"soon\"", "-"), ("5", "-"), ("true", "-"),
    ]
    for (value, day) in days {
      let folder = try InputFolder(["a.json": "{\"pubtime\":\(value),\"text\":\"一\"}"])
      let note = day == "-" ? "|bad-published" : ""
      #expect(
        try folder.documents(names: FieldNames(published: "pubtime")) == ["a.json|\(day)|-|一\(note)"],
        "\(value)")
    }
  }
}
