import YaowenExtraction

/// Reads 分别, which gives as many amounts to as many nouns: 进口和出口分别增长3%和5%.
struct MeasureAlignment {
  let reading: FactReading
  private var tokens: [FactToken] { reading.tokens }

  init(_ reading: FactReading) { self.reading = reading }

  /// The labels of an amount and of those that go on from it, one each; empty where 分别 aligns nothing.
  func labels(of finding: MeasureLabel.Finding, for amount: Int) -> ArraySlice<Range<Int>> {
    guard let label = finding.range, label.upperBound <= tokens[amount].start else { return [] }
    let first = Int(reading.tokenAt[label.lowerBound])
    let last = Int(reading.tokenAt[label.upperBound - 1])
    guard (last + 1..<max(amount, last + 1)).contains(where: { isEach(tokens[$0]) }) else { return [] }
    var labels: [Range<Int>] = []
    var start = first
    for at in first...last where isJoint(tokens[at]) {
      guard at > start else { return [] }
      labels.append(tokens[start].start..<tokens[at - 1].end)
      start = at + 1
    }
    guard start <= last else { return [] }
    labels.append(tokens[start].start..<tokens[last].end)
    return labels.count > 1 && labels.count == amounts(from: amount) ? labels[...] : []
  }

  /// How many amounts 、 and 和 join, from one on.
  private func amounts(from first: Int) -> Int {
    var count = 1
    var at = first + 1
    while at + 1 < tokens.count, isJoint(tokens[at]), tokens[at + 1].type == tokens[first].type {
      count += 1
      at += 2
    }
    return count
  }

  private func isJoint(_ token: FactToken) -> Bool {
    token.shape == .listComma || token.function == .conjunction && token.end - token.start == 1
  }

  private func isEach(_ token: FactToken) -> Bool {
    token.range.count >= 2 && reading.context.text[token.start] == Sign.separately.0
      && reading.context.text[token.start + 1] == Sign.separately.1
  }
}
