import YaowenExtraction

/// Whom 他 and 她 stand for: the subject of the clauses before.
extension FactReading {
  /// The named person that a pronoun at a token stands for, or nil.
  ///
  /// The subject of the nearest clause before it that has a person for one; of a list, the first. A clause
  /// back at most eight sentences.
  func antecedent(of index: Int) -> Int? {
    var end = index
    var sentences = 0
    while end > 0, sentences < 8 {
      var sentence = Int(sentenceStart[min(end, tokens.count - 1)])
      if sentence == end { sentence = Int(sentenceStart[end - 1]) }
      if let person = mainPerson(in: sentence..<end) { return person }
      end = sentence
      sentences += 1
    }
    return nil
  }

  /// The person that a stretch of one sentence is about: the subject of its first clause with one, else the
  /// last person that it names.
  func mainPerson(in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(clauseEnd(from: start), range.upperBound)
      if let person = people(in: start..<end).first { return person }
      start = end + 1
    }
    return nil
  }
}
