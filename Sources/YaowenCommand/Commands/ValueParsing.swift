import ArgumentParser
import Yaowen

/// What `parse` reads.
enum ParseKind: String, ExpressibleByArgument, CaseIterable {
  case number, money, percent, quantity, date
}

/// Reads whole expressions of one kind.
struct ValueParsing: ~Copyable {
  private let kind: ParseKind
  private var values: ValueParser
  private let dates: DateParser

  init(_ kind: ParseKind, lexicon: Lexicon) {
    self.kind = kind
    values = ValueParser(lexicon: lexicon)
    dates = DateParser(lexicon: lexicon)
  }

  /// The value of a text that is, as a whole, one expression of the kind; nil otherwise.
  mutating func value(of text: String, reference: ReferenceDate?) -> MentionValue? {
    let amount: Amount? =
      switch kind {
      case .number: values.parse(text, as: .number)
      case .money: values.parse(text, as: .money)
      case .percent: values.parse(text, as: .percent)
      case .quantity: values.parse(text, as: .quantity)
      case .date: nil
      }
    if kind == .date { return dates.parse(text, reference: reference).map(MentionValue.date) }
    return amount.map(MentionValue.amount)
  }
}
