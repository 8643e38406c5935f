/// What a fact says.
public struct FactKind: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// A person holds, held or is given an office.
  public static let position = FactKind(rawValue: "position")
  /// An amount and what it measures.
  public static let measure = FactKind(rawValue: "measure")
  /// A person or body said or wrote something.
  public static let statement = FactKind(rawValue: "statement")
  /// Something that the article reports: a conference, a ceremony, a meeting.
  public static let event = FactKind(rawValue: "event")
  /// A person's or body's part in an event.
  public static let participation = FactKind(rawValue: "participation")
}

/// What an argument is to its fact.
public struct ArgumentRole: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let person = ArgumentRole(rawValue: "person")
  public static let title = ArgumentRole(rawValue: "title")
  public static let organization = ArgumentRole(rawValue: "organization")
  public static let label = ArgumentRole(rawValue: "label")
  public static let amount = ArgumentRole(rawValue: "amount")
  /// Whose amount it is.
  public static let subject = ArgumentRole(rawValue: "subject")
  public static let speaker = ArgumentRole(rawValue: "speaker")
  public static let cue = ArgumentRole(rawValue: "cue")
  public static let content = ArgumentRole(rawValue: "content")
  public static let name = ArgumentRole(rawValue: "name")
  public static let date = ArgumentRole(rawValue: "date")
  public static let place = ArgumentRole(rawValue: "place")
  /// The event that a participant takes part in.
  public static let event = ArgumentRole(rawValue: "event")
  /// A list: an event may have several.
  public static let organizer = ArgumentRole(rawValue: "organizer")
  /// A list in an event; single in a participation.
  public static let participant = ArgumentRole(rawValue: "participant")

  /// Whether the role's arguments are always written as a list.
  package var isList: Bool { self == .organizer }
}
