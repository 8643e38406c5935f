@_spi(Rooms) import YaowenLexicon

/// Groups of lexicon kinds that rules ask for.
extension EntryMask {
  /// What names of bodies are or end with.
  static let body = EntryMask(.organization, .organizationSuffix)
  /// What names of places are or end with.
  static let location = EntryMask(.place, .placeSuffix, .placeAbbreviation)
  /// The same without abbreviations, most of which are words of their own: 新 in 新部长.
  static let placeName = EntryMask(.place, .placeSuffix)
  static let titleStart = EntryMask(.title, .titleModifier)
  /// What a further post in a list of posts begins with.
  static let postStart = EntryMask(.title, .titleModifier, .organization, .place)
  /// Words that names neither end with nor hold.
  static let verbal = EntryMask(.functionWord, .speechVerb, .roleVerb, .appointmentVerb)
  /// Words that go on with a date: 上半年, 春节.
  static let dateStart = EntryMask(.relativeDate, .vagueDate, .holiday, .solarTerm, .dayPart)
  /// What may follow a surname that stands for a person: 李先生, 毛主席.
  static let afterSurname = EntryMask(.honorific, .title)
  /// Words that a foreign name may follow at once.
  static let beforeName = EntryMask(.functionWord, .title, .place)
  /// Words that a foreign name ends before.
  static let afterName = EntryMask(
    .speechVerb, .title, .titleModifier, .roleVerb, .functionWord, .appointmentVerb)
  /// Words whose beginning may look like the suffix of a name: 会 of 会见.
  static let noNameEnding = EntryMask(
    .notAName, .roleVerb, .speechVerb, .functionWord, .eventNoun, .appointmentVerb, .title, .word)
  /// The same of places: 会 of 峰会, but not 市 of 市长, which 北京市 may go before.
  static let noPlaceEnding = EntryMask(.notAName, .eventNoun)
  /// Words that follow a surname that stands alone, and are no given name.
  static let beforeGivenName = EntryMask(
    .functionWord, .speechVerb, .roleVerb, .appointmentVerb, .title, .titleModifier, .honorific,
    .relativeDate, .vagueDate, .dayPart
  ).union(EntryMask(.notAName))
  /// Words that a name may stand beside.
  static let wholeWord = EntryMask(
    .title, .titleModifier, .honorific, .organization, .organizationSuffix, .place, .placeSuffix, .locative
  ).union(
    EntryMask(
      .speechVerb, .roleVerb, .appointmentVerb, .eventNoun, .functionWord, .word, .notAName, .measureWord))
}
