import Yaowen
import YaowenInput

/// The annotated documents, in order.
struct Annotations {
  private(set) var sheets: [FactSheet] = []
  /// By the document's key: its day of publication, for articles that carry none.
  private(set) var published: [String: CivilDate] = [:]

  init(path: String) throws {
    let input = DocumentInput(try InputPaths.files([path], format: nil), loader: DocumentLoader())
    let source = input.documents()
    while let pending = source.next() {
      guard let value = try pending.object() else {
        throw CommandFailure(.data, "\(pending.id): JSON expected")
      }
      do {
        let sheet = try FactSheet(annotation: value)
        sheets.append(sheet)
        published[Self.key(sheet.id)] = value["published"]?.string.flatMap { CivilDate($0) }
      } catch {
        throw CommandFailure(.data, "\(pending.id): \(error)")
      }
    }
    guard !sheets.isEmpty else { throw CommandFailure(.noInput, "no annotation in \(path)") }
  }

  /// Compares the annotations with what was found, by key.
  func evaluate(_ found: [String: FactSheet], output: String) throws -> Evaluation {
    var evaluation = Evaluation()
    var absent: [String] = []
    for sheet in sheets {
      let match = found[Self.key(sheet.id)]
      if match == nil { absent.append(sheet.id) }
      evaluation.add(match, annotated: sheet)
    }
    guard absent.count < sheets.count else {
      throw CommandFailure(.data, "\(output): none of its documents is annotated; the ids must be the same")
    }
    if let first = absent.first {
      Messages.say(
        "\(output): \(Messages.count(absent.count, "annotated document")) not in it, such as \(first)")
    }
    return evaluation
  }

  /// What a document is known by: the end of its path without the extension, so that the annotation of `a.txt`
  /// may be called `a`.
  static func key(_ id: String) -> String {
    let name = id.split(separator: "/").last.map(String.init) ?? id
    for ending in [".txt", ".md", ".json"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
