/// The views of a fact database: each kind of fact as a table of its own.
enum Views {
  static let all = [positions, tenures, measures, statements, events, participations].joined(separator: "\n")

  private static func argument(_ role: String, as name: String) -> String {
    "LEFT JOIN arguments \(name) ON \(name).document = f.document AND \(name).fact = f.fact "
      + "AND \(name).role = '\(role)'"
  }

  private static func entity(of name: String) -> String {
    "LEFT JOIN entities \(name)_entity ON \(name)_entity.entity = \(name).entity"
  }

  private static func name(_ name: String) -> String { "coalesce(\(name)_entity.name, \(name).text)" }

  private static let source = "d.published, d.id AS source, f.text AS evidence, f.score, f.document, f.fact"

  /// Who holds, took up or left which post, by full names.
  private static let positions = """
    CREATE VIEW positions AS
    SELECT \(name("person")) AS person, title.text AS title, \(name("body")) AS organization, f.status, \(source)
    FROM facts f JOIN documents d ON d.document = f.document
    \(argument("person", as: "person")) \(entity(of: "person"))
    \(argument("title", as: "title"))
    \(argument("organization", as: "body")) \(entity(of: "body"))
    WHERE f.kind = 'position';
    """

  /// Each post of each person over all documents: from when to when it is reported, and where first and last.
  private static let tenures = """
    CREATE VIEW tenures AS
    WITH told AS (
      SELECT *, row_number() OVER post AS number, count(*) OVER whole AS count,
        first_value(source) OVER whole AS first_source, last_value(source) OVER whole AS last_source
      FROM positions
      WINDOW post AS (PARTITION BY person, title, organization ORDER BY published, document, fact),
        whole AS (post ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
    )
    SELECT person, title, organization, group_concat(DISTINCT status) AS statuses,
      min(published) AS first_day, max(published) AS last_day, count(DISTINCT document) AS documents,
      first_source, last_source
    FROM told GROUP BY person, title, organization;
    """

  /// What was measured: label and exact number with its unit.
  private static let measures = """
    CREATE VIEW measures AS
    SELECT label.text AS label, amount.text AS amount, f.number, f.unit, f.low, f.high, f.approximation,
      f.comparison, f.part_of, f.id, \(source)
    FROM facts f JOIN documents d ON d.document = f.document
    \(argument("label", as: "label"))
    \(argument("amount", as: "amount"))
    WHERE f.kind = 'measure';
    """

  /// Who said what.
  private static let statements = """
    CREATE VIEW statements AS
    SELECT \(name("speaker")) AS speaker, cue.text AS cue, content.text AS content, \(source)
    FROM facts f JOIN documents d ON d.document = f.document
    \(argument("speaker", as: "speaker")) \(entity(of: "speaker"))
    \(argument("cue", as: "cue"))
    \(argument("content", as: "content"))
    WHERE f.kind = 'statement';
    """

  /// What took place, when, where and by whom.
  private static let events = """
    CREATE VIEW events AS
    SELECT name.text AS name, f.subtype, coalesce(f.date, day.text) AS date, \(name("place")) AS place,
      (SELECT group_concat(text, '; ') FROM arguments a
        WHERE a.document = f.document AND a.fact = f.fact AND a.role = 'organizer') AS organizers, \(source)
    FROM facts f JOIN documents d ON d.document = f.document
    \(argument("name", as: "name"))
    \(argument("date", as: "day"))
    \(argument("place", as: "place")) \(entity(of: "place"))
    WHERE f.kind = 'event';
    """

  /// Who took part in what, as what.
  private static let participations = """
    CREATE VIEW participations AS
    SELECT \(name("participant")) AS participant, f.role, event.text AS event, \(source)
    FROM facts f JOIN documents d ON d.document = f.document
    \(argument("participant", as: "participant")) \(entity(of: "participant"))
    \(argument("event", as: "event"))
    WHERE f.kind = 'participation';
    """
}
