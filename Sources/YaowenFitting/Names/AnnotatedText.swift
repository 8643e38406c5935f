import Foundation
import YaowenExtraction
import YaowenText

/// A text whose names somebody marked.
struct AnnotatedText {
  struct Span: Hashable {
    let range: Range<Int>
    let type: NameType
  }

  let source: SourceText
  let spans: Set<Span>
  /// The types that are marked in the corpus at all; of others the text says nothing.
  let types: Set<NameType>

  private struct Row: Decodable {
    struct Entity: Decodable {
      let start: Int
      let end: Int
      let type: String
      let nested: Bool?
    }

    let text: String
    let entities: [Entity]
  }

  /// Reads a corpus of JSON lines: `{"text", "entities": [{"start", "end", "type"}]}`, with offsets in Unicode
  /// scalars and PER, LOC, ORG, COMPANY or TITLE, or our own names, as types. Other types are left out.
  static func corpus(at path: String) throws -> [AnnotatedText] {
    let decoder = JSONDecoder()
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map { try decoder.decode(Row.self, from: Data($0.utf8)) }
    let types = Set(rows.flatMap(\.entities).compactMap { Self.types[$0.type] })
    return rows.map { AnnotatedText($0, types: types) }
  }

  private static let types: [String: NameType] = {
    var types: [String: NameType] = [
      "PER": .person, "LOC": .place, "ORG": .organization, "COMPANY": .organization, "TITLE": .title,
    ]
    for type in NameType.allCases { types[type.name] = type }
    return types
  }()

  private init(_ row: Row, types: Set<NameType>) {
    source = SourceText(row.text, titleLine: false)
    self.types = types
    let scalars = Array(row.text.unicodeScalars)
    // By scalar: how many code units come before it.
    let offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF16.width($1)) }
    spans = Set(
      row.entities.compactMap { entity in
        guard entity.nested != true, let type = Self.types[entity.type], entity.start < entity.end,
          entity.end < offsets.count
        else { return nil }
        return Span(range: offsets[entity.start]..<offsets[entity.end], type: type)
      })
  }
}
