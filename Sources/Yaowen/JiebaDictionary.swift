import YaowenLexicon

/// A user dictionary of the jieba segmenter: `word frequency tag` a line, frequency and tag optional.
enum JiebaDictionary {
  /// Whether the lines of a file look like one: no tabs, and no directives of our own format.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    if bytes.contains(0x09) { return false }
    return !bytes.split(separator: 0x0A).contains { $0.starts(with: [0x23, 0x21]) }
  }

  /// The same lines as rows of a lexicon file, line for line. Tags of people, places and organizations
  /// become those types; every other entry is a word.
  static func rows(of bytes: [UInt8], named file: String) throws(LexiconError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    for (index, line) in body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      var (word, tag, frequency) = parts(of: line)
      if let frequency, !isNumber(frequency) {
        throw LexiconError(
          file: file, line: index + 1, column: frequency.startIndex - line.startIndex + 1,
          reason: .invalidFrequency(String(decoding: frequency, as: UTF8.self)))
      }
      while word.last == 0x20 { word.removeLast() }
      while word.first == 0x20 { word.removeFirst() }
      if !word.isEmpty {
        result.append(contentsOf: word)
        if word.first != UInt8(ascii: "#") { result.append(contentsOf: "\ttype=\(type(ofTag: tag))".utf8) }
      }
      result.append(0x0A)
    }
    return result
  }

  /// The word, which may hold spaces, and the tag behind it, as jieba parts them: a last field of lower-case
  /// letters is the tag, a last field of digits before it the frequency. Whatever stands between a word and a
  /// tag is meant for a frequency.
  private static func parts(
    of line: ArraySlice<UInt8>
  ) -> (word: ArraySlice<UInt8>, tag: String, frequency: ArraySlice<UInt8>?) {
    var line = line
    if line.first == UInt8(ascii: "#") { return (line, "", nil) }
    while let last = line.last, last == 0x0D || last == 0x20 { line.removeLast() }
    var tag = ""
    if let space = line.lastIndex(of: 0x20), space > line.startIndex, space + 1 < line.endIndex,
      line[(space + 1)...].allSatisfy({ (0x61...0x7A).contains($0) })
    {
      tag = String(decoding: line[(space + 1)...], as: UTF8.self)
      line = line[..<space]
      while line.last == 0x20 { line.removeLast() }
    }
    guard let space = line.lastIndex(of: 0x20), space > line.startIndex, space + 1 < line.endIndex,
      !tag.isEmpty || isNumber(line[(space + 1)...])
    else { return (line, tag, nil) }
    return (line[..<space], tag, line[(space + 1)...])
  }

  private static func isNumber(_ field: ArraySlice<UInt8>) -> Bool {
    field.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func type(ofTag tag: String) -> String {
    if tag.hasPrefix("nr") { return "person" }
    if tag.hasPrefix("ns") { return "place" }
    return tag.hasPrefix("nt") ? "organization" : "word"
  }
}
