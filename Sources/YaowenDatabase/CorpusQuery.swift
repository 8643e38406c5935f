import YaowenRecords

/// A question to all documents of a database at once.
public struct CorpusQuery: Sendable {
  /// What is asked for.
  public enum Topic: String, Sendable, CaseIterable {
    /// Who is named, how often, and in which posts.
    case people
    /// Who is reported in which post from when to when, and who else is at that time.
    case positions
    /// What was measured, and which other numbers the same label has on the same day.
    case measures
    case statements, events
    /// The documents that hold a text.
    case search
  }

  public let topic: Topic
  /// A part of a name, label or text that the answers must hold, or another name that documents have for someone
  /// or something, such as 工信部; nil for all. A search must have one.
  public let text: String?
  /// The days of publication, as ISO 8601, between which to look; nil for no bound.
  public let since: String?
  public let until: String?
  /// How many answers at most.
  public let limit: Int

  public init(_ topic: Topic, text: String?, since: String? = nil, until: String? = nil, limit: Int = 50) {
    self.topic = topic
    self.text = text
    self.since = since
    self.until = until
    self.limit = limit
  }

  /// The query in SQL, with its arguments.
  public var sql: (text: String, arguments: [String?]) {
    let pattern = text.map { "%" + Self.escaped($0) + "%" }
    let parameters = topic == .search ? SearchText.phrase(text ?? "") : pattern
    let sql = Self.select(topic)
    return (sql, [parameters, since, until, String(limit)] + (sql.contains("?5") ? [text] : []))
  }

  /// A text in a `LIKE` pattern, where `%` and `_` stand for themselves.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "%_\\".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// - Parameters:
  ///   - columns: of which one must hold the text.
  ///   - names: those of them with full names, which a document may call by another one.
  private static func holds(_ columns: String..., names: [String] = []) -> String {
    let parts = columns.map { "\($0) LIKE ?1 ESCAPE '\\'" }
    let others = names.map { "\($0) IN (\(namedSo))" }
    return "(?1 IS NULL OR \((parts + others).joined(separator: " OR ")))"
  }

  /// The full names of all that some document calls by the text itself.
  private static let namedSo =
    "SELECT named.name FROM entities named JOIN mentions told USING (entity) WHERE told.text = ?5"

  private static let days = "(?2 IS NULL OR published >= ?2) AND (?3 IS NULL OR published <= ?3)"

  private static func select(_ topic: Topic) -> String {
    switch topic {
    case .people:
      """
      SELECT e.name AS person, count(*) AS mentions, count(DISTINCT m.document) AS documents,
        min(d.published) AS first_day, max(d.published) AS last_day,
        (SELECT group_concat(DISTINCT coalesce(organization, '') || title) FROM positions WHERE person = e.name) AS posts
      FROM entities e JOIN mentions m USING (entity) JOIN documents d USING (document)
      WHERE e.type = 'person' AND \(holds("e.name", names: ["e.name"])) AND \(days)
      GROUP BY e.entity ORDER BY mentions DESC, person LIMIT ?4
      """
    case .positions:
      """
      WITH told AS MATERIALIZED (
        SELECT person, title, organization, statuses, first_day, last_day, documents, first_source, last_source
        FROM tenures)
      SELECT *, (SELECT group_concat(DISTINCT other.person) FROM told other
        WHERE other.title = told.title AND other.organization = told.organization
          AND other.person <> told.person
          AND other.first_day <= told.last_day AND other.last_day >= told.first_day) AS also
      FROM told
      WHERE \(holds("person", "title", "organization", names: ["person", "organization"]))
        AND (?2 IS NULL OR last_day >= ?2) AND (?3 IS NULL OR first_day <= ?3)
      ORDER BY documents DESC, person, organization, title LIMIT ?4
      """
    case .measures:
      """
      WITH told AS MATERIALIZED (SELECT * FROM measures)
      SELECT label, amount, number, unit, comparison, published, source,
        (SELECT group_concat(DISTINCT other.number || ' (' || other.source || ')') FROM told other
          WHERE other.label = told.label AND other.unit = told.unit AND other.published = told.published
            AND other.comparison IS told.comparison AND other.number <> told.number
            AND other.document <> told.document) AS also
      FROM told WHERE \(holds("label", "amount")) AND \(days)
      ORDER BY published, source, fact LIMIT ?4
      """
    case .statements:
      """
      SELECT speaker, cue, content, published, source FROM statements
      WHERE \(holds("speaker", "content", names: ["speaker"])) AND \(days) ORDER BY published, document, fact LIMIT ?4
      """
    case .events:
      """
      SELECT name, date, place, organizers, published, source FROM events
      WHERE \(holds("name", "place", "organizers", names: ["place"])) AND \(days) ORDER BY published, document, fact LIMIT ?4
      """
    case .search:
      """
      SELECT d.id AS source, d.published, d.title, d.length FROM search JOIN documents d ON d.document = search.rowid
      WHERE search MATCH ?1 AND \(days) ORDER BY d.published, d.document LIMIT ?4
      """
    }
  }
}
