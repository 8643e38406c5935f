@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenText

/// The words that a text may hold: those of ICU's dictionary with their costs, those of the lexicon, and
/// how likely a word boundary is at each position.
///
/// A scratch buffer that extractors read: ``build(_:lexicon:)`` fills it anew and keeps its memory.
@_spi(Rooms) public struct Lattice: ~Copyable, Sendable {
  public private(set) var text: [UInt16] = []
  public private(set) var matches = LexiconMatches()
  /// By position: how much dearer than the cheapest path of ICU's words the cheapest one is that has a
  /// boundary here. 0 on ICU's own boundaries; ``never`` inside a number or a Latin word.
  public private(set) var penalty: [Int32] = []
  private var lexiconSearch = LexiconSearch()
  private var dictionaryWords = DictionaryWords()
  private var forward: [Int32] = []
  private var backward: [Int32] = []
  private var scores = BoundaryScores()
  // What ``words(lexicon:keeping:)`` needs.
  var path = WordPath()

  /// By position: what the boundary model says, in units of ``BoundaryModel/scale`` to a nat; above 0 where a word
  /// boundary is likelier than not.
  public var boundaryScores: [Int32] { scores.values }

  /// The penalty of a position where no word ends.
  package static let never: Int32 = 4096

  let model: BoundaryModel

  package init(model: BoundaryModel = .bundled) { self.model = model }

  /// Fills the lattice for a text. Linear in the text.
  ///
  /// - Parameter kinds: which of the lexicon's words are asked for.
  package mutating func build(
    _ source: SourceText, lexicon: Lexicon, kinds: EntryMask = LexiconSearch.allKinds
  ) {
    text = source.folded
    lexiconSearch.find(in: text, lexicon: lexicon, kinds: kinds, into: &matches)
    measure()
    scores.measure(text, penalty: penalty, model: model)
  }

  private static let far = DictionaryWords.far

  /// Finds ICU's words and the cost of the cheapest path to each position, then from each position to the end,
  /// and grades the positions by the sum of the two.
  private mutating func measure() {
    text.withUnsafeBufferPointer { dictionaryWords.find(in: $0) }
    Self.reset(&forward, count: text.count + 1)
    Self.reset(&backward, count: text.count + 1)
    Self.reset(&penalty, count: text.count + 1)
    forward.withUnsafeMutableBufferPointer { forward in
      dictionaryWords.singles.withUnsafeBufferPointer { singles in
        dictionaryWords.pairs.withUnsafeBufferPointer { pairs in
          dictionaryWords.longer.withUnsafeBufferPointer { longer in
            dictionaryWords.runs.withUnsafeBufferPointer { runs in
              let words = Words(singles: singles, pairs: pairs, longer: longer, runs: runs)
              Self.goForward(words, forward)
              backward.withUnsafeMutableBufferPointer { backward in
                penalty.withUnsafeMutableBufferPointer { penalty in
                  Self.goBackward(words, forward, backward, penalty)
                }
              }
            }
          }
        }
      }
    }
  }

  private static func reset(_ array: inout [Int32], count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(far, count: count))
  }

  /// The words of ``DictionaryWords`` as bare memory. They begin and end inside the text.
  private struct Words {
    let singles: UnsafeBufferPointer<Int32>
    let pairs: UnsafeBufferPointer<Int32>
    let longer: UnsafeBufferPointer<DictionaryWords.Word>
    let runs: UnsafeBufferPointer<DictionaryWords.Word>
  }

  private static func goForward(_ words: Words, _ forward: UnsafeMutableBufferPointer<Int32>) {
    var longer = 0
    var runs = 0
    var longerStart = Int(words.longer[0].start)
    var runStart = Int(words.runs[0].start)
    // What the cheapest path to the next position costs, and to the one after it, by what was seen so far.
    var next: Int32 = 0
    var afterNext = far
    func add(_ word: DictionaryWords.Word, _ here: Int32) {
      forward[Int(word.end)] = min(forward[Int(word.end)], here &+ word.cost)
    }
    for start in words.singles.indices {
      let here = min(next, forward[start])
      forward[start] = here
      next = min(afterNext, here &+ words.singles[start])
      afterNext = min(far, here &+ words.pairs[start])
      while longerStart == start {
        add(words.longer[longer], here)
        longer += 1
        longerStart = Int(words.longer[longer].start)
      }
      while runStart == start {
        add(words.runs[runs], here)
        runs += 1
        runStart = Int(words.runs[runs].start)
      }
    }
    let end = words.singles.count
    forward[end] = min(next, forward[end])
  }

  private static func goBackward(
    _ words: Words, _ forward: UnsafeMutableBufferPointer<Int32>,
    _ backward: UnsafeMutableBufferPointer<Int32>, _ penalty: UnsafeMutableBufferPointer<Int32>
  ) {
    let count = words.singles.count
    let best = forward[count]
    backward[count] = 0
    penalty[count] = 0
    // The last word of each list stands behind the text.
    var longer = words.longer.count - 2
    var runs = words.runs.count - 2
    var longerStart = longer < 0 ? -1 : Int(words.longer[longer].start)
    var runStart = runs < 0 ? -1 : Int(words.runs[runs].start)
    var next: Int32 = 0
    var afterNext = far
    var start = count
    while start > 0 {
      start -= 1
      var least = min(far, min(next &+ words.singles[start], afterNext &+ words.pairs[start]))
      while longerStart == start {
        least = min(least, backward[Int(words.longer[longer].end)] &+ words.longer[longer].cost)
        longer -= 1
        longerStart = longer < 0 ? -1 : Int(words.longer[longer].start)
      }
      while runStart == start {
        least = min(least, backward[Int(words.runs[runs].end)] &+ words.runs[runs].cost)
        runs -= 1
        runStart = runs < 0 ? -1 : Int(words.runs[runs].start)
      }
      backward[start] = least
      afterNext = next
      next = least
      let isReached = forward[start] < far && least < far
      penalty[start] = isReached ? min(forward[start] &+ least &- best, never) : never
    }
  }
}
