extension DatePoint {
  /// The TIMEX3 value of what comes again and again: `XXXX-07` of 每年7月, `XXXX-WXX-2TAF` of 每周二下午, `T20:00`
  /// of 每晚8点. What comes every year, month, week or day is X, and what it names is written out.
  var recurrence: String? {
    guard case .reference(let unit, _) = base else { return nil }
    var text: String
    switch unit {
    case .year where month > 0: text = "XXXX-" + DateMoment.padded(month, 2)
    case .month where day > 0: text = "XXXX-XX"
    case .week where weekday > 0: text = "XXXX-WXX-" + String(weekday)
    case .week where slice == .weekend: return "XXXX-WXX-WE"
    case .day: text = ""
    default: return nil
    }
    if day > 0 { text += "-" + DateMoment.padded(day, 2) }
    if hour >= 0 {
      text += "T" + DateMoment.padded(hour % 24, 2) + ":" + DateMoment.padded(max(minute, 0), 2)
    } else if let dayPart {
      text += "T" + dayPart.rawValue
    }
    return text.isEmpty ? nil : text
  }
}
