/// Counts documents, and tells a person at the terminal about once a second.
struct Progress {
  let isShown: Bool
  private(set) var documents = 0
  private(set) var failed = 0
  private var last = ContinuousClock.now
  private var isOnScreen = false

  init(isShown: Bool) { self.isShown = isShown }

  mutating func count(failed isFailed: Bool) {
    documents += 1
    if isFailed { failed += 1 }
    guard isShown, last.duration(to: .now) > .seconds(1) else { return }
    last = .now
    isOnScreen = true
    Messages.write("\r\u{1B}[K\(Messages.count(documents, "document"))")
  }

  /// Takes the line off the screen.
  mutating func clear() {
    if isOnScreen { Messages.write("\r\u{1B}[K") }
    isOnScreen = false
  }
}
