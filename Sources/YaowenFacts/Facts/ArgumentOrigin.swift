/// How a fact came by an argument.
public enum ArgumentOrigin: String, Sendable {
  /// It is written where the fact is told.
  case written
  /// It is a part of a name that is written: 上海 of 上海市委.
  case partial
  /// The phrase or sentence before gives it, and here it is left out: 副书记、市长.
  case inherited
  /// A pronoun stands for it: 他, 其.
  case pronoun

  /// How often an argument found so is right, beside one that is written.
  var reliability: Double {
    switch self {
    case .written: 1
    case .partial, .pronoun: 0.95
    case .inherited: 0.85
    }
  }
}
