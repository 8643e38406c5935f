/// The unit in which a record counts positions.
public enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode scalars (code points), as Python, brat and Label Studio count.
  case scalar
  /// UTF-8 bytes.
  case utf8
  /// UTF-16 code units, as JavaScript, Java and `NSString` count; the unit of the library itself.
  case utf16
}

/// Converts positions in UTF-16 code units to another unit.
///
/// Building is linear in the text; a conversion is O(1): it adds at most ``stride`` units to the nearest
/// count kept.
public struct OffsetMap: Sendable {
  private static let stride = 64

  private let units: [UInt16]
  private let unit: OffsetUnit
  /// The converted position of every `stride`th unit; empty where positions are the same.
  private let checkpoints: [Int]

  /// A map from positions in `text` to `unit`.
  public init(_ text: SourceText, unit: OffsetUnit) {
    units = text.units
    self.unit = unit
    let isIdentity =
      unit == .utf16 || (unit == .scalar && !text.units.contains { $0 & 0xF800 == 0xD800 })
    guard !isIdentity else {
      checkpoints = []
      return
    }
    var counts: [Int] = []
    counts.reserveCapacity(units.count / Self.stride + 1)
    var total = 0
    for (index, value) in units.enumerated() {
      if index % Self.stride == 0 { counts.append(total) }
      total += Self.width(of: value, in: unit)
    }
    if units.count % Self.stride == 0 { counts.append(total) }
    checkpoints = counts
  }

  /// The position of UTF-16 offset `offset` in the map's unit. An offset inside a surrogate pair counts
  /// as the end of the pair.
  public func callAsFunction(_ offset: Int) -> Int {
    if checkpoints.isEmpty { return offset }
    let index = offset / Self.stride
    var total = checkpoints[index]
    for at in index * Self.stride..<offset { total += Self.width(of: units[at], in: unit) }
    return total
  }

  /// The width of a code unit. The lead surrogate carries the width of its pair.
  private static func width(of value: UInt16, in unit: OffsetUnit) -> Int {
    let isTrail = value & 0xFC00 == 0xDC00
    switch unit {
    case .utf16: return 1
    case .scalar: return isTrail ? 0 : 1
    case .utf8:
      if value < 0x80 { return 1 }
      if value < 0x800 { return 2 }
      if isTrail { return 0 }
      return value & 0xFC00 == 0xD800 ? 4 : 3
    }
  }
}
