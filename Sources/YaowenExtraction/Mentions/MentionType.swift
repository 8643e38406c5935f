/// What a mention names.
public struct MentionType: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let person = MentionType(rawValue: "person")
  public static let title = MentionType(rawValue: "title")
  public static let organization = MentionType(rawValue: "organization")
  public static let place = MentionType(rawValue: "place")
  public static let money = MentionType(rawValue: "money")
  public static let percent = MentionType(rawValue: "percent")
  public static let quantity = MentionType(rawValue: "quantity")
  public static let date = MentionType(rawValue: "date")

  /// A proper name of an event: found so that nothing inside it is, and not reported.
  package static let eventName = MentionType(rawValue: "event-name")

  /// The types that Yaowen's own rules find, in the order in which records list them.
  public static let builtIn: [MentionType] = [
    .person, .title, .organization, .place, .money, .percent, .quantity, .date,
  ]
}
