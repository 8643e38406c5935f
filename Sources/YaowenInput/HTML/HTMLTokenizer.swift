/// Cuts a page into tags and text, as forgiving as browsers are. Comments, declarations and the contents of
/// scripts and styles are left out. Linear in the page.
struct HTMLTokenizer {
  private let units: [UInt16]
  private var at = 0
  /// The element whose contents are no markup, after its start tag.
  private var rawElement: String?

  init(_ units: [UInt16]) { self.units = units }

  private static let less = UInt16(UInt8(ascii: "<"))
  private static let greater = UInt16(UInt8(ascii: ">"))

  /// The next piece, or nil at the end.
  mutating func next() -> HTMLToken? {
    while at < units.count {
      if let name = rawElement {
        rawElement = nil
        let text = skipRaw(name)
        // A title is text; what scripts and styles hold is none.
        if ["title", "textarea"].contains(name), !text.isEmpty { return .text(HTMLEntities.resolved(text)) }
        continue
      }
      if units[at] != Self.less {
        let start = at
        at = index(of: Self.less, from: at)
        return .text(HTMLEntities.resolved(units[start..<at]))
      }
      if let token = tag() { return token }
    }
    return nil
  }

  private func index(of unit: UInt16, from start: Int) -> Int {
    var index = start
    while index < units.count, units[index] != unit { index += 1 }
    return index
  }

  private func unit(_ offset: Int) -> UInt16 { at + offset < units.count ? units[at + offset] : 0 }

  private static func isLetter(_ unit: UInt16) -> Bool { (0x61...0x7A).contains(unit | 0x20) }
  private static func isSpace(_ unit: UInt16) -> Bool { unit == 0x20 || (0x09...0x0D).contains(unit) }

  /// What begins with `<`: a tag, nothing for a comment, or the mark itself as text.
  private mutating func tag() -> HTMLToken? {
    let second = unit(1)
    if second == UInt16(UInt8(ascii: "!")) || second == UInt16(UInt8(ascii: "?")) {
      skipComment()
      return nil
    }
    let isEnd = second == UInt16(UInt8(ascii: "/"))
    guard Self.isLetter(isEnd ? unit(2) : second) else {
      at += 1
      return .text([Self.less])
    }
    at += isEnd ? 2 : 1
    let name = name()
    let attributes = attributes()
    if isEnd { return .end(name: name) }
    if ["script", "style", "title", "textarea", "noscript", "iframe", "template"].contains(name) {
      rawElement = name
    }
    return .start(name: name, attributes: attributes)
  }

  private mutating func skipComment() {
    if unit(2) == 0x2D, unit(3) == 0x2D {
      at += 4
      while at < units.count {
        if units[at] == 0x2D, unit(1) == 0x2D, unit(2) == Self.greater {
          at += 3
          return
        }
        at += 1
      }
    } else {
      at = min(index(of: Self.greater, from: at) + 1, units.count)
    }
  }

  /// A name in small letters. Other characters than letters, digits, `-` and `:` end it.
  private mutating func name() -> String {
    var name = ""
    while at < units.count, let scalar = Unicode.Scalar(units[at]), scalar.isASCII,
      Self.isLetter(units[at]) || (0x30...0x39).contains(units[at]) || scalar == "-" || scalar == ":"
        || scalar == "_" || scalar == "."
    {
      let isCapital = (0x41...0x5A).contains(units[at])
      name.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(units[at]) | 0x20) : scalar)
      at += 1
    }
    return name
  }

  /// The attributes of a tag, whose end is consumed.
  private mutating func attributes() -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    while at < units.count {
      if units[at] == Self.greater {
        at += 1
        break
      }
      let name = name()
      guard !name.isEmpty else {
        at += 1
        continue
      }
      while at < units.count, Self.isSpace(units[at]) { at += 1 }
      guard at < units.count, units[at] == UInt16(UInt8(ascii: "=")) else {
        attributes.append((name, ""))
        continue
      }
      at += 1
      attributes.append((name, value()))
    }
    return attributes
  }

  private mutating func value() -> String {
    while at < units.count, Self.isSpace(units[at]) { at += 1 }
    guard at < units.count else { return "" }
    let quote = units[at]
    let start: Int
    let end: Int
    if quote == 0x22 || quote == 0x27 {
      start = at + 1
      end = index(of: quote, from: start)
      at = min(end + 1, units.count)
    } else {
      start = at
      while at < units.count, !Self.isSpace(units[at]), units[at] != Self.greater { at += 1 }
      end = at
    }
    return String(decoding: HTMLEntities.resolved(units[min(start, end)..<end]), as: UTF16.self)
  }

  /// What stands before the end tag of an element whose contents are no markup; the end tag stays.
  private mutating func skipRaw(_ name: String) -> ArraySlice<UInt16> {
    let wanted = Array(name.utf16)
    let start = at
    while at < units.count {
      at = index(of: Self.less, from: at)
      let first = at + 2
      if unit(1) == UInt16(UInt8(ascii: "/")), first + wanted.count <= units.count,
        zip(units[first...], wanted).allSatisfy({ $0 | 0x20 == $1 })
      {
        return units[start..<at]
      }
      if at < units.count { at += 1 }
    }
    return units[start..<units.count]
  }
}
