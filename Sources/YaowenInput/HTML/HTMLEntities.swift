/// Character references of HTML.
enum HTMLEntities {
  /// A text with its references resolved. What is no reference stays as it is. Linear in the text.
  static func resolved(_ text: ArraySlice<UInt16>) -> [UInt16] {
    guard text.contains(ampersand) else { return Array(text) }
    var result: [UInt16] = []
    result.reserveCapacity(text.count)
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == ampersand, let (character, end) = reference(text[at...]) {
        result.append(contentsOf: String(character).utf16)
        at = end
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return result
  }

  private static let ampersand = UInt16(UInt8(ascii: "&"))
  private static let longestName = 8

  private static func reference(_ text: ArraySlice<UInt16>) -> (Unicode.Scalar, end: Int)? {
    var at = text.startIndex + 1
    guard at < text.endIndex else { return nil }
    if text[at] == UInt16(UInt8(ascii: "#")) { return numeric(text, from: at + 1) }
    var name = ""
    while at < text.endIndex, name.utf8.count <= longestName, let scalar = Unicode.Scalar(text[at]),
      scalar.properties.isASCIIHexDigit || scalar.isASCII && scalar.properties.isAlphabetic
        || (0x30...0x39).contains(scalar.value)
    {
      name.unicodeScalars.append(scalar)
      at += 1
    }
    guard let scalar = named[name] else { return nil }
    if at < text.endIndex, text[at] == UInt16(UInt8(ascii: ";")) { return (scalar, at + 1) }
    // Browsers know the oldest names without a semicolon, too.
    return ["amp", "lt", "gt", "quot", "nbsp"].contains(name) ? (scalar, at) : nil
  }

  private static func numeric(_ text: ArraySlice<UInt16>, from start: Int) -> (Unicode.Scalar, end: Int)? {
    var at = start
    let isHexadecimal = at < text.endIndex && text[at] | 0x20 == UInt16(UInt8(ascii: "x"))
    if isHexadecimal { at += 1 }
    let first = at
    var value: UInt32 = 0
    while at < text.endIndex, let scalar = Unicode.Scalar(text[at]), scalar.isASCII,
      let digit = Character(scalar).hexDigitValue, isHexadecimal || digit < 10
    {
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
      at += 1
    }
    guard at > first else { return nil }
    if at < text.endIndex, text[at] == UInt16(UInt8(ascii: ";")) { at += 1 }
    // Numbers of Windows-1252's quotation marks and dashes are written for what they are there.
    if let meant = windows[value] { value = meant }
    let isText = value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    return (isText ? Unicode.Scalar(value) ?? "\u{FFFD}" : "\u{FFFD}", at)
  }

  private static let windows: [UInt32: UInt32] = [
    0x80: 0x20AC, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
    0x96: 0x2013, 0x97: 0x2014, 0x99: 0x2122,
  ]

  private static let named: [String: Unicode.Scalar] = {
    // Latin-1 from U+00A0 on, in order, and what else news pages write by name.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
      micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
      AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
      times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
      egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
      ugrave uacute ucirc uuml yacute thorn yuml
      """
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ensp": "\u{2002}", "emsp": "\u{2003}",
      "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "ndash": "–", "mdash": "—", "lsquo": "‘",
      "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†", "bull": "•",
      "hellip": "…", "permil": "‰", "prime": "′", "lsaquo": "‹", "rsaquo": "›", "euro": "€", "trade": "™",
      "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠",
      "asymp": "≈", "infin": "∞", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "pi": "π", "mu": "μ",
      "omega": "ω", "Omega": "Ω", "lang": "〈", "rang": "〉", "hearts": "♥",
    ]
    for (index, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(UInt8(0xA0 + index))
    }
    return named
  }()
}
