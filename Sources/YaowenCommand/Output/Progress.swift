import Foundation

/// Counts what is done, and tells a person at the terminal about once a second.
struct Progress {
  let isShown: Bool
  /// The bytes that there are to read, where that is known.
  let totalBytes: Int?
  private(set) var documents = 0
  private(set) var failed = 0
  private(set) var reused = 0
  private var facts = 0
  private var bytes = 0
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isOnScreen = false

  init(isShown: Bool, totalBytes: Int?) {
    self.isShown = isShown
    self.totalBytes = totalBytes
  }

  mutating func count(bytes: Int, facts: Int, isFailure: Bool, isReused: Bool) {
    documents += 1
    self.bytes += bytes
    self.facts += facts
    if isFailure { failed += 1 }
    if isReused { reused += 1 }
    guard isShown, last.duration(to: .now) > .seconds(1) else { return }
    last = .now
    isOnScreen = true
    Messages.write("\r\u{1B}[K\((parts(after: seconds) + timeLeft(after: seconds)).joined(separator: " · "))")
  }

  private var seconds: Double { start.duration(to: .now) / .seconds(1) }

  /// How far the run is: `1200 documents`, `4.1 MB/s`, `5300 facts`, `2 errors`.
  private func parts(after seconds: Double) -> [String] {
    var parts = [Messages.count(documents, "document")]
    if seconds > 0 { parts.append(String(format: "%.1f MB/s", Double(bytes) / 1e6 / seconds)) }
    parts.append(Messages.count(facts, "fact"))
    if reused > 0 { parts.append("\(reused) unchanged") }
    if failed > 0 { parts.append(Messages.count(failed, "error")) }
    return parts
  }

  /// `0:41 left`, where that can be told.
  private func timeLeft(after seconds: Double) -> [String] {
    guard let totalBytes, bytes > 0, bytes < totalBytes else { return [] }
    let left = Int(Double(totalBytes - bytes) / Double(bytes) * seconds)
    let (hours, minutes) = (left / 3600, left / 60 % 60)
    return [
      hours == 0
        ? String(format: "%d:%02d left", minutes, left % 60)
        : String(format: "%d:%02d:%02d left", hours, minutes, left % 60)
    ]
  }

  /// Takes the line off the screen.
  mutating func clear() {
    if isOnScreen { Messages.write("\r\u{1B}[K") }
    isOnScreen = false
  }

  /// Says what came of the run: to who watched it everything, to others only what they must know.
  func summarize() {
    if isShown {
      Messages.say((parts(after: seconds) + [String(format: "%.1f s", seconds)]).joined(separator: " · "))
    }
    guard failed > 0 else { return }
    let share = "\(failed) of \(Messages.count(documents, "document"))"
    Messages.say(
      "\(share) could not be processed; \(failed == 1 ? "its record says" : "their records say") why")
  }
}
