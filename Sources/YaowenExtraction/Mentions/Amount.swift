/// A number with its unit: money, a percentage or a quantity.
public struct Amount: Sendable, Equatable {
  /// How exact the words leave a number.
  public enum Approximation: String, Sendable {
    case about, below, above, atLeast, atMost
  }

  /// The number; nil for a range.
  public var number: DecimalNumber?
  /// The least it can be, where the words say so: the start of a range, or what an approximator implies.
  public var low: DecimalNumber?
  /// The most it can be, where the words say so.
  public var high: DecimalNumber?
  /// ISO 4217 code, `%`, `pp` for percentage points, or the measure word or unit as it is written; empty
  /// where there is none.
  public var unit: String
  public var approximation: Approximation?
  /// The unit that each so much is for, as it is written: 平方米 of 3元/平方米, 亩 of 每亩500元; nil for no rate.
  public var per: String?

  public init(
    number: DecimalNumber?, low: DecimalNumber? = nil, high: DecimalNumber? = nil, unit: String,
    approximation: Approximation? = nil, per: String? = nil
  ) {
    self.number = number
    self.low = low
    self.high = high
    self.unit = unit
    self.approximation = approximation
    self.per = per
  }
}
