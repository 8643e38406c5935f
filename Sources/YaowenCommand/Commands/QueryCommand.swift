import ArgumentParser
import Foundation
import Yaowen
import YaowenDatabase

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask a database of facts about all its documents at once.",
    discussion: """
      Topics:
        people      who is named, how often, and in which posts
        positions   who is reported in which post, from when to when, and where;
                    `also`: who else is in the same post at that time
        measures    what was measured; `also`: other numbers for the same label
                    on the same day
        statements  who said what
        events      what took place, when and where
        search      documents that hold a text, in simplified form or not
        sql         a query of your own; DATABASE.md describes the tables

      Examples:
        yaowen extract news/ --output facts.db
        yaowen query facts.db positions 外交部
        yaowen query facts.db measures 总投资 --since 2023-01-01
        yaowen query facts.db search 产业转移
        yaowen query facts.db sql "SELECT kind, count(*) FROM facts GROUP BY 1"
      """)

  enum Topic: String, ExpressibleByArgument, CaseIterable {
    case people, positions, measures, statements, events, search, sql
  }

  @Argument(
    help: ArgumentHelp("The database that extract wrote.", valueName: "database"), completion: .file())
  var path: String

  @Argument(help: "What to ask for.")
  var topic: Topic

  @Argument(
    help: "A part of a name, label or text, or another name, as 工信部; of search the text, of sql the query.")
  var text: String?

  @Option(
    help: ArgumentHelp("Only documents published on this day or later.", valueName: "YYYY-MM-DD"),
    transform: DateOption.day)
  var since: CivilDate?

  @Option(
    help: ArgumentHelp("Only documents published on this day or earlier.", valueName: "YYYY-MM-DD"),
    transform: DateOption.day)
  var until: CivilDate?

  @Option(help: "How many answers at most.")
  var limit = 50

  @Option(help: "How to write the answers (default: table on a terminal, else csv).")
  var format: RowsFormat?

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1.") }
    if text == nil, topic == .search || topic == .sql {
      throw ValidationError("\(topic.rawValue) needs a text.")
    }
  }

  func run() throws {
    guard access(path, F_OK) == 0 else { throw CommandFailure(.noInput, "no such file: \(path)") }
    do {
      let database = try FactDatabase(path: path)
      let rows = try answer(database)
      let sink = ByteSink.standardOutput()
      try sink.write((format ?? (Terminal.isOutput ? .table : .csv)).bytes(rows.columns, rows.values))
      try sink.flush()
    } catch let error as FactDatabaseError { throw CommandFailure(.data, "\(error)") }
  }

  private func answer(_ database: FactDatabase) throws -> (columns: [String], values: [[String?]]) {
    guard let known = CorpusQuery.Topic(rawValue: topic.rawValue) else {
      return try database.rows(text ?? "")
    }
    let query = CorpusQuery(
      known, text: text, since: since?.description, until: until?.description, limit: limit)
    return try database.rows(query.sql.text, query.sql.arguments)
  }
}
