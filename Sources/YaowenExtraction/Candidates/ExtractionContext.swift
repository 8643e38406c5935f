@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation
@_spi(Rooms) import YaowenText

/// What rules see of a text, and where they put their candidates.
///
/// A scratch buffer, one for each worker: its memory is kept from document to document.
package struct ExtractionContext: ~Copyable, Sendable {
  package let lexicon: Lexicon
  package internal(set) var lattice = Lattice()
  /// The numerals of the text in order, none overlapping another.
  package internal(set) var numerals: [Numeral] = []
  package internal(set) var candidates: [Candidate] = []
  /// The values that candidates of money, percentages and quantities point to.
  package internal(set) var amounts: [Amount] = []
  /// The expressions that candidates of dates point to; resolved in text order once the winners are known.
  package internal(set) var dates: [DateExpression] = []
  /// By position: the best score of a candidate for a person that ends there, and that begins there.
  package internal(set) var personEnding: [Int32] = []
  package internal(set) var personStarting: [Int32] = []
  /// Candidates for people that repetition speaks for, by their indices.
  var repeatable: [Int] = []
  /// The short names that the text gives to bodies, folded.
  package internal(set) var aliases: [[UInt16]] = []
  /// The places that later ones may go on from.
  package internal(set) var placeChains = PlaceChains()
  /// What names of events go on behind each position.
  var eventsAhead = EventsAhead()
  /// Candidates for places that end with a suffix, by their indices.
  var suffixedPlaces: [Int] = []
  /// What may be short forms of bodies that the text has in full.
  var shortForms = ShortForms()
  /// By position: whether it lies between 《 and 》.
  package internal(set) var isInsideTitleMarks: [Bool] = []
  /// Whether the text names Japan; nil until a rule has asked.
  var namesJapan: Bool?
  /// The rule whose turn it is.
  var rule: UInt16 = 0
  /// What the model says of spans as names.
  package internal(set) var names = NameScores()
  /// What `explain` wants to know; nil otherwise.
  package internal(set) var trace: EvidenceTrace?

  package let weights = EvidenceWeights.bundled
  /// The most that what stands around a person's name can speak for it: a candidate that this cannot save is
  /// dropped before it is looked at.
  let mostPersonContext: Int32

  package let model: NameModel
  /// Read-only memory that lives as long as the program.
  private nonisolated(unsafe) let classes = CharacterClass.table

  /// Never read. With an existential in it the context is passed by its address; without it, as any struct
  /// of known fields, it is copied at calls that only borrow it.
  private let address: (any Sendable)? = nil

  package init(lexicon: Lexicon, model: NameModel = .bundled) {
    self.lexicon = lexicon
    self.model = model
    mostPersonContext = Self.personContext.reduce(0) { sum, group in
      sum + group.reduce(0) { max($0, EvidenceWeights.bundled[$1]) }
    }
  }

  /// Forgets the last text and takes up the next.
  mutating func begin(_ source: SourceText, traced: Bool) {
    lattice.build(source, lexicon: lexicon)
    candidates.removeAll(keepingCapacity: true)
    amounts.removeAll(keepingCapacity: true)
    dates.removeAll(keepingCapacity: true)
    personEnding.removeAll(keepingCapacity: true)
    personStarting.removeAll(keepingCapacity: true)
    personEnding.append(contentsOf: repeatElement(0, count: source.count + 1))
    personStarting.append(contentsOf: repeatElement(0, count: source.count + 1))
    repeatable.removeAll(keepingCapacity: true)
    suffixedPlaces.removeAll(keepingCapacity: true)
    shortForms.reset()
    namesJapan = nil
    aliases.removeAll(keepingCapacity: true)
    placeChains.reset(count: source.count)
    findTitleMarks()
    trace = traced ? EvidenceTrace() : nil
  }

  /// The folded text.
  package var text: [UInt16] { lattice.text }
  package var count: Int { lattice.text.count }

  /// No title of a work is longer; an opening mark without its closing one marks nothing.
  private static let longestWorkTitle = 60

  private mutating func findTitleMarks() {
    isInsideTitleMarks.removeAll(keepingCapacity: true)
    isInsideTitleMarks.append(contentsOf: repeatElement(false, count: count + 1))
    let opening: UInt16 = 0x300A
    let closing: UInt16 = 0x300B
    var start: Int?
    for position in 0..<count {
      if text[position] == opening {
        start = position
      } else if text[position] == closing, let first = start {
        if position - first <= Self.longestWorkTitle {
          for inside in first + 1..<position { isInsideTitleMarks[inside] = true }
        }
        start = nil
      }
    }
  }

  // MARK: What stands where

  /// The kinds of lexicon words that begin at a position; none at the end of the text.
  package func kinds(startingAt position: Int) -> EntryMask { lattice.matches.startMask[position] }

  /// The kinds of lexicon words that end at a position.
  package func kinds(endingAt position: Int) -> EntryMask { lattice.matches.endMask[position] }

  /// The class of the character at a position; empty outside the text.
  @inline(__always)
  package func characterClass(at position: Int) -> CharacterClass {
    position >= 0 && position < count
      ? classes[Int(lattice.text[position])] : CharacterClass(rawValue: 0)
  }

  /// The character at a position; 0 outside the text.
  package func unit(at position: Int) -> UInt16 {
    position >= 0 && position < count ? lattice.text[position] : 0
  }

  /// The folded text of a span.
  func string(_ range: Range<Int>) -> String {
    lattice.text.withUnsafeBufferPointer {
      UTF8Transcoding.string(of: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// The longest word of a kind that begins at a position, or nil.
  package func longestWord(_ kind: EntryKind, at position: Int) -> LexiconMatches.Match? {
    position < count ? lattice.matches.longest(kind, at: position) : nil
  }

  /// The entry of a kind that a word has, or nil.
  package func entry(_ kind: EntryKind, of match: LexiconMatches.Match) -> Lexicon.Entry? {
    lexicon.entry(at: match.node, kind)
  }

  /// Whether a boundary of words is likely at a position: a path of ICU's words through it costs little
  /// more than the best one.
  package func isLikelyBoundary(_ position: Int) -> Bool { lattice.penalty[position] <= 30 }

  // MARK: Proposing

  /// Adds what the model says of a span as a name of this type.
  @inline(__always)
  func addNameEvidence(_ type: NameType, _ range: Range<Int>, to sum: inout EvidenceSum) {
    add(.nameStart, weight: names.start(type, range), to: &sum)
    add(.nameInside, weight: names.inside(type, range), to: &sum)
    add(.nameEnd, weight: names.end(type, range), to: &sum)
    add(.nameLength, weight: model.length(range.count, rule: rule), to: &sum)
  }

  /// Proposes a mention, with the sum of its evidence.
  package mutating func propose(_ range: Range<Int>, _ evidence: EvidenceSum, payload: Int = -1) {
    var evidence = evidence
    // 《金融时报》 is a body: the marks hold nothing else.
    if isInsideTitleMarks[range.lowerBound],
      isInsideTitleMarks[range.lowerBound - 1] || isInsideTitleMarks[range.upperBound]
    {
      add(.insideTitleMarks, to: &evidence)
    }
    trace?.record(rule: rule, range: range, evidence)
    candidates.append(
      Candidate(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), rule: rule, score: evidence.total,
        payload: Int32(payload)))
  }

  /// Proposes an amount, as certain as the rule's base evidence is.
  package mutating func propose(_ range: Range<Int>, _ evidence: EvidenceSum, amount: Amount) {
    amounts.append(amount)
    propose(range, evidence, payload: amounts.count - 1)
  }

  /// Proposes a calendar expression.
  package mutating func propose(_ range: Range<Int>, _ evidence: EvidenceSum, date: DateExpression) {
    dates.append(date)
    propose(range, evidence, payload: dates.count - 1)
  }
}
