import YaowenRecords
import YaowenText

/// One JSON object a line. A broken line is one broken document; the next is read as ever.
final class JSONLinesReader: DocumentReader {
  private let name: String
  private let limit: Int
  private let lines: LineReader
  private var isAtEnd = false

  init(_ file: InputFile, encoding: TextEncoding?, limit: Int) throws {
    name = file.name
    self.limit = limit
    let opened = try OpenedFile(file, encoding: encoding, limit: limit)
    lines = LineReader(opened.reader, after: opened.first, longest: limit)
  }

  func next() -> PendingDocument? {
    if isAtEnd { return nil }
    do {
      while let line = try lines.next() {
        let place = InputPlace(file: name, line: lines.number, isLine: true)
        if lines.isTooLong {
          return PendingDocument(
            id: "\(place)", body: .failure(.tooLarge("\(place)", limit)), place: place)
        }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        return PendingDocument(id: "\(place)", body: .json(line), place: place, weight: line.count + 1)
      }
      isAtEnd = true
      return nil
    } catch {
      isAtEnd = true
      let place = InputPlace(file: name, line: lines.number + 1)
      return PendingDocument(id: "\(place)", body: .failure(.unreadable(name, error)), place: place)
    }
  }
}
