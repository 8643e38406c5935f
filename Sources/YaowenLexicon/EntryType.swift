/// What a lexicon entry is: a surname, a title, an organization, a measure word …
///
/// `Lexicons/README.md` describes every type. A lexicon may declare types of its own; their words become
/// mentions of that type.
public struct EntryType: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let person = EntryType(rawValue: "person")
  public static let title = EntryType(rawValue: "title")
  public static let organization = EntryType(rawValue: "organization")
  public static let place = EntryType(rawValue: "place")
  public static let word = EntryType(rawValue: "word")

  /// Stands for every type, in a row that removes a word.
  package static let any = EntryType(rawValue: "*")

}

/// The types that rules know, as small integers.
@frozen @_spi(Rooms) public enum EntryKind: UInt8, CaseIterable, Sendable {
  case surname, givenNameCharacter, transliterationCharacter, japaneseSurname, foreignName, person, honorific
  case title, titleModifier
  case organization, organizationSuffix, aliasCue
  case place, placeSuffix, placeAbbreviation, locative
  case notAName
  case measureWord, unit, currency, moneyCue, approximator, comparison, trend
  case holiday, solarTerm, dateAnchor, relativeDate, vagueDate, dayPart
  case speechVerb, eventNoun, roleVerb, appointmentVerb
  case functionWord, word
  /// Any type that a user's lexicon declares.
  case custom

  /// The name in a lexicon file.
  public var name: String {
    var name = ""
    for character in "\(self)" {
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
    return name
  }
}

/// A set of ``EntryKind``s.
@frozen @_spi(Rooms) public struct EntryMask: OptionSet, Sendable {
  public let rawValue: UInt64

  @inlinable @inline(__always)
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  @inlinable @inline(__always)
  public init(_ kind: EntryKind) { rawValue = 1 << UInt64(kind.rawValue) }

  /// Several kinds. Written out instead of with a list, which would be put together at run time: so a mask is
  /// a constant of the program.
  @inlinable @inline(__always)
  public init(
    _ first: EntryKind, _ second: EntryKind, _ third: EntryKind? = nil, _ fourth: EntryKind? = nil,
    _ fifth: EntryKind? = nil, _ sixth: EntryKind? = nil, _ seventh: EntryKind? = nil,
    _ eighth: EntryKind? = nil, _ ninth: EntryKind? = nil, _ tenth: EntryKind? = nil
  ) {
    rawValue =
      Self.bit(first) | Self.bit(second) | Self.bit(third) | Self.bit(fourth) | Self.bit(fifth)
      | Self.bit(sixth) | Self.bit(seventh) | Self.bit(eighth) | Self.bit(ninth) | Self.bit(tenth)
  }

  @inlinable @inline(__always)
  static func bit(_ kind: EntryKind?) -> UInt64 {
    guard let kind else { return 0 }
    return 1 << UInt64(kind.rawValue)
  }

  /// Not a kind: set where an entry is pinned.
  public static var pinned: EntryMask { EntryMask(rawValue: 1 << 63) }

  /// Whether the two have a kind in common.
  @inlinable @inline(__always)
  public func intersects(_ other: EntryMask) -> Bool { rawValue & other.rawValue != 0 }

  // Written out, since the generic ones of OptionSet are not specialized in other modules.

  @inlinable @inline(__always)
  public func intersection(_ other: EntryMask) -> EntryMask { EntryMask(rawValue: rawValue & other.rawValue) }

  @inlinable @inline(__always)
  public func isDisjoint(with other: EntryMask) -> Bool { rawValue & other.rawValue == 0 }

  @inlinable @inline(__always)
  public func union(_ other: EntryMask) -> EntryMask { EntryMask(rawValue: rawValue | other.rawValue) }

  @inlinable @inline(__always)
  public mutating func formUnion(_ other: EntryMask) { self = union(other) }

  @inlinable @inline(__always)
  public var isEmpty: Bool { rawValue == 0 }

  @inlinable @inline(__always)
  public func contains(_ kind: EntryKind) -> Bool { rawValue & (1 << UInt64(kind.rawValue)) != 0 }
}
