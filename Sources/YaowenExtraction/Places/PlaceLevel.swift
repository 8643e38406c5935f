@_spi(Rooms) import YaowenLexicon

/// How large a place is, from countries down to sites: in a chain such as 浙江省杭州市西湖区 each place lies in
/// the one before it.
enum PlaceLevel: UInt8, Comparable {
  case country, province, prefecture, county, town, village, site
  /// A region that opens no chain and lies in none: 东北, 长三角.
  case region

  static func < (a: PlaceLevel, b: PlaceLevel) -> Bool { a.rawValue < b.rawValue }

  /// The level that a lexicon entry states: by `level=` for divisions, else by `kind=`.
  init(_ entry: Lexicon.Entry, in lexicon: Lexicon) {
    switch lexicon.string("level", in: entry) {
    case "province": self = .province
    case "prefecture": self = .prefecture
    case "county": self = .county
    case "town": self = .town
    case "village": self = .village
    default:
      switch lexicon.string("kind", in: entry) {
      case "country": self = .country
      case "city": self = .prefecture
      case "region": self = .region
      default: self = .site
      }
    }
  }

  /// Whether a region may be named after the place that holds it: 广东珠三角, 非洲撒哈拉以南地区.
  var mayHoldRegion: Bool { self == .country || self == .province || self == .region }

  /// Whether a place of the level `inner` may follow one of this level as a part of it.
  func holds(_ inner: PlaceLevel) -> Bool { self < inner && self != .site && inner != .region }
}
