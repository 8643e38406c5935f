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
  case titleInList, titleAlone, titleGenericAlone, titleLength, titleCounted, titlePointedAt, titleBeforeVerb,
    titleHonorificAfter, titleCompound, titleTail

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
  case placeGazetteer, placeFullName, placeCountry, placeSharesKind, placeLength, placeAbbreviation,
    placeAbbreviationContext
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

/// The sum of a candidate's evidence: two numbers, since every candidate has one.
package struct EvidenceSum: Sendable {
  /// In hundredths.
  package var total: Int32 = 0
  /// While a trace is kept, the last of its pieces in the ``EvidenceLog``; -1 where there is none.
  var last: Int32 = -1
}

extension ExtractionContext {
  /// Adds a piece of evidence, `times` over.
  @inline(__always)
  package func add(_ evidence: Evidence, to sum: inout EvidenceSum, times: Int = 1) {
    let weight = weights[evidence] &* Int32(truncatingIfNeeded: times)
    sum.total &+= weight
    if let trace { trace.log.note(EvidencePart(evidence: evidence, times: times, weight: weight), in: &sum) }
  }

  /// Adds evidence whose weight comes from elsewhere.
  @inline(__always)
  func add(_ evidence: Evidence, weight: Int32, to sum: inout EvidenceSum) {
    sum.total &+= weight
    if let trace, weight != 0 {
      trace.log.note(EvidencePart(evidence: evidence, times: 1, weight: weight), in: &sum)
    }
  }

  /// Adds the evidence of a part to that of the whole.
  @inline(__always)
  package func add(_ part: EvidenceSum, to sum: inout EvidenceSum) {
    sum.total &+= part.total
    if let trace { trace.log.note(part, in: &sum) }
  }

  /// A sum that begins with one piece of evidence.
  @inline(__always)
  package func evidence(_ piece: Evidence) -> EvidenceSum {
    var sum = EvidenceSum()
    add(piece, to: &sum)
    return sum
  }

  /// The sum of these pieces of evidence.
  @inline(__always)
  package func evidence(_ first: Evidence, _ second: Evidence, _ third: Evidence? = nil) -> EvidenceSum {
    var sum = EvidenceSum()
    add(first, to: &sum)
    add(second, to: &sum)
    if let third { add(third, to: &sum) }
    return sum
  }
}
