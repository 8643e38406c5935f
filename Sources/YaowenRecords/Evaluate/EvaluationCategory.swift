/// What is counted and compared: a type of mention, a kind of fact, or a part of one.
public struct EvaluationCategory: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// Mentions of a type, by their places.
  static func mention(_ type: String) -> EvaluationCategory {
    EvaluationCategory(rawValue: "mention.\(type)")
  }

  /// Person, title and body.
  static let position = EvaluationCategory(rawValue: "position")
  /// Person and title, whatever the body.
  static let positionTitle = EvaluationCategory(rawValue: "position.person-title")
  /// Label, amount, number and unit.
  static let measure = EvaluationCategory(rawValue: "measure")
  /// Amount, number and unit, whatever the label.
  static let measureValue = EvaluationCategory(rawValue: "measure.value")
  /// Dates as written, with their values.
  static let date = EvaluationCategory(rawValue: "date")
  /// Speaker and cue.
  static let statement = EvaluationCategory(rawValue: "statement")
  /// Names of events.
  static let event = EvaluationCategory(rawValue: "event")
  /// Dates, places and organizers of events.
  static let eventSlot = EvaluationCategory(rawValue: "event.slot")

  /// Whether the same is counted once a document, however often it is said.
  var isDistinct: Bool {
    switch self {
    case .position, .positionTitle, .date, .event, .eventSlot: true
    default: false
    }
  }
}
