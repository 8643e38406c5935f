/// The cheapest paths of dictionary words through the runs of Han characters of a text, as ICU's CJK engine finds
/// them.
///
/// A scratch buffer that keeps its memory from text to text.
struct HanPath {
  private var words = DictionaryWords()
  /// By position: what the cheapest path to it costs, and how long its last word is; see ``packed(_:length:)``.
  private var best: [Int64] = []
  /// The first of the longer words that begins no earlier than the next run.
  private var longer = 0

  /// Finds the dictionary's words in a text. Linear in its length.
  mutating func find(in text: UnsafeBufferPointer<UInt16>) {
    words.findDictionaryWords(in: text)
    best.removeAll(keepingCapacity: true)
    best.append(contentsOf: repeatElement(Self.far, count: text.count + 1))
    longer = 0
  }

  /// Writes the boundaries of a run, its end included and its start not, and returns how many they are. Runs come in
  /// the order of the text. Linear in the run.
  ///
  /// - Parameter boundaries: has room for as many as the run is long.
  @inline(__always)
  mutating func write(_ run: Range<Int>, to boundaries: UnsafeMutablePointer<Int32>) -> Int {
    goForward(run)
    // From the run's end, and so into the room's.
    var first = run.count
    var position = run.upperBound
    while position > run.lowerBound {
      first -= 1
      boundaries[first] = Int32(truncatingIfNeeded: position)
      position -= Self.length(best[position])
    }
    let count = run.count - first
    for index in 0..<count { boundaries[index] = boundaries[first + index] }
    return count
  }

  @inline(__always)
  private mutating func goForward(_ run: Range<Int>) {
    let (singles, pairs, longerWords) = (words.singles, words.pairs, words.longer)
    best.withUnsafeMutableBufferPointer { best in
      singles.withUnsafeBufferPointer { singles in
        pairs.withUnsafeBufferPointer { pairs in
          longerWords.withUnsafeBufferPointer { words in
            // The last one stands behind the text.
            while words[longer].start < run.lowerBound { longer += 1 }
            var longerStart = Int(words[longer].start)
            // What is known so far of the cheapest path to the next position, and to the one after it.
            var next: Int64 = 0
            var afterNext = Self.far
            for start in run {
              let here = min(next, best[start])
              best[start] = here
              let base = here & ~Self.lengthMask
              next = min(afterNext, base &+ Self.packed(singles[start], length: 1))
              afterNext = base &+ Self.packed(pairs[start], length: 2)
              while longerStart == start {
                let word = words[longer]
                let end = Int(word.end)
                best[end] = min(best[end], base &+ Self.packed(word.cost, length: end - start))
                longer += 1
                longerStart = Int(words[longer].start)
              }
            }
            best[run.upperBound] = min(next, best[run.upperBound])
          }
        }
      }
    }
  }

  private static let far = Int64.max / 2
  private static let lengthMask: Int64 = 31

  /// A cost in one number with a word's length, so that of words that cost the same the longer is less: ICU keeps
  /// the path it finds first, which is the one over the earlier place.
  @inline(__always)
  private static func packed(_ cost: Int32, length: Int) -> Int64 {
    Int64(cost) << 5 | (lengthMask &- Int64(truncatingIfNeeded: length))
  }

  @inline(__always)
  private static func length(_ packed: Int64) -> Int {
    Int(truncatingIfNeeded: lengthMask &- (packed & lengthMask))
  }
}
