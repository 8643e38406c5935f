/// How large a place is, from countries down to sites: in a chain such as 浙江省杭州市西湖区 each place lies in
/// the one before it.
package enum PlaceLevel: UInt8, Comparable, Sendable {
  case country, province, prefecture, county, town, village, site
  /// A region that opens no chain and lies in none: 东北, 长三角.
  case region

  package static func < (a: PlaceLevel, b: PlaceLevel) -> Bool { a.rawValue < b.rawValue }

  /// The level that a row states: by `level=` for divisions, else by `kind=`.
  init(division: Slice<UnsafeBufferPointer<UInt8>>?, kind: Slice<UnsafeBufferPointer<UInt8>>?) {
    func reads(_ value: Slice<UnsafeBufferPointer<UInt8>>?, _ name: StaticString) -> Bool {
      guard let value, value.count == name.utf8CodeUnitCount else { return false }
      return name.withUTF8Buffer { name in
        for (offset, byte) in name.enumerated() where value[value.startIndex + offset] != byte {
          return false
        }
        return true
      }
    }
    if reads(division, "province") {
      self = .province
    } else if reads(division, "prefecture") {
      self = .prefecture
    } else if reads(division, "county") {
      self = .county
    } else if reads(division, "town") {
      self = .town
    } else if reads(division, "village") {
      self = .village
    } else if reads(kind, "country") {
      self = .country
    } else if reads(kind, "city") {
      self = .prefecture
    } else {
      self = reads(kind, "region") ? .region : .site
    }
  }

  /// Whether a place of the level `inner` may follow one of this level as a part of it.
  package func holds(_ inner: PlaceLevel) -> Bool { self < inner && self != .site && inner != .region }
}
