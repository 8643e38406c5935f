import CICU
@_spi(Rooms) import YaowenText

/// ICU's dictionary of Chinese and Japanese words, `cjdict`, with the cost of each word.
///
/// Looking a word up in ICU's trie takes most of its time on the first two characters, whose nodes have
/// hundreds of branches. So what follows each character and each pair of characters is kept in tables, made
/// once in a few milliseconds; only words of three characters and more are walked in the trie.
package final class ICUDictionary: Sendable {
  /// The dictionary of the ICU in use, or nil where ICU was built without it.
  package static let shared: ICUDictionary? = ICUDictionary()

  /// Costs are 0 to 255; a character that the dictionary does not know costs the most.
  package static let unknownCost: Int32 = 255
  /// No word of the dictionary is looked for past this length, as ICU does it.
  package static let longestWord = 20

  /// Read-only memory that ICU mapped; it lives as long as the program.
  private nonisolated(unsafe) let trie: UnsafePointer<UInt16>
  // The tables are made once and live as long as the program. They are bare memory, since this is the
  // innermost loop of all: every index into them is a code unit or masked by the table's size.

  /// By code unit: its place.
  private nonisolated(unsafe) let singles: UnsafePointer<Place>
  /// Hash table of pairs of code units.
  private nonisolated(unsafe) let pairs: UnsafePointer<Pair>
  private let pairMask: Int
  /// Bits by hash of a pair: most pairs of a text begin no word, and one load says so.
  private nonisolated(unsafe) let pairFilter: UnsafePointer<UInt64>

  /// What the dictionary knows after some characters: the cost of the word they make, if they make one, and
  /// where the trie goes on, if it does.
  private struct Place {
    /// One more than the cost; 0 where there is no word.
    var cost: UInt16 = 0
    var remaining: Int16 = -1
    /// 0 where no longer word begins so.
    var position: UInt32 = 0
  }

  private struct Pair {
    /// The two code units; 0 where the slot is free.
    var key: UInt32 = 0
    var place = Place()
  }

  private static let filterBits = 20

  private static func makeTable<Element>(_ count: Int, of element: Element) -> UnsafeMutablePointer<Element> {
    let table = UnsafeMutablePointer<Element>.allocate(capacity: count)
    table.initialize(repeating: element, count: count)
    return table
  }

  private init?() {
    var dictionary = cicu_dictionary()
    guard cicu_dictionary_open(&dictionary) != 0, let trie = dictionary.trie else { return nil }
    self.trie = trie
    let reader = UCharsTrie(trie)
    let singles = Self.makeTable(0x10000, of: Place())
    var found: [Pair] = []
    found.reserveCapacity(1 << 18)
    reader.forEachChild(of: UCharsTrie.State(position: 0, remaining: -1)) { unit, state in
      singles[Int(unit)] = Self.place(reader, state)
      guard reader.goesOn(from: state) else { return }
      reader.forEachChild(of: state) { next, state in
        found.append(Pair(key: UInt32(unit) << 16 | UInt32(next), place: Self.place(reader, state)))
      }
    }
    var capacity = 1 << 12
    while capacity < found.count * 2 { capacity *= 2 }
    let pairs = Self.makeTable(capacity, of: Pair())
    let filter = Self.makeTable(1 << (Self.filterBits - 6), of: UInt64(0))
    for pair in found {
      let hash = Self.hash(pair.key)
      var slot = Int(hash) & (capacity - 1)
      while pairs[slot].key != 0 { slot = (slot + 1) & (capacity - 1) }
      pairs[slot] = pair
      let bit = Self.filterBit(hash)
      filter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    self.singles = UnsafePointer(singles)
    self.pairs = UnsafePointer(pairs)
    pairMask = capacity - 1
    pairFilter = UnsafePointer(filter)
  }

  private static func place(_ reader: UCharsTrie, _ state: UCharsTrie.State) -> Place {
    var place = Place()
    if let cost = reader.value(at: state) { place.cost = UInt16(cost) + 1 }
    if reader.goesOn(from: state) {
      place.position = UInt32(state.position)
      place.remaining = Int16(state.remaining)
    }
    return place
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> UInt32 {
    let mixed = key &* 0x9E37_79B1
    return mixed ^ (mixed >> 15)
  }

  /// Finds all words of a text: the costs of those of one unit and of two by position, of longer ones in order.
  /// What is no word is left as it is, and an unknown character costs the most.
  ///
  /// - Parameters:
  ///   - noted: scratch, with room for every position.
  ///   - add: takes the start, end and cost of a longer word.
  func findWords(
    in text: UnsafeBufferPointer<UInt16>, _ singles: UnsafeMutableBufferPointer<Int32>,
    _ pairs: UnsafeMutableBufferPointer<Int32>, noted: UnsafeMutableBufferPointer<Int32>,
    add: (Int32, Int32, Int32) -> Void
  ) {
    let begun = findSingles(in: text, singles, noted)
    let gone = findPairs(in: text, pairs, noted, count: begun)
    for index in 0..<gone { findLonger(in: text, at: Int(noted[index]), add) }
  }

  /// Finds the words of one unit, and notes where longer ones may begin. Returns how many places it noted.
  private func findSingles(
    in text: UnsafeBufferPointer<UInt16>, _ costs: UnsafeMutableBufferPointer<Int32>,
    _ noted: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    let classes = CharacterClass.table
    var count = 0
    var isHere = text.first.map { classes[Int($0)].intersects(.cjk) } ?? false
    for start in text.indices {
      let cost = singles[Int(text[start])].cost
      let known = cost == 0 ? Self.unknownCost : Int32(cost) - 1
      costs[start] = isHere ? known : costs[start]
      guard start + 1 < text.count else { break }
      let isNext = classes[Int(text[start + 1])].intersects(.cjk)
      let bit = Self.filterBit(Self.hash(Self.key(text, start)))
      let mayBegin = pairFilter[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0
      noted[count] = Int32(truncatingIfNeeded: start)
      count += isHere && isNext && mayBegin ? 1 : 0
      isHere = isNext
    }
    return count
  }

  /// Finds the words of two units that begin at places noted, and notes where longer ones may begin. Returns how
  /// many of the places are left.
  private func findPairs(
    in text: UnsafeBufferPointer<UInt16>, _ costs: UnsafeMutableBufferPointer<Int32>,
    _ noted: UnsafeMutableBufferPointer<Int32>, count: Int
  ) -> Int {
    var left = 0
    for index in 0..<count {
      let start = Int(noted[index])
      let pair = place(of: Self.key(text, start))
      let cost = pair.cost
      costs[start] = cost == 0 ? costs[start] : Int32(cost) - 1
      noted[left] = Int32(truncatingIfNeeded: start)
      left += pair.position == 0 ? 0 : 1
    }
    return left
  }

  /// Finds the words of three units and more that begin at a place.
  private func findLonger(
    in text: UnsafeBufferPointer<UInt16>, at start: Int, _ add: (Int32, Int32, Int32) -> Void
  ) {
    let classes = CharacterClass.table
    let pair = place(of: Self.key(text, start))
    let reader = UCharsTrie(trie)
    var state = UCharsTrie.State(position: Int(pair.position), remaining: Int(pair.remaining))
    let limit = min(text.count, start + Self.longestWord)
    var at = start + 2
    while at < limit, classes[Int(text[at])].intersects(.cjk), reader.step(&state, text[at]) {
      at += 1
      if let cost = reader.value(at: state) {
        add(Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: at), cost)
        if !reader.goesOn(from: state) { return }
      }
    }
  }

  @inline(__always)
  private static func key(_ text: UnsafeBufferPointer<UInt16>, _ start: Int) -> UInt32 {
    UInt32(text[start]) << 16 | UInt32(text[start + 1])
  }

  @inline(__always)
  private static func filterBit(_ hash: UInt32) -> UInt32 { hash >> (32 - UInt32(filterBits)) }

  /// What is known of two units; where nothing is, a place without a word that leads nowhere.
  @inline(__always)
  private func place(of key: UInt32) -> Place {
    var slot = Int(Self.hash(key)) & pairMask
    // A free slot has no key and such a place.
    while pairs[slot].key != key, pairs[slot].key != 0 { slot = (slot + 1) & pairMask }
    return pairs[slot].place
  }
}
