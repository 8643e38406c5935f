import CICU

/// The names of regions and currencies that ICU's locale data gives in Chinese.
enum LocaleNames {
  /// The names as a lexicon, so that they are loaded, looked up and explained like any others.
  static func source() -> LexiconSource {
    var rows =
      "#! source: ICU \(String(cString: cicu_version())), CLDR display names\n#! license: Unicode-3.0\n"
    var buffer = [UInt16](repeating: 0, count: 128)
    var index: Int32 = 0
    while let region = cicu_region_code(index) {
      index += 1
      let length = Int(cicu_region_name(region, "zh", &buffer, 128))
      guard length > 0 else { continue }
      let name = String(decoding: buffer[..<length], as: UTF16.self)
      let code = String(cString: region)
      // CLDR's own name for the special regions is longer than anyone writes: 中国香港特别行政区.
      rows += "\(name)\ttype=place\tkind=country\tcode=\(code)\n"
    }
    var codes = [CChar](repeating: 0, count: 3 * 400)
    let count = Int(cicu_currency_codes(&codes, Int32(codes.count)))
    var seen: Set<Substring> = []
    // Withdrawn currencies carry their years, and dealers' variants what they are: 德国马克 (1948–2002),
    // 美元（同日）. They must not hide the currency of the same name.
    for isQualified in [false, true] {
      for index in 0..<count {
        let code = String(
          decoding: codes[index * 3..<index * 3 + 3].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let length = Int(cicu_currency_name(code, "zh", &buffer, 128))
        let name = String(decoding: buffer[..<length], as: UTF16.self)
        let stem = name.prefix { $0 != "(" && $0 != "（" }
        let word = stem.last == " " ? stem.dropLast() : stem
        guard (stem.count < name.count) == isQualified, !word.utf8.allSatisfy({ $0 < 0x80 }),
          seen.insert(word).inserted
        else { continue }
        rows += "\(word)\ttype=currency\tcode=\(code)\n"
      }
    }
    return LexiconSource(name: "ICU locale data", bytes: Array(rows.utf8), isUser: false)
  }
}
