/// A named piece of evidence for or against a candidate.
///
/// Each has its weight, in hundredths, in `Lexicons/weights/evidence.tsv`. A candidate's score is the sum of
/// the weights of its evidence, so that `explain` can show where a score comes from, and so that weights can
/// be fitted without touching rules.
package enum Evidence: Int, CaseIterable, Sendable {
  // Any name
  case pinned
  case boundaryBefore, boundaryAfter, crossedWord
  case repeated, alwaysJoined
  case notAName
  case insideTitleMarks
  /// What the fitted model of names says of the span's characters and of where it stands.
  case nameStart, nameInside, nameEnd, nameLength

  // Values, whose grammar leaves little doubt
  case moneyGrammar, percentGrammar, quantityGrammar, quantityWeak, dateGrammar, dateWord
  case dateJoined, dateWordSometimes, dateWordSeldom, dateBrokenWord
  case valueLength

  // People
  case personBase, surnameCommon, surnameUsual, surnameRare, surnameDoubtful, surnameCompound, surnameForeign,
    surnameJoined, japanNamed, japanSurnameAlone
  case givenNameStrong, givenNameUsual, givenNameWeak, givenNameUnlikely, givenNameFunctionWord,
    givenNameDivision
  case givenNameSingle
  case transliterationBase, transliterationCharacter, transliterationWeakCharacter, transliterationDot
  case transliterationKnown, transliterationLong, transliterationIsPlace
  case personKnown, personKnownShort, personAnonymous, personBySurname
  case titleBefore, titleAfter, speechVerbAfter, roleVerbAfter, honorificAfter, personListBefore,
    personListAfter
  case clauseStart, clauseEnd, prepositionBefore, appointmentVerbBefore

  // Titles
  case titleLexicon, titleModified, titleFused, titleGeneric, titleAfterOrganization, titleAfterPlace,
    titleBesidePerson, titleBetween
  case titleInList, titleAlone, titleGenericAlone, titleLength, titleCounted, titlePointedAt, titleBeforeVerb

  // Organizations
  case organizationGazetteer, organizationLength, organizationGeneric
  case organizationSuffixStrong, organizationSuffixUsual, organizationSuffixWeak
  case organizationStartsWithPlace, organizationStartsWithBody, organizationStartsAtClause
  case organizationBodyLength, organizationFunctionWord, organizationNoBody, organizationTitleAfter
  case organizationLongBody, organizationAlias, organizationJoined, organizationNoun, organizationChain,
    organizationLatinStart, organizationOfCountry, organizationJoint, organizationJointCut,
    organizationSuffixLength
  case organizationShortForm, organizationShortFormLengthened,
    organizationVerbAfter
  case organizationBeforeEvent, organizationBeforeMeeting

  // Places
  case placeGazetteer, placeLength, placeAbbreviation, placeAbbreviationContext
  case placeSuffixStrong, placeSuffixUsual, placeSuffixWeak, placeChain, placeBodyLength, placeBodyUnknown,
    placeSuffixDivision, placeDivisionName, placeExtended, placeBodyWord,
    placeBodySingle, placeRegion, placeRegionChain, placeFarExtended, placeFarLength,
    placeSuffixLength, placeEndsAsBody
  case placeBeforeEvent, placeOpensEvent, placeBeforeMeeting
  case placePrepositionBefore, placeBeforeBody, placeInsideWord, placeGeneric, placeTitleAfter

  // Names of events
  case eventName, eventNameLength

  // Mentions that a user's lexicon declares
  case lexiconWord

  /// The name in the weights file: `surname-common`.
  package var name: String {
    var name = ""
    for character in "\(self)" {
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
    return name
  }
}

/// The sum of a candidate's evidence.
package struct EvidenceSum: Sendable {
  /// One piece of evidence, and what it came to.
  package struct Part: Sendable {
    package let evidence: Evidence
    /// How many times it counts.
    package let times: Int
    /// What it adds, in hundredths: its weight times `times`.
    package let weight: Int32
  }

  /// In hundredths.
  package private(set) var total: Int32 = 0
  /// Kept only while a trace is.
  package private(set) var parts: [Part] = []

  init() {}

  /// A sum of which no more is known than what it comes to.
  init(total: Int32) { self.total = total }

  /// Adds evidence whose weight comes from elsewhere.
  mutating func add(_ evidence: Evidence, weight: Int32, isTraced: Bool) {
    total &+= weight
    if isTraced, weight != 0 { parts.append(Part(evidence: evidence, times: 1, weight: weight)) }
  }

  /// Adds all of another sum.
  mutating func add(_ other: EvidenceSum) {
    total &+= other.total
    parts += other.parts
  }

  @inline(__always)
  mutating func add(_ evidence: Evidence, _ weight: Int32, times: Int, isTraced: Bool) {
    let weight = weight &* Int32(truncatingIfNeeded: times)
    total &+= weight
    if isTraced { parts.append(Part(evidence: evidence, times: times, weight: weight)) }
  }
}

extension ExtractionContext {
  /// Adds a piece of evidence, `times` over.
  @inline(__always)
  package func add(_ evidence: Evidence, to sum: inout EvidenceSum, times: Int = 1) {
    sum.add(evidence, weights[evidence], times: times, isTraced: trace != nil)
  }

  /// Adds the evidence of a part to that of the whole.
  package func add(_ part: EvidenceSum, to sum: inout EvidenceSum) { sum.add(part) }

  /// A sum that begins with one piece of evidence.
  @inline(__always)
  package func evidence(_ piece: Evidence) -> EvidenceSum {
    var sum = EvidenceSum()
    add(piece, to: &sum)
    return sum
  }

  /// The sum of these pieces of evidence.
  package func evidence(_ pieces: Evidence...) -> EvidenceSum {
    var sum = EvidenceSum()
    for piece in pieces { add(piece, to: &sum) }
    return sum
  }
}
