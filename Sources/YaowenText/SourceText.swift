/// A text as its source has it, with the folded form that rules match against.
///
/// Every position in Yaowen is an offset into `units`, in UTF-16 code units. ``OffsetMap`` converts to
/// Unicode scalars or UTF-8 bytes at the edge.
public struct SourceText: Sendable {
  /// The UTF-16 code units of the source, unchanged.
  public let units: [UInt16]
  /// The same text, folded one to one for matching: full-width forms and traditional characters.
  package let folded: [UInt16]
  /// The first line, where it reads like a title; nil where the text begins with its body.
  public let title: Range<Int>?

  /// How many UTF-16 code units the text has.
  public var count: Int { units.count }

  /// Makes a text of UTF-16 code units. Linear in their number.
  ///
  /// - Parameter titleLine: whether the first line may be a title. It is one when a line break follows and
  ///   no sentence-final mark ends it.
  public init(units: [UInt16], titleLine: Bool = true) {
    self.units = units
    let table = CharacterFolding.table
    folded = units.map { table[Int($0)] }
    title = titleLine ? Self.titleLine(of: folded) : nil
  }

  /// Makes a text of a string.
  public init(_ string: String, titleLine: Bool = true) {
    self.init(units: Array(string.utf16), titleLine: titleLine)
  }

  /// The source at `range`, in UTF-16 code units.
  public subscript(range: Range<Int>) -> String {
    units.withUnsafeBufferPointer { UTF8Transcoding.string(of: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Where the body begins: after the title and its line break, or at 0.
  public var bodyStart: Int {
    guard let title else { return 0 }
    var at = title.upperBound
    while at < units.count, CharacterClass.of(folded[at]).contains(.space) { at += 1 }
    return at
  }

  /// A longer first line is taken for a paragraph: no headline has this many characters.
  private static let longestTitle = 120

  private static func titleLine(of folded: [UInt16]) -> Range<Int>? {
    var start = 0
    while start < folded.count, CharacterClass.of(folded[start]).contains(.space) { start += 1 }
    var end = start
    while end < folded.count, !CharacterClass.of(folded[end]).contains(.newline) {
      if end - start > longestTitle { return nil }
      end += 1
    }
    guard end < folded.count, end > start else { return nil }
    var last = end
    while last > start, CharacterClass.of(folded[last - 1]).contains(.space) { last -= 1 }
    guard !CharacterClass.of(folded[last - 1]).contains(.sentenceEnd), folded[last - 1] != 0x3B else {
      return nil
    }
    return start..<last
  }
}
