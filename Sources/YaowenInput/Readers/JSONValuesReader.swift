import YaowenRecords
import YaowenText

/// JSON values one after another, or the elements of an array, each cut out by its brackets and left to the
/// worker to understand. Linear in the bytes.
final class JSONValuesReader: DocumentReader {
  private let name: String
  private let limit: Int
  private var cursor: ByteCursor
  private var place: InputPlace

  private enum State {
    case start, values, elements, end
  }
  private var state = State.start
  private var isArray = false
  private var count = 0

  init(_ file: InputFile, encoding: TextEncoding?, limit: Int) throws {
    name = file.name
    self.limit = limit
    let opened = try OpenedFile(file, encoding: encoding, isWhole: true, limit: limit)
    cursor = ByteCursor(opened)
    place = InputPlace(file: name, line: 1)
  }

  func next() -> PendingDocument? {
    do {
      if state == .start { try begin() }
      switch state {
      case .values: return try nextValue()
      case .elements: return try nextElement()
      case .start, .end: return nil
      }
    } catch {
      state = .end
      return failure(error as? RecordError ?? .unreadable(name, error as? ReadError ?? .last))
    }
  }

  private func begin() throws(ReadError) {
    state = .values
    guard try skipSpace() == UInt8(ascii: "[") else { return }
    step(UInt8(ascii: "["))
    state = .elements
    isArray = true
  }

  /// One value is the file's document and has its name; of several each has its line's.
  private func nextValue() throws -> PendingDocument? {
    guard try skipSpace() != nil else {
      state = .end
      return nil
    }
    count += 1
    let start = place
    let value = try value()
    let isAlone = try count == 1 && skipSpace() == nil
    return document(value, id: isAlone ? name : "\(start)", at: start)
  }

  private func nextElement() throws -> PendingDocument? {
    guard var byte = try skipSpace() else { throw error("the array is cut off") }
    if count > 0, byte != UInt8(ascii: "]") {
      guard byte == UInt8(ascii: ",") else {
        throw error("a comma or the end of the array is missing")
      }
      step(byte)
      guard let next = try skipSpace() else { throw error("the array is cut off") }
      byte = next
    } else if byte == UInt8(ascii: "]") {
      step(byte)
      state = .end
      if try skipSpace() != nil { throw error("something follows the end of the array") }
      return nil
    }
    count += 1
    let start = place
    return document(try value(), id: "\(name):\(count)", at: start)
  }

  private func document(_ value: [UInt8]?, id: String, at start: InputPlace) -> PendingDocument {
    guard let value else {
      return PendingDocument(id: id, body: .failure(.tooLarge("\(start)", limit)), place: start)
    }
    return PendingDocument(id: id, body: .json(value), place: start, weight: value.count)
  }

  private func error(_ message: String) -> RecordError {
    RecordError(.badJSON, "\(place):\(place.column): not JSON: \(message)")
  }

  private func failure(_ error: RecordError) -> PendingDocument {
    PendingDocument(
      id: isArray ? "\(name):\(count + 1)" : count == 0 ? name : "\(place)", body: .failure(error),
      place: place)
  }

  // MARK: Bytes

  /// Consumes the byte that was looked at.
  private func step(_ byte: UInt8) {
    if byte == 0x0A {
      place.line = (place.line ?? 0) + 1
      place.column = 1
    } else {
      place.column += 1
    }
    cursor.step()
  }

  /// The first byte that is no white space, which is not consumed; nil at the end.
  private func skipSpace() throws(ReadError) -> UInt8? {
    while let byte = try cursor.peek() {
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return byte }
      step(byte)
    }
    return nil
  }

  /// The bytes of one value, consumed; nil where there are too many. A value that is cut off ends with the file.
  private func value() throws(ReadError) -> [UInt8]? {
    var value: [UInt8] = []
    var isTooLong = false
    var depth = 0
    var isInString = false
    var isEscaped = false
    while let byte = try cursor.peek() {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return finished(&value, before: byte, isTooLong) }
          depth -= 1
        case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
          if depth == 0 { return finished(&value, before: byte, isTooLong) }
        default: break
        }
      }
      if value.count == limit { isTooLong = true }
      if !isTooLong { value.append(byte) }
      step(byte)
      // An object, an array or a string ends with its last byte.
      if depth == 0, !isInString, [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\"")].contains(byte) {
        return isTooLong ? nil : value
      }
    }
    // What is wrong with a value that is cut off is said once.
    if depth > 0 || isInString { state = .end }
    return isTooLong ? nil : value
  }

  /// A value that ends before a byte. Where a bracket or comma stands instead of a value, it is taken
  /// for one, so that reading goes on.
  private func finished(_ value: inout [UInt8], before byte: UInt8, _ isTooLong: Bool) -> [UInt8]? {
    if value.isEmpty {
      value.append(byte)
      step(byte)
    }
    return isTooLong ? nil : value
  }
}
