import Foundation

/// One reader, some workers, one writer: results come out in the order of their inputs, whatever the number
/// of workers, and only so many are under way at a time.
///
/// Unchecked because every property below is read and written under `condition` alone.
final class OrderedPipeline<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var waiting: [(index: Int, input: Input)] = []
  private var nextWaiting = 0
  private var finished: [Int: (output: Output, weight: Int)] = [:]
  private var weights: [Int: Int] = [:]
  private var taken = 0
  private var consumed = 0
  private var weight = 0
  private var isAtEnd = false
  private var failure: (any Error)?

  private let jobs: Int
  /// How many inputs, and about how many bytes of them, are under way at most.
  private let mostInputs: Int
  private let mostWeight: Int

  init(jobs: Int) {
    self.jobs = jobs
    // More than a database takes in one transaction, so that the workers need not wait for it.
    mostInputs = jobs * 512
    mostWeight = jobs << 24
  }

  /// Ends ``run(source:worker:consume:idle:)`` with an error, soon. May be called from any thread.
  func stop(_ error: any Error) {
    condition.lock()
    failure = failure ?? error
    condition.broadcast()
    condition.unlock()
  }

  /// Runs until the source is at its end and everything is consumed, on the calling thread.
  ///
  /// - Parameters:
  ///   - source: makes the reader, on its own thread: each call gives the next input and its weight.
  ///   - worker: makes one worker's function, on that worker's thread.
  ///   - consume: takes the results in order, on the calling thread.
  ///   - idle: is called before the calling thread waits.
  func run(
    source: @escaping @Sendable () -> () -> (input: Input, weight: Int)?,
    worker: @escaping @Sendable () -> (Input) -> Output,
    consume: (Output) throws -> Void, idle: () throws -> Void
  ) throws {
    start { self.read(source()) }
    for _ in 0..<jobs { start { self.work(worker()) } }
    while let output = try next(idle: idle) { try consume(output) }
  }

  private func start(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func read(_ next: () -> (input: Input, weight: Int)?) {
    while let (input, weight) = next() {
      condition.lock()
      while failure == nil, taken > consumed,
        taken - consumed >= mostInputs || self.weight + weight > mostWeight
      {
        condition.wait()
      }
      let isStopped = failure != nil
      if !isStopped {
        waiting.append((taken, input))
        weights[taken] = weight
        self.weight += weight
        taken += 1
      }
      condition.broadcast()
      condition.unlock()
      if isStopped { return }
    }
    condition.lock()
    isAtEnd = true
    condition.broadcast()
    condition.unlock()
  }

  private func work(_ process: (Input) -> Output) {
    while true {
      let inputs = takeWaiting()
      if inputs.isEmpty { return }
      let outputs = inputs.map { process($0.input) }
      condition.lock()
      for (input, output) in zip(inputs, outputs) {
        finished[input.index] = (output, weights.removeValue(forKey: input.index) ?? 0)
      }
      condition.broadcast()
      condition.unlock()
    }
  }

  /// The next inputs, or none when there will be no more. Of a long queue several, so that threads wake each other
  /// less often; of a short one a single one, so that nobody waits for what is done.
  private func takeWaiting() -> [(index: Int, input: Input)] {
    condition.lock()
    defer { condition.unlock() }
    while failure == nil, nextWaiting == waiting.count, !isAtEnd { condition.wait() }
    guard failure == nil, nextWaiting < waiting.count else { return [] }
    let count = min(max((waiting.count - nextWaiting) / (4 * jobs), 1), 16)
    let inputs = Array(waiting[nextWaiting..<nextWaiting + count])
    nextWaiting += count
    if nextWaiting == waiting.count || nextWaiting > 64 {
      waiting.removeSubrange(..<nextWaiting)
      nextWaiting = 0
    }
    return inputs
  }

  private enum Turn {
    case output(Output)
    case end, nothing
  }

  private func next(idle: () throws -> Void) throws -> Output? {
    var turn = try poll(waits: false)
    if case .nothing = turn {
      try idle()
      turn = try poll(waits: true)
    }
    guard case .output(let output) = turn else { return nil }
    return output
  }

  private func poll(waits: Bool) throws -> Turn {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let failure { throw failure }
      if let (output, weight) = finished.removeValue(forKey: consumed) {
        consumed += 1
        self.weight -= weight
        condition.broadcast()
        return .output(output)
      }
      if isAtEnd, consumed == taken { return .end }
      guard waits else { return .nothing }
      condition.wait()
    }
  }
}
