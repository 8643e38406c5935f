extension SourceText {
  /// The sentences of the text, in order, without the white space between them.
  ///
  /// A sentence ends after a sentence-final mark and the closing quotes and brackets that follow it, at a
  /// line break, and at the end of the title. Linear in the text.
  package func sentences() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var at = 0
    let classes = CharacterClass.table
    func close(at end: Int) {
      var first = start
      var last = end
      while first < last, classes[Int(folded[first])].contains(.space) { first += 1 }
      while last > first, classes[Int(folded[last - 1])].contains(.space) { last -= 1 }
      if first < last { result.append(first..<last) }
      start = end
    }
    while at < folded.count {
      let here = classes[Int(folded[at])]
      at += 1
      guard here.contains(.sentenceEnd) else { continue }
      while at < folded.count, classes[Int(folded[at])].contains(.sentenceEnd),
        !classes[Int(folded[at])].contains(.newline)
      {
        at += 1
      }
      while at < folded.count, classes[Int(folded[at])].contains(.closing) { at += 1 }
      close(at: at)
    }
    close(at: folded.count)
    return result
  }
}
