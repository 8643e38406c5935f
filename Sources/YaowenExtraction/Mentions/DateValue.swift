/// The value of a calendar expression.
public struct DateValue: Sendable, Equatable {
  /// ISO 8601: a point (`2023-07-16`, `2023-07`, `2023`, `2023-07-16T15:00`), an interval that includes its
  /// end at its own granularity (`2023-01/2023-06`), or an open interval (`2012-11/..`); nil where the
  /// expression cannot be resolved.
  public var iso: String?
  /// The TIMEX3 value: `2023-07-16`, `2023-H1`, `PAST_REF` …; nil where there is none.
  public var timex: String?

  public init(iso: String?, timex: String?) {
    self.iso = iso
    self.timex = timex
  }
}
