/// Reads ICU's serialized trie of UTF-16 strings in place. The format is that of ICU's `ucharstrie.h`.
struct UCharsTrie {
  private let units: UnsafePointer<UInt16>

  init(_ units: UnsafePointer<UInt16>) { self.units = units }

  /// A place in the trie. `remaining` is the length of the linear match that is left, less one.
  struct State {
    var position: Int
    var remaining: Int
  }

  private enum Lead {
    static let maxBranchLinearSubNodeLength = 5
    static let minLinearMatch = 0x30
    static let minValue = 0x40
    static let nodeTypeMask = 0x3F
    static let valueIsFinal = 0x8000
    static let minTwoUnitValue = 0x4000
    static let threeUnitValue = 0x7FFF
    static let minTwoUnitNodeValue = 0x4040
    static let threeUnitNodeValue = 0x7FC0
    static let minTwoUnitDelta = 0xFC00
    static let threeUnitDelta = 0xFFFF
  }

  // MARK: Values

  /// The value of the string that led to `state`, or nil where it is only a prefix of others.
  @inline(__always)
  func value(at state: State) -> Int32? {
    guard state.remaining < 0 else { return nil }
    let lead = Int(units[state.position])
    if lead < Lead.minValue { return nil }
    let at = state.position + 1
    if lead & Lead.valueIsFinal != 0 {
      let value = lead & 0x7FFF
      if value < Lead.minTwoUnitValue { return Int32(value) }
      return Int32(truncatingIfNeeded: longNumber(value, Lead.minTwoUnitValue, Lead.threeUnitValue, at))
    }
    if lead < Lead.minTwoUnitNodeValue { return Int32((lead >> 6) - 1) }
    if lead < Lead.threeUnitNodeValue {
      return Int32(((lead & 0x7FC0) - Lead.minTwoUnitNodeValue) << 10 | Int(units[at]))
    }
    return Int32(truncatingIfNeeded: Int(units[at]) << 16 | Int(units[at + 1]))
  }

  /// Whether longer strings begin with what led to `state`.
  @inline(__always)
  func goesOn(from state: State) -> Bool {
    state.remaining >= 0 || units[state.position] & UInt16(Lead.valueIsFinal) == 0
  }

  private func longNumber(_ lead: Int, _ two: Int, _ three: Int, _ at: Int) -> Int {
    lead < three ? (lead - two) << 16 | Int(units[at]) : Int(units[at]) << 16 | Int(units[at + 1])
  }

  // MARK: Steps

  /// Goes on from `state` by `unit`; false where the trie has no such continuation.
  @inline(__always)
  func step(_ state: inout State, _ unit: UInt16) -> Bool {
    if state.remaining >= 0 {
      guard units[state.position] == unit else { return false }
      state.position += 1
      state.remaining -= 1
      return true
    }
    var at = state.position
    let node = nodeType(&at)
    if node < 0 { return false }
    if node < Lead.minLinearMatch { return branch(at, node, unit, &state) }
    guard units[at] == unit else { return false }
    state = State(position: at + 1, remaining: node - Lead.minLinearMatch - 1)
    return true
  }

  /// Reads the type of the node at `at`, past its value; -1 where the value is final.
  @inline(__always)
  private func nodeType(_ at: inout Int) -> Int {
    let node = Int(units[at])
    at += 1
    if node < Lead.minValue { return node }
    if node & Lead.valueIsFinal != 0 { return -1 }
    if node >= Lead.minTwoUnitNodeValue { at += node < Lead.threeUnitNodeValue ? 1 : 2 }
    return node & Lead.nodeTypeMask
  }

  private func branch(_ start: Int, _ node: Int, _ unit: UInt16, _ state: inout State) -> Bool {
    var at = start
    var length = branchLength(node, &at)
    while length > Lead.maxBranchLinearSubNodeLength {
      let isLess = unit < units[at]
      at += 1
      let delta = readDelta(&at)
      if isLess {
        length >>= 1
        at += delta
      } else {
        length -= length >> 1
      }
    }
    for _ in 1..<length {
      let key = units[at]
      let child = readChild(&at)
      if key == unit {
        state = child
        return true
      }
    }
    guard units[at] == unit else { return false }
    state = State(position: at + 1, remaining: -1)
    return true
  }

  /// Calls `body` with every continuation of `state`, in the order of code units.
  func forEachChild(of state: State, _ body: (UInt16, State) -> Void) {
    if state.remaining >= 0 {
      body(units[state.position], State(position: state.position + 1, remaining: state.remaining - 1))
      return
    }
    var at = state.position
    let node = nodeType(&at)
    if node < 0 { return }
    if node >= Lead.minLinearMatch {
      body(units[at], State(position: at + 1, remaining: node - Lead.minLinearMatch - 1))
      return
    }
    let length = branchLength(node, &at)
    forEachBranch(at, length, body)
  }

  private func forEachBranch(_ start: Int, _ length: Int, _ body: (UInt16, State) -> Void) {
    var at = start
    var length = length
    while length > Lead.maxBranchLinearSubNodeLength {
      at += 1
      let delta = readDelta(&at)
      forEachBranch(at + delta, length >> 1, body)
      length -= length >> 1
    }
    for _ in 1..<length {
      let key = units[at]
      body(key, readChild(&at))
    }
    body(units[at], State(position: at + 1, remaining: -1))
  }

  private func branchLength(_ node: Int, _ at: inout Int) -> Int {
    if node != 0 { return node + 1 }
    at += 1
    return Int(units[at - 1]) + 1
  }

  private func readDelta(_ at: inout Int) -> Int {
    let lead = Int(units[at])
    at += 1
    if lead < Lead.minTwoUnitDelta { return lead }
    let delta = longNumber(lead, Lead.minTwoUnitDelta, Lead.threeUnitDelta, at)
    at += lead == Lead.threeUnitDelta ? 2 : 1
    return delta
  }

  /// Reads a key and its child at `at`: a final value in place, or a jump to the child's node.
  @inline(__always)
  private func readChild(_ at: inout Int) -> State {
    at += 1
    let lead = Int(units[at])
    let value = lead & 0x7FFF
    let place = at
    at += 1
    var delta = value
    if value >= Lead.minTwoUnitValue {
      delta = longNumber(value, Lead.minTwoUnitValue, Lead.threeUnitValue, at)
      at += value < Lead.threeUnitValue ? 1 : 2
    }
    return State(position: lead & Lead.valueIsFinal != 0 ? place : at + delta, remaining: -1)
  }
}
