import Foundation
import Testing
import YaowenDatabase
import YaowenRecords
import YaowenText

/// A database that goes away with the test.
final class TemporaryDatabase {
  let path: String

  init(_ results: [DocumentResult], offsets: OffsetUnit = .scalar) throws {
    path = NSTemporaryDirectory() + "yaowen-\(UUID().uuidString).db"
    try write(results, offsets: offsets)
  }

  /// Writes results, or brings the database up to them. Keys are the results' ids.
  func write(_ results: [DocumentResult], offsets: OffsetUnit = .scalar) throws {
    let writer = try FactDatabaseWriter(
      path: path, settings: [("offsets", offsets.rawValue), ("version", "1")])
    for (index, result) in results.enumerated() {
      let key = UInt64(index + 1)
      if try !writer.keep(key: key, weight: 1) {
        try writer.append(DocumentRows(result, offsets: offsets), key: key, weight: 1)
      }
    }
    try writer.finish()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The rows of a query, their values joined by `|`.
  func rows(_ sql: String) throws -> [String] {
    try FactDatabase(path: path).rows(sql).values.map { $0.map { $0 ?? "-" }.joined(separator: "|") }
  }
}

@Suite struct FactDatabaseTests {
  /// What the queries of DATABASE.md return of the corpus, counted by hand.
  static let answers: [[String]] = [
    ["周怀远|3", "罗丽萍|1"],
    ["周怀远|省长|2023-07-10|2023-08-01", "罗丽萍|省长|2023-08-01|2023-08-01"],
    ["云岭省人民政府|省长|周怀远,罗丽萍"],
    ["2023-08-01|removed|周怀远|省长", "2023-08-01|appointed|罗丽萍|省长"],
    ["CNY|2|6100000000.0"],
    ["总投资|3000000000|一|3100000000|二"],
    ["2023-07-10|周怀远|总投资30亿元"],
    ["2023-07-10|签约仪式|-"],
    ["一|签约仪式举行", "二|-"],
    ["坏|binary|坏: binary data"],
  ]

  static let documentation = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("DATABASE.md")

  @Test func theTenQueriesReturnWhatAHandCountSays() throws {
    let text = try String(contentsOf: Self.documentation, encoding: .utf8)
    let queries = text.components(separatedBy: "```sql\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    #expect(queries.count == 10)
    let database = try TemporaryDatabase(Corpus.results)
    for (query, answer) in zip(queries, Self.answers) {
      #expect(try database.rows(query) == answer, "\(query)")
    }
  }

  @Test func isSound() throws {
    let database = try TemporaryDatabase(Corpus.results)
    #expect(try database.rows("PRAGMA integrity_check") == ["ok"])
    #expect(try database.rows("PRAGMA foreign_key_check") == [])
    let counts = ["documents", "entities", "mentions", "facts", "arguments"].map {
      "SELECT count(*) FROM \($0)"
    }
    #expect(try counts.flatMap(database.rows) == ["4", "4", "11", "8", "19"])
    #expect(
      try database.rows("SELECT * FROM mentions WHERE document = 1 AND mention = 3") == [
        "1|3|money|22|26|30亿元|-|3000000000|CNY|-|-|-|-|-|money.test|0.9"
      ])
    #expect(
      try database.rows("SELECT document, id, title, published, published_from, length, error FROM documents")
        == [
          "1|一|签约仪式举行|2023-07-10|given|35|-", "2|二|-|2023-07-10|given|14|-", "3|坏|-|-|-|-|坏: binary data",
          "4|三|-|2023-08-01|given|32|-",
        ])
  }

  @Test func everyMentionStandsWhereItSays() throws {
    let database = try TemporaryDatabase(Corpus.results)
    let wrong = try database.rows(
      """
      SELECT m.text FROM mentions m JOIN documents d USING (document)
      WHERE substr(d.text, start_at + 1, end_at - start_at) <> m.text
      """)
    #expect(wrong == [])
  }

  @Test func bringsItselfUpToDate() throws {
    let database = try TemporaryDatabase(Corpus.results)
    let all = try database.rows("SELECT * FROM positions ORDER BY document, fact")
    // The second is gone, the third is another, and a fourth with its key has come.
    try database.write([Corpus.results[0]])
    #expect(try database.rows("SELECT id FROM documents") == ["一"])
    #expect(try database.rows("SELECT rowid FROM search WHERE search MATCH '\"周 怀 远\"'") == ["1"])
    #expect(try database.rows("SELECT name FROM entities ORDER BY name") == ["云岭省人民政府", "周怀远", "省长"])
    try database.write(Corpus.results)
    #expect(try database.rows("PRAGMA integrity_check") == ["ok"])
    #expect(try database.rows("SELECT * FROM positions ORDER BY document, fact") == all)
  }

  @Test func theSameDocumentsMakeTheSameBytes() throws {
    let one = try TemporaryDatabase(Corpus.results)
    let other = try TemporaryDatabase(Corpus.results)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: one.path))
        == Data(contentsOf: URL(fileURLWithPath: other.path)))
  }

  static let questions: [(CorpusQuery, [String])] = [
    (CorpusQuery(.people, text: "怀"), ["周怀远|3|3|2023-07-10|2023-08-01|云岭省人民政府省长"]),
    (CorpusQuery(.people, text: "%"), []),
    (
      CorpusQuery(.positions, text: "云岭"),
      [
        "周怀远|省长|云岭省人民政府|holds,removed|2023-07-10|2023-08-01|2|一|三|罗丽萍",
        "罗丽萍|省长|云岭省人民政府|appointed|2023-08-01|2023-08-01|1|三|三|周怀远",
      ]
    ),
    (CorpusQuery(.positions, text: nil, since: "2023-08-02"), []),
    (
      CorpusQuery(.positions, text: "云岭省政府", until: "2023-07-31"),
      ["周怀远|省长|云岭省人民政府|holds,removed|2023-07-10|2023-08-01|2|一|三|罗丽萍"]
    ),
    (CorpusQuery(.measures, text: "总", limit: 1), ["总投资|30亿元|3000000000|CNY|-|2023-07-10|一|3100000000 (二)"]),
    (CorpusQuery(.statements, text: nil, until: "2023-07-10"), ["周怀远|说|总投资30亿元|2023-07-10|一"]),
    (CorpusQuery(.events, text: "签约"), ["签约仪式|2023-07-10|-|-|2023-07-10|一"]),
    (CorpusQuery(.search, text: "總投資"), ["一|2023-07-10|签约仪式举行|35", "二|2023-07-10|-|14"]),
    (CorpusQuery(.search, text: "100%"), ["三|2023-08-01|-|32"]),
    (CorpusQuery(.search, text: "\"AND"), []),
  ]

  @Test(arguments: questions)
  func answersQuestions(query: CorpusQuery, answer: [String]) throws {
    let database = try TemporaryDatabase(Corpus.results)
    let rows = try FactDatabase(path: database.path).rows(query.sql.text, query.sql.arguments)
    #expect(rows.values.map { $0.map { $0 ?? "-" }.joined(separator: "|") } == answer)
  }

  @Test func saysWhatIsWrongWithAFile() throws {
    let path = NSTemporaryDirectory() + "yaowen-\(UUID().uuidString)"
    try Data("no database, but long enough to be read as one".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect { try FactDatabase(path: path) } throws: { "\($0)" == "\(path): not an SQLite database" }
    #expect { try FactDatabase(path: path + ".none") } throws: { "\($0)" == "\(path).none: cannot be opened" }
    let database = try TemporaryDatabase([])
    #expect { try FactDatabase(path: database.path).rows("nonsense") } throws: {
      "\($0)".contains("syntax error")
    }
  }
}
