/// Builds HTML. Text is always escaped; only literals of the program are markup.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Markup, as it stands.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A text, in an element or between the double quotes of an attribute.
  mutating func text(_ text: some StringProtocol) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "'"): markup("&#39;")
      case 0x09, 0x0A, 0x0D: bytes.append(byte)
      case 0..<0x20, 0x7F: markup("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Markup made by another writer.
  mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  /// An element with a text.
  mutating func element(_ name: StaticString, _ text: some StringProtocol) {
    markup("<")
    markup(name)
    markup(">")
    self.text(text)
    markup("</")
    markup(name)
    markup(">")
  }

  /// The beginning of a table that scrolls on its own where the page is narrow.
  mutating func beginTable(_ columns: [String], numbers: [String]) {
    markup("<div class=\"scroll\"><table><thead><tr>")
    for column in columns { element("th", column) }
    for column in numbers {
      markup("<th class=\"number\">")
      text(column)
      markup("</th>")
    }
    markup("</tr></thead><tbody>")
  }

  mutating func endTable() { markup("</tbody></table></div>") }
}
