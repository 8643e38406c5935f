/// What a bare expression is read as.
public enum ValueKind: String, Sendable, CaseIterable {
  case number, money, percent, quantity

  /// The mentions whose rules read it; nil for plain numbers, which are no mentions.
  var mentionType: MentionType? {
    switch self {
    case .number: nil
    case .money: .money
    case .percent: .percent
    case .quantity: .quantity
    }
  }
}
