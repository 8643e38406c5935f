/// A trie over folded UTF-16 code units, as one open-addressed table of transitions.
///
/// A transition is a single 64-bit word, so a step costs one probe; insertion costs the same, which lets a
/// lexicon grow by a layer in time linear in the layer. A node tells what ends there and which units may
/// follow in one load, since most steps of a walk over a text lead nowhere.
///
/// Most nodes have one child, made right after them. Such a node is a link: it holds the child's unit, and the
/// child is the next node in memory, so that the table has only what branches.
package struct Trie: Sendable {
  /// What a walk needs to know where a key may end.
  package struct Node: Sendable {
    /// The kinds of words that end here, and whether the node is a link.
    private var bits: UInt64 = 0
    /// The unit that follows a link. Else bits by hash of the units that follow: where the next unit's bit is not
    /// set, nothing goes on.
    fileprivate var followers: UInt32 = 0
    /// The first of the entries that end here, or -1.
    package var firstEntry: Int32 = -1

    /// No kind of words: the highest kind's bit is for users' types, and the one above those for pinned words.
    private static let linkBit: UInt64 = 1 << 62

    /// The kinds of words that end here.
    package var kinds: EntryMask {
      @inline(__always) get { EntryMask(rawValue: bits & ~Self.linkBit) }
      set { bits = newValue.rawValue & ~Self.linkBit | bits & Self.linkBit }
    }

    /// Whether one unit follows and the next node is what it leads to.
    fileprivate var isLink: Bool {
      @inline(__always) get { bits & Self.linkBit != 0 }
      set { bits = newValue ? bits | Self.linkBit : bits & ~Self.linkBit }
    }
  }

  /// Transitions from the root, by code unit; 0 where there is none.
  private var root = [UInt32](repeating: 0, count: 0x10000)
  /// `node << 40 | unit << 24 | child`; 0 is free. Nodes are numbered from 1.
  private var slots = [UInt64](repeating: 0, count: 1 << 18)
  private var used = 0
  /// Bits by hash of a key's first two units: most pairs of a text begin no word, and one load of a table that
  /// stays in the cache says so.
  private var pairFilter = [UInt64](repeating: 0, count: 1 << (filterBits - 6))
  /// By number; the root's own is not used.
  package private(set) var nodes = [Node()]

  private static let childMask: UInt64 = 0xFF_FFFF
  private static let filterBits = 20

  package init() {}

  @inline(__always)
  private static func slot(for key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  @inline(__always)
  private static func filterBit(_ first: UInt16, _ second: UInt16) -> Int {
    let mixed = (UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1
    return Int(mixed >> (32 - UInt32(filterBits)))
  }

  @inline(__always)
  fileprivate static func followerBit(_ unit: UInt16) -> UInt32 {
    1 << UInt32(truncatingIfNeeded: (UInt32(unit) &* 0x9E37_79B1) >> 27)
  }

  /// The tables as bare memory, for the walk over a text: every index is a code unit, a node or masked by the
  /// table's size, so that nothing is left for bounds checks to find.
  struct Walker {
    fileprivate let root: UnsafePointer<UInt32>
    fileprivate let slots: UnsafePointer<UInt64>
    fileprivate let slotMask: Int
    fileprivate let pairFilter: UnsafePointer<UInt64>
    fileprivate let nodes: UnsafePointer<Node>

    /// The node reached from the root by `unit`, or 0.
    @inline(__always)
    func first(_ unit: UInt16) -> UInt32 { root[Int(unit)] }

    @inline(__always)
    func node(_ number: UInt32) -> Node { nodes[Int(number)] }

    /// Whether a key may begin with these two units.
    @inline(__always)
    func mayBegin(_ first: UInt16, _ second: UInt16) -> Bool {
      let bit = Trie.filterBit(first, second)
      return pairFilter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    /// Whether `unit` may follow a node. What follows a link is certain.
    @inline(__always)
    func mayFollow(_ node: Node, _ unit: UInt16) -> Bool {
      let isOnly = node.followers == UInt32(unit)
      let mayBe = node.followers & Trie.followerBit(unit) != 0
      return node.isLink ? isOnly : mayBe
    }

    /// A step from a node by a unit that may follow it: for a link, whose child is known, the child.
    @inline(__always)
    func step(from number: UInt32, _ node: Node) -> Step {
      Step(isDone: node.isLink, number: number)
    }

    /// The slot to look at first for a step.
    @inline(__always)
    func slot(of step: Step, _ unit: UInt16) -> UInt64 {
      // For a child that is known always the same slot, which is at hand.
      let at = Trie.slot(for: UInt64(step.node) << 16 | UInt64(unit), slotMask)
      return slots[step.isDone ? 0 : at]
    }

    /// The node that a step by `unit` leads to, or 0, by the slot looked at first; ``elsewhere`` where others are
    /// to be looked at.
    @inline(__always)
    func child(of step: Step, _ unit: UInt16, in slot: UInt64) -> UInt32 {
      let isFound = slot >> 24 == UInt64(step.node) << 16 | UInt64(unit)
      let found = isFound ? UInt32(truncatingIfNeeded: slot & Trie.childMask) : 0
      let looked = isFound || slot == 0 ? found : Self.elsewhere
      return step.isDone ? step.node : looked
    }

    /// In place of a node's number: that it is in another slot, if anywhere.
    static var elsewhere: UInt32 { .max }

    /// The node that a step by `unit` leads to, or 0, whose first slot was looked at.
    func search(_ step: Step, _ unit: UInt16) -> UInt32 {
      let key = UInt64(step.node) << 16 | UInt64(unit)
      var at = Trie.slot(for: key, slotMask)
      while true {
        at = (at + 1) & slotMask
        let slot = slots[at]
        if slot >> 24 == key { return UInt32(truncatingIfNeeded: slot & Trie.childMask) }
        if slot == 0 { return 0 }
      }
    }
  }

  /// A step that may be possible, with the child it leads to, if that is known, or the node it begins at.
  struct Step: Sendable {
    private var value: UInt32 = 0

    init() {}

    @inline(__always)
    fileprivate init(isDone: Bool, number: UInt32) {
      value = isDone ? (number + 1) | 1 << 31 : number
    }

    @inline(__always)
    fileprivate var isDone: Bool { value >> 31 != 0 }
    @inline(__always)
    fileprivate var node: UInt32 { value & ~(1 << 31) }
  }

  /// Calls `body` with the tables as bare memory.
  @inline(__always)
  func withWalker(_ body: (Walker) -> Void) {
    root.withUnsafeBufferPointer { root in
      slots.withUnsafeBufferPointer { slots in
        pairFilter.withUnsafeBufferPointer { filter in
          nodes.withUnsafeBufferPointer { nodes in
            guard let root = root.baseAddress, let slotsStart = slots.baseAddress,
              let filter = filter.baseAddress, let nodes = nodes.baseAddress
            else {
              return
            }
            body(
              Walker(
                root: root, slots: slotsStart, slotMask: slots.count - 1, pairFilter: filter, nodes: nodes))
          }
        }
      }
    }
  }

  /// The node reached from the root by `unit`, or 0.
  @inline(__always)
  package func first(_ unit: UInt16) -> UInt32 { root[Int(unit)] }

  /// The node reached from `node` by `unit`, or 0.
  package func next(_ node: UInt32, _ unit: UInt16) -> UInt32 {
    let here = nodes[Int(node)]
    if here.isLink { return here.followers == UInt32(unit) ? node + 1 : 0 }
    let key = UInt64(node) << 16 | UInt64(unit)
    let mask = slots.count - 1
    var at = Self.slot(for: key, mask)
    while true {
      let slot = slots[at]
      if slot == 0 { return 0 }
      if slot >> 24 == key { return UInt32(truncatingIfNeeded: slot & Self.childMask) }
      at = (at + 1) & mask
    }
  }

  /// What ends at a node.
  package subscript(node: UInt32) -> Node {
    get { nodes[Int(node)] }
    _modify { yield &nodes[Int(node)] }
  }

  /// Whether keys of so many units in all may still be inserted: a node's number has 24 bits.
  package func hasRoom(for units: Int) -> Bool { nodes.count + units <= Int(Self.childMask) }

  /// The node of a key, made where it is not there yet; 0 for an empty one.
  package mutating func insert(_ key: [UInt16]) -> UInt32 {
    guard let head = key.first else { return 0 }
    if root[Int(head)] == 0 { root[Int(head)] = makeNode() }
    var node = root[Int(head)]
    for index in 1..<max(1, key.count) {
      let unit = key[index]
      if index == 1 {
        let bit = Self.filterBit(head, unit)
        pairFilter[bit >> 6] |= 1 << UInt64(bit & 63)
      }
      let found = next(node, unit)
      if found != 0 {
        node = found
      } else {
        let child = makeNode()
        connect(node, unit, child)
        node = child
      }
    }
    return node
  }

  /// The node of `key`, or 0 where it was not inserted.
  package func node(of key: some Collection<UInt16>) -> UInt32 {
    guard let head = key.first else { return 0 }
    var node = first(head)
    for unit in key.dropFirst() {
      if node == 0 { return 0 }
      node = next(node, unit)
    }
    return node
  }

  private mutating func makeNode() -> UInt32 {
    nodes.append(Node())
    return UInt32(nodes.count - 1)
  }

  /// Makes `child`, the node made last, follow a node.
  private mutating func connect(_ node: UInt32, _ unit: UInt16, _ child: UInt32) {
    let here = nodes[Int(node)]
    if here.isLink {
      nodes[Int(node)].isLink = false
      nodes[Int(node)].followers = 0
      addTransition(node, UInt16(truncatingIfNeeded: here.followers), node + 1)
    } else if here.followers == 0, child == node + 1 {
      nodes[Int(node)].isLink = true
      nodes[Int(node)].followers = UInt32(unit)
      return
    }
    addTransition(node, unit, child)
  }

  private mutating func addTransition(_ node: UInt32, _ unit: UInt16, _ child: UInt32) {
    if (used + 1) * 2 > slots.count { grow() }
    place(UInt64(node) << 40 | UInt64(unit) << 24 | UInt64(child))
    nodes[Int(node)].followers |= Self.followerBit(unit)
    used += 1
  }

  private mutating func place(_ slot: UInt64) {
    let mask = slots.count - 1
    var at = Self.slot(for: slot >> 24, mask)
    while slots[at] != 0 { at = (at + 1) & mask }
    slots[at] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 { place(slot) }
  }
}
