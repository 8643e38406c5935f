@_spi(Rooms) import YaowenText

/// The words that ICU has in a text, by position: those of its dictionary, unknown characters, runs of kana, and
/// numbers, Latin words and marks, which cost nothing.
///
/// A scratch buffer: ``find(in:)`` fills it anew and keeps its memory. The text is gone over several times, each
/// time with one question for each position, since a walk that asks all of them at once waits for the dictionary's
/// memory and guesses the answers wrong.
struct DictionaryWords: Sendable {
  /// A word of any length.
  struct Word: Sendable {
    var start: Int32
    var end: Int32
    var cost: Int32
  }

  /// More than any path costs; twice as much can still be counted.
  static let far = Int32.max / 4

  /// By position: what the word of one unit and that of two cost that begin there, or ``far``.
  private(set) var singles: [Int32] = []
  private(set) var pairs: [Int32] = []
  /// Longer words of the dictionary in the order of their beginnings, and one behind the text.
  private(set) var longer: [Word] = []
  /// What is no word of the dictionary, in the same way.
  private(set) var runs: [Word] = []
  /// Positions to look at again.
  private var noted: [Int32] = []

  /// Finds the words of a text. Linear in its length.
  mutating func find(in text: UnsafeBufferPointer<UInt16>) {
    findDictionaryWords(in: text)
    runs.removeAll(keepingCapacity: true)
    findRuns(in: text, CharacterClass.table)
    runs.append(Self.behind(text))
  }

  /// Finds the words of ICU's dictionary and unknown characters, and leaves ``runs`` as they were.
  mutating func findDictionaryWords(in text: UnsafeBufferPointer<UInt16>) {
    Self.fill(&singles, text.count)
    Self.fill(&pairs, text.count)
    if noted.count < text.count {
      noted.append(contentsOf: repeatElement(0, count: 2 * text.count - noted.count))
    }
    longer.removeAll(keepingCapacity: true)
    if let dictionary = ICUDictionary.shared {
      singles.withUnsafeMutableBufferPointer { singles in
        pairs.withUnsafeMutableBufferPointer { pairs in
          noted.withUnsafeMutableBufferPointer { noted in
            dictionary.findWords(in: text, singles, pairs, noted: noted) { start, end, cost in
              longer.append(Word(start: start, end: end, cost: cost))
            }
          }
        }
      }
    } else {
      let classes = CharacterClass.table
      for (position, unit) in text.enumerated() where classes[Int(unit)].intersects(.cjk) {
        singles[position] = ICUDictionary.unknownCost
      }
    }
    longer.append(Self.behind(text))
  }

  /// What ends a list of words.
  private static func behind(_ text: UnsafeBufferPointer<UInt16>) -> Word {
    let end = Int32(truncatingIfNeeded: text.count)
    return Word(start: end, end: end, cost: 0)
  }

  private static func fill(_ array: inout [Int32], _ count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(far, count: count))
  }

  /// What ICU charges for a run of kana by its length; longer ones are no word.
  private static let katakanaCosts: [Int32] = [8192, 984, 408, 240, 204, 252, 300, 372, 480]

  /// Finds runs of kana, and what ICU's dictionary does not segment.
  private mutating func findRuns(
    in text: UnsafeBufferPointer<UInt16>, _ classes: UnsafeBufferPointer<CharacterClass>
  ) {
    var count = 0
    noted.withUnsafeMutableBufferPointer { noted in
      for position in text.indices {
        noted[count] = Int32(truncatingIfNeeded: position)
        count += classes[Int(text[position])].contains(.han) ? 0 : 1
      }
    }
    var plainEnd = 0
    for index in 0..<count {
      let start = Int(noted[index])
      if classes[Int(text[start])].contains(.kana) {
        if start == 0 || !classes[Int(text[start - 1])].contains(.kana) {
          var end = start + 1
          while end < text.count, end - start < 8, classes[Int(text[end])].contains(.kana) { end += 1 }
          add(start, end, Self.katakanaCosts[end - start])
        }
      } else if start >= plainEnd {
        // Inside a number or a Latin word no word begins.
        plainEnd = Self.endOfPlainWord(text, start, classes)
        if plainEnd == start + 1 { singles[start] = 0 } else { add(start, plainEnd, 0) }
      }
    }
  }

  private mutating func add(_ start: Int, _ end: Int, _ cost: Int32) {
    runs.append(
      Word(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), cost: cost))
  }

  /// Where the number, Latin word, Hangul run, space run or mark that begins at `start` ends.
  private static func endOfPlainWord(
    _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ classes: UnsafeBufferPointer<CharacterClass>
  ) -> Int {
    let here = classes[Int(units[start])]
    var end = start + 1
    if here.contains(.surrogate) {
      while end < units.count, units[end] & 0xFC00 == 0xDC00 { end += 1 }
      return end
    }
    let kind: CharacterClass =
      here.intersects(.alphanumeric) ? .alphanumeric : here.contains(.hangul) ? .hangul : .space
    if here.intersects(kind) {
      while end < units.count {
        let next = classes[Int(units[end])]
        if next.intersects(kind) {
          end += 1
        } else if kind == .alphanumeric, units[end] == 0x2E || units[end] == 0x2C, end + 1 < units.count,
          classes[Int(units[end - 1])].contains(.digit), classes[Int(units[end + 1])].contains(.digit)
        {
          end += 2
        } else {
          break
        }
      }
      return end
    }
    return end
  }
}
