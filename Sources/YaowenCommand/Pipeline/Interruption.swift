import Foundation

/// Turns Ctrl-C and a request to end into a call, once; the second time the process ends at once.
enum Interruption {
  /// Begins to watch. To be called before any other thread is started, which takes over the blocked signals.
  static func watch(_ stop: @escaping @Sendable () -> Void) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    sigaddset(&signals, SIGHUP)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let watched = signals
    Thread {
      var watched = watched
      var signal: Int32 = 0
      sigwait(&watched, &signal)
      stop()
      sigwait(&watched, &signal)
      _exit(ExitStatus.interrupted.rawValue)
    }.start()
  }
}
