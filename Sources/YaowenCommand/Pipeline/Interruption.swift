import Foundation

/// Turns Ctrl-C and a request to end into a call, once; the second time the process ends at once.
enum Interruption {
  /// Ends the process with the status of an interruption, for commands that leave nothing to be put away.
  static func watch() {
    watch {
      Messages.say("interrupted")
      _exit(ExitStatus.interrupted.rawValue)
    }
  }

  /// Begins to watch. To be called before any other thread is started, which takes over the blocked signals.
  static func watch(_ stop: @escaping @Sendable () -> Void) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    if !ignoresHangUp { sigaddset(&signals, SIGHUP) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let watched = signals
    Thread {
      var watched = watched
      var signal: Int32 = 0
      guard sigwait(&watched, &signal) == 0 else { return }
      stop()
      guard sigwait(&watched, &signal) == 0 else { return }
      _exit(ExitStatus.interrupted.rawValue)
    }.start()
  }

  /// Whether the process was started to go on when its terminal is gone, as `nohup` does it.
  private static var ignoresHangUp: Bool {
    let before = signal(SIGHUP, SIG_IGN)
    signal(SIGHUP, before)
    return unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
