import CICU
import YaowenText

/// ICU's dictionary of Chinese and Japanese words, `cjdict`, with the cost of each word.
///
/// It is a UCharsTrie, which this type walks in place. The format is that of ICU's `ucharstrie.h`.
package final class ICUDictionary: Sendable {
  /// The dictionary of the ICU in use, or nil where ICU was built without it.
  package static let shared: ICUDictionary? = ICUDictionary()

  /// Costs are 0 to 255; a character that the dictionary does not know costs the most.
  package static let unknownCost: Int32 = 255
  /// No word of the dictionary is looked for past this length, as ICU does it.
  package static let longestWord = 20

  /// Read-only memory that ICU mapped; it lives as long as the program.
  private nonisolated(unsafe) let trie: UnsafePointer<UInt16>
  /// By code unit: where the trie goes on after it, and how much of a linear match is left there.
  /// 0 where no word begins with the unit.
  private let heads: [UInt64]

  private init?() {
    var dictionary = cicu_dictionary()
    guard cicu_dictionary_open(&dictionary) != 0, let trie = dictionary.trie else { return nil }
    self.trie = trie
    var heads = [UInt64](repeating: 0, count: 0x10000)
    let classes = CharacterClass.table
    for unit in 0..<0x10000 where !classes[unit].isDisjoint(with: [.han, .kana]) {
      var state = State(position: 0, remaining: -1)
      if Self.step(trie, &state, UInt16(unit)) { heads[unit] = state.packed }
    }
    self.heads = heads
  }

  /// A place in the trie. `remaining` is the length of the linear match that is left, less one.
  struct State {
    var position: Int
    var remaining: Int

    var packed: UInt64 { UInt64(position) << 8 | UInt64(remaining + 1) }

    init(position: Int, remaining: Int) {
      self.position = position
      self.remaining = remaining
    }

    init(packed: UInt64) {
      position = Int(packed >> 8)
      remaining = Int(packed & 0xFF) - 1
    }
  }

  /// Calls `body` with the length and cost of every word that begins at `start`, shortest first.
  @inline(__always)
  func forEachWord(
    in text: UnsafeBufferPointer<UInt16>, at start: Int, before end: Int, _ body: (Int, Int32) -> Void
  ) {
    let head = heads[Int(text[start])]
    if head == 0 { return }
    var state = State(packed: head)
    let limit = min(end, start + Self.longestWord)
    var at = start + 1
    while true {
      if state.remaining < 0 {
        let lead = Int(trie[state.position])
        if lead >= Lead.minValue {
          body(at - start, Self.value(trie, state.position))
          if lead & Lead.valueIsFinal != 0 { return }
        }
      }
      guard at < limit, Self.step(trie, &state, text[at]) else { return }
      at += 1
    }
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

  /// Goes on from `state` by `unit`; false where the trie has no such continuation.
  @inline(__always)
  private static func step(_ trie: UnsafePointer<UInt16>, _ state: inout State, _ unit: UInt16) -> Bool {
    if state.remaining >= 0 {
      guard trie[state.position] == unit else { return false }
      state.position += 1
      state.remaining -= 1
      return true
    }
    var at = state.position
    var node = Int(trie[at])
    at += 1
    while true {
      if node < Lead.minLinearMatch { return branch(trie, at, node, unit, &state) }
      if node < Lead.minValue {
        guard trie[at] == unit else { return false }
        state.position = at + 1
        state.remaining = node - Lead.minLinearMatch - 1
        return true
      }
      if node & Lead.valueIsFinal != 0 { return false }
      if node >= Lead.minTwoUnitNodeValue { at += node < Lead.threeUnitNodeValue ? 1 : 2 }
      node &= Lead.nodeTypeMask
    }
  }

  private static func branch(
    _ trie: UnsafePointer<UInt16>, _ start: Int, _ node: Int, _ unit: UInt16, _ state: inout State
  ) -> Bool {
    var at = start
    var length = node
    if length == 0 {
      length = Int(trie[at])
      at += 1
    }
    length += 1
    while length > Lead.maxBranchLinearSubNodeLength {
      let isLess = unit < trie[at]
      at += 1
      var delta = Int(trie[at])
      at += 1
      if delta >= Lead.minTwoUnitDelta {
        if delta == Lead.threeUnitDelta {
          delta = Int(trie[at]) << 16 | Int(trie[at + 1])
          at += 2
        } else {
          delta = (delta - Lead.minTwoUnitDelta) << 16 | Int(trie[at])
          at += 1
        }
      }
      if isLess {
        length >>= 1
        at += delta
      } else {
        length -= length >> 1
      }
    }
    state.remaining = -1
    while length > 1 {
      let isHere = trie[at] == unit
      at += 1
      let lead = Int(trie[at])
      if isHere, lead & Lead.valueIsFinal != 0 {
        state.position = at
        return true
      }
      at += 1
      let value = lead & 0x7FFF
      var delta = value
      if value >= Lead.threeUnitValue {
        delta = Int(trie[at]) << 16 | Int(trie[at + 1])
        at += 2
      } else if value >= Lead.minTwoUnitValue {
        delta = (value - Lead.minTwoUnitValue) << 16 | Int(trie[at])
        at += 1
      }
      if isHere {
        state.position = at + delta
        return true
      }
      length -= 1
    }
    guard trie[at] == unit else { return false }
    state.position = at + 1
    return true
  }

  private static func value(_ trie: UnsafePointer<UInt16>, _ position: Int) -> Int32 {
    let lead = Int(trie[position])
    if lead & Lead.valueIsFinal != 0 {
      let value = lead & 0x7FFF
      if value < Lead.minTwoUnitValue { return Int32(value) }
      if value < Lead.threeUnitValue {
        return Int32((value - Lead.minTwoUnitValue) << 16 | Int(trie[position + 1]))
      }
      return Int32(truncatingIfNeeded: Int(trie[position + 1]) << 16 | Int(trie[position + 2]))
    }
    if lead < Lead.minTwoUnitNodeValue { return Int32((lead >> 6) - 1) }
    if lead < Lead.threeUnitNodeValue {
      return Int32(((lead & 0x7FC0) - Lead.minTwoUnitNodeValue) << 10 | Int(trie[position + 1]))
    }
    return Int32(truncatingIfNeeded: Int(trie[position + 1]) << 16 | Int(trie[position + 2]))
  }
}
