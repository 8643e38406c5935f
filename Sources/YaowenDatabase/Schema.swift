import GRDB

/// The tables of a fact database, and how they came to be: one step for each version of their layout.
enum Schema {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: tables)
      try database.execute(sql: Views.all)
    }
    return migrator
  }()

  /// Keys open with the document, so that a document's rows stand together and are written in order.
  private static let tables = """
    -- What made the database: engine, lexicon, unit of offsets.
    CREATE TABLE metadata (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID;

    -- One row a document of the input, those that could not be processed with their error.
    CREATE TABLE documents (
      document INTEGER NOT NULL PRIMARY KEY,
      id TEXT NOT NULL,
      title TEXT,
      published TEXT,
      published_from TEXT,
      length INTEGER,
      text TEXT,
      diagnostics TEXT,
      meta TEXT,
      error_code TEXT,
      error TEXT,
      content_key INTEGER NOT NULL
    );

    -- Who and what is named, once for each type and full name.
    CREATE TABLE entities (
      entity INTEGER NOT NULL PRIMARY KEY,
      type TEXT NOT NULL,
      name TEXT NOT NULL,
      UNIQUE (type, name)
    );

    -- Every mention, in the order of its text. Numbers are exact decimals, written out.
    CREATE TABLE mentions (
      document INTEGER NOT NULL REFERENCES documents,
      mention INTEGER NOT NULL,
      type TEXT NOT NULL,
      start_at INTEGER NOT NULL,
      end_at INTEGER NOT NULL,
      text TEXT NOT NULL,
      entity INTEGER REFERENCES entities,
      number TEXT,
      unit TEXT,
      low TEXT,
      high TEXT,
      approximation TEXT,
      iso TEXT,
      timex TEXT,
      rule TEXT NOT NULL,
      score REAL NOT NULL,
      PRIMARY KEY (document, mention)
    ) WITHOUT ROWID;

    -- Every fact with its attributes, in the order of its text.
    CREATE TABLE facts (
      document INTEGER NOT NULL REFERENCES documents,
      fact INTEGER NOT NULL,
      id TEXT NOT NULL,
      kind TEXT NOT NULL,
      status TEXT,
      number TEXT,
      unit TEXT,
      low TEXT,
      high TEXT,
      approximation TEXT,
      comparison TEXT,
      part_of TEXT,
      subtype TEXT,
      date TEXT,
      role TEXT,
      start_at INTEGER NOT NULL,
      end_at INTEGER NOT NULL,
      text TEXT NOT NULL,
      rule TEXT NOT NULL,
      score REAL NOT NULL,
      PRIMARY KEY (document, fact)
    ) WITHOUT ROWID;

    -- What each fact is about: the roles person, title, organization, label, amount …
    CREATE TABLE arguments (
      document INTEGER NOT NULL,
      fact INTEGER NOT NULL,
      argument INTEGER NOT NULL,
      role TEXT NOT NULL,
      start_at INTEGER NOT NULL,
      end_at INTEGER NOT NULL,
      text TEXT NOT NULL,
      mention INTEGER,
      entity INTEGER REFERENCES entities,
      PRIMARY KEY (document, fact, argument),
      FOREIGN KEY (document, fact) REFERENCES facts,
      FOREIGN KEY (document, mention) REFERENCES mentions
    ) WITHOUT ROWID;

    -- Full text, one token a Chinese character: a phrase of characters finds a word of any length.
    CREATE VIRTUAL TABLE search USING fts5(text, content = '', tokenize = 'unicode61 remove_diacritics 0');
    """

  /// Made when all rows are in: one sort each is faster than keeping them in order row by row.
  static let indexes = """
    CREATE INDEX IF NOT EXISTS documents_by_id ON documents (id);
    CREATE INDEX IF NOT EXISTS documents_by_day ON documents (published);
    CREATE INDEX IF NOT EXISTS mentions_by_entity ON mentions (entity) WHERE entity IS NOT NULL;
    CREATE INDEX IF NOT EXISTS arguments_by_entity ON arguments (entity, role) WHERE entity IS NOT NULL;
    CREATE INDEX IF NOT EXISTS facts_by_kind ON facts (kind);
    """
}
