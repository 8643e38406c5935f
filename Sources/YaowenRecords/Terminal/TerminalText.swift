/// Text made safe and coloured for a terminal.
package enum TerminalText {
  /// The text without what could steer the terminal: controls become U+FFFD, a tab a space.
  package static func printable(_ text: some StringProtocol, lineBreaks: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where lineBreaks: result.append(scalar)
      case 0x0D where lineBreaks: continue
      case 0x09, 0x0A, 0x0D: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text between ANSI escapes, or as it is.
  package static func styled(_ text: String, _ code: String, isColored: Bool) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
