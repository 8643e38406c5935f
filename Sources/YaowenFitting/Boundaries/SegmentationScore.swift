/// How well words agree with those of a corpus, as SIGHAN's bake-offs count it.
struct SegmentationScore {
  private var expected = 0
  private var found = 0
  private var right = 0

  /// The harmonic mean of precision and recall.
  var f1: Double { expected + found == 0 ? 0 : 2 * Double(right) / Double(expected + found) }

  mutating func count(_ words: [Range<Int>], in text: SegmentedText) {
    found += words.count
    expected += text.isBoundary.dropFirst().count { $0 }
    for word in words
    where text.isBoundary[word.lowerBound] && text.isBoundary[word.upperBound]
      && !text.isBoundary[word.dropFirst()].contains(true)
    {
      right += 1
    }
  }
}
