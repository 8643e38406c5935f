/// How large a place is, from countries down to sites: in a chain such as 浙江省杭州市西湖区 each place lies in
/// the one before it.
package enum PlaceLevel: UInt8, Comparable, Sendable {
  case country, province, prefecture, county, town, village, site
  /// A region that opens no chain and lies in none: 东北, 长三角.
  case region

  package static func < (a: PlaceLevel, b: PlaceLevel) -> Bool { a.rawValue < b.rawValue }

  /// The level that a row's `level=` names, or nil.
  init?(division: Slice<UnsafeBufferPointer<UInt8>>) {
    if Self.reads(division, "province") {
      self = .province
    } else if Self.reads(division, "prefecture") {
      self = .prefecture
    } else if Self.reads(division, "county") {
      self = .county
    } else if Self.reads(division, "town") {
      self = .town
    } else if Self.reads(division, "village") {
      self = .village
    } else {
      return nil
    }
  }

  /// The level that a row's `kind=` comes to, or nil.
  init?(kind: Slice<UnsafeBufferPointer<UInt8>>) {
    if Self.reads(kind, "country") {
      self = .country
    } else if Self.reads(kind, "city") {
      self = .prefecture
    } else if Self.reads(kind, "region") {
      self = .region
    } else {
      return nil
    }
  }

  private static func reads(_ value: Slice<UnsafeBufferPointer<UInt8>>, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { name in
      name.count == value.count && name.indices.allSatisfy { name[$0] == value[value.startIndex + $0] }
    }
  }

  /// Whether a region may be named after the place that holds it: 广东珠三角, 非洲撒哈拉以南地区.
  package var mayHoldRegion: Bool { self == .country || self == .province || self == .region }

  /// Whether a place of the level `inner` may follow one of this level as a part of it.
  package func holds(_ inner: PlaceLevel) -> Bool { self < inner && self != .site && inner != .region }
}
