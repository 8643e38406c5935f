import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Reads whose an amount is, as of when, and whether it is only meant to be.
struct MeasureScope {
  let reading: FactReading
  private var tokens: [FactToken] { reading.tokens }

  init(_ reading: FactReading) { self.reading = reading }

  /// The place or body right before a label, else the one that its clause or the sentence opens with.
  func subject(of amount: Int, label: Range<Int>?) -> Int? {
    let clause = Int(reading.clauseStart[amount])
    if let label {
      var before = Int(reading.tokenAt[label.lowerBound]) - 1
      if before > clause, reading.isUnit(tokens[before], Sign.de) { before -= 1 }
      if before >= clause, isOwner(tokens[before]) { return tokens[before].mention }
    }
    return opening(clause, before: amount) ?? opening(Int(reading.sentenceStart[amount]), before: amount)
  }

  /// The place or body that a clause begins with, past dates.
  private func opening(_ start: Int, before limit: Int) -> Int? {
    var at = start
    while at < limit, tokens[at].type == .date || tokens[at].shape == .clauseEnd { at += 1 }
    return at < limit && isOwner(tokens[at]) ? tokens[at].mention : nil
  }

  private func isOwner(_ token: FactToken) -> Bool { token.type == .place || token.type == .organization }

  /// The date nearest before an amount in its clause, else the first of its sentence before.
  func date(of amount: Int) -> Int? {
    let clause = Int(reading.clauseStart[amount])
    var at = amount - 1
    while at >= clause {
      if tokens[at].type == .date { return tokens[at].mention }
      at -= 1
    }
    let sentence = Int(reading.sentenceStart[amount])
    return (sentence..<clause).first { tokens[$0].type == .date }.map { tokens[$0].mention }
  }

  /// Whether a clause tells of a plan: 力争达到30亿元.
  func isPlan(_ amount: Int) -> Bool {
    (Int(reading.clauseStart[amount])..<amount).contains {
      tokens[$0].sense == .plan || tokens[$0].sense == .intent
    }
  }
}
