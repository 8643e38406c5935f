import YaowenExtraction
@_spi(Rooms) import YaowenLexicon

/// Speech behind a name and a colon.
extension StatementFinder {
  /// 教授 周怀远：……, at the head of a line.
  mutating func readColon(_ index: Int) {
    let sentence = Int(reading.sentenceStart[index])
    guard Int(reading.clauseStart[index]) == sentence, index > sentence, index - sentence <= 10 else {
      return
    }
    var at = sentence
    // 本台记者 周怀远：, 云岭市殡葬管理处处长 周怀远：
    while at < index,
      tokens[at].isMention || tokens[at].isPlain || tokens[at].function == .pronoun
        || tokens[at].shape == .space || tokens[at].shape == .listComma
        || reading.isUnit(tokens[at], Sign.with)
    {
      at += 1
    }
    guard at == index, let speaker = speakerBefore(index) else { return }
    let end = reading.sentenceEnd(from: index + 1)
    guard index + 1 < end else { return }
    let content = tokens[index + 1].start..<tokens[end - 1].end
    let argument = context.argument(.speaker, mention: speaker)
    facts.append(
      reading.fact(
        .statementColon, [argument, context.argument(.content, range: content)]))
    lastSpeakers = [argument]
    lastSentence = sentence
  }

  /// The first token of the line of a token.
  private func lineStart(_ index: Int) -> Int { Int(reading.sentenceStart[index]) }

  private func speakerBefore(_ colon: Int) -> Int? {
    var at = colon - 1
    while at >= 0, tokens[at].shape == .space { at -= 1 }
    guard at >= 0, tokens[at].type == .person || tokens[at].type == .organization && at == lineStart(at)
    else {
      return nil
    }
    return tokens[at].mention
  }
}
