/// Reads the rows of a lexicon file. Linear in its bytes; makes no string but for errors and types.
struct LexiconFile {
  let source: LexiconSource
  /// Bundled files are checked by the project's tests, so that loading need not.
  let validating: Bool
  private(set) var defaultType: EntryType?

  /// No surface is longer, so that matching stays linear in the text.
  static let longestSurface = 64

  init(_ source: LexiconSource, validating: Bool) {
    self.source = source
    self.validating = validating
  }

  /// Calls `body` with every row in order.
  mutating func forEachRow(
    _ body: (LexiconRow, EntryType) throws(LexiconError) -> Void
  ) throws(LexiconError) {
    if validating, String(validating: source.bytes, as: UTF8.self) == nil {
      throw error(.notUTF8, line: 0, column: 0)
    }
    let bytes = source.bytes
    try bytes.withUnsafeBufferPointer { (bytes) throws(LexiconError) in try forEachRow(of: bytes, body) }
  }

  private mutating func forEachRow(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (LexiconRow, EntryType) throws(LexiconError) -> Void
  ) throws(LexiconError) {
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while at < bytes.count {
      number += 1
      var end = at
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      var last = end
      if last > at, bytes[last - 1] == 0x0D { last -= 1 }
      let line = at..<last
      at = end + 1
      if line.isEmpty { continue }
      if bytes[line.lowerBound] == UInt8(ascii: "#") {
        try directive(line, number: number)
      } else if let row = try row(line, of: bytes, number: number) {
        let stated = row.type.map { EntryType(rawValue: text($0)) } ?? defaultType
        guard let type = stated ?? (row.flags.contains(.remove) ? .any : nil) else {
          throw error(.missingType, line: number, column: 1)
        }
        if validating {
          if let stated = row.type {
            let column = stated.lowerBound - line.lowerBound - "type=".utf8.count + 1
            try validate(type: text(stated), line: number, column: column)
          }
          try validate(row, type: type, number: number)
        }
        try body(row, type)
      }
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

  func error(_ reason: LexiconError.Reason, line: Int, column: Int) -> LexiconError {
    LexiconError(file: source.name, line: line, column: column, reason: reason)
  }

  // MARK: Directives

  private mutating func directive(_ line: Range<Int>, number: Int) throws(LexiconError) {
    guard line.count > 1, source.bytes[line.lowerBound + 1] == UInt8(ascii: "!") else { return }
    let words = text(line.dropFirst(2)).split(separator: ":", maxSplits: 1).map(trimmed)
    guard let name = words.first else { return }
    switch name {
    case "type":
      guard words.count == 2, !words[1].isEmpty else {
        throw error(.emptyValue(key: "type"), line: number, column: 1)
      }
      if validating { try validate(type: words[1], line: number, column: 4) }
      defaultType = EntryType(rawValue: words[1])
    case "source", "license": break
    default:
      if validating { throw error(.unknownDirective(name), line: number, column: 4) }
    }
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  // MARK: Rows

  private func row(
    _ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, number: Int
  ) throws(LexiconError) -> LexiconRow? {
    var end = line.lowerBound
    while end < line.upperBound, bytes[end] != 0x09 { end += 1 }
    let surface = line.lowerBound..<end
    if surface.isEmpty {
      if line.allSatisfy({ bytes[$0] == 0x20 || bytes[$0] == 0x09 }) { return nil }
      throw error(.emptySurface, line: number, column: 1)
    }
    if validating, end == line.upperBound, text(surface).contains("=") {
      throw error(.spacesInsteadOfTab, line: number, column: 1)
    }
    var row = LexiconRow(surface: surface, line: line)
    while end < line.upperBound {
      let start = end + 1
      end = start
      var equals: Int?
      while end < line.upperBound, bytes[end] != 0x09 {
        if bytes[end] == UInt8(ascii: "="), equals == nil { equals = end }
        end += 1
      }
      if start == end { continue }
      let column = start - line.lowerBound + 1
      guard let equals else {
        let name = text(start..<end)
        guard let flag = EntryFlags.names.first(where: { $0.0 == name })?.1 else {
          throw error(.unknownFlag(name), line: number, column: column)
        }
        row.flags.formUnion(flag)
        continue
      }
      let value = equals + 1..<end
      if value.isEmpty {
        throw error(.emptyValue(key: text(start..<equals)), line: number, column: column)
      }
      if isKey("type", bytes[start..<equals]) {
        row.type = value
      } else if isKey("alias", bytes[start..<equals]) {
        row.alias = value
      } else if isKey("level", bytes[start..<equals]) {
        if row.division == nil { row.division = PlaceLevel(division: bytes[value]) }
      } else if isKey("kind", bytes[start..<equals]) {
        if row.region == nil { row.region = PlaceLevel(kind: bytes[value]) }
      } else if isKey("class", bytes[start..<equals]) {
        let digit = bytes[value.lowerBound]
        guard value.count == 1, (0x31...0x34).contains(digit) else {
          throw error(
            .invalidValue(key: "class", value: text(value), expected: "a class from 1 to 4"), line: number,
            column: column)
        }
        row.rank = digit - 0x30
      }
    }
    return row
  }

  private func isKey(_ key: StaticString, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    key.withUTF8Buffer { key in
      key.count == bytes.count && key.indices.allSatisfy { key[$0] == bytes[bytes.startIndex + $0] }
    }
  }

  /// Types of the user's own are allowed, but not one that is plainly meant for a known one.
  private func validate(type: String, line: Int, column: Int) throws(LexiconError) {
    let expected: String
    if let meant = EntrySchema.typeMeant(by: type) {
      expected = "a type; write \(meant)"
    } else if type.contains(where: \.isWhitespace) {
      expected = "a type: it holds a space; write `-` instead"
    } else {
      return
    }
    throw error(.invalidValue(key: "type", value: type, expected: expected), line: line, column: column)
  }

  private func validate(_ row: LexiconRow, type: EntryType, number: Int) throws(LexiconError) {
    if text(row.surface).utf16.count > Self.longestSurface {
      throw error(.surfaceTooLong(limit: Self.longestSurface), line: number, column: 1)
    }
    guard let known = EntrySchema.keys(of: type) else { return }
    var column = 1
    for (index, field) in text(row.line).split(separator: "\t", omittingEmptySubsequences: false).enumerated()
    {
      defer { column += field.utf8.count + 1 }
      guard index > 0, field.contains("=") else { continue }
      let key = String(field.prefix { $0 != "=" })
      if !known.contains(key) {
        throw error(.unknownKey(key, known: known), line: number, column: column)
      }
      let value = String(field.dropFirst(key.count + 1))
      if let form = EntrySchema.form(of: key, type), !form.admits(value) {
        throw error(
          .invalidValue(key: key, value: value, expected: form.expected), line: number, column: column)
      }
    }
  }
}
