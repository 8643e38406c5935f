import Foundation
import YaowenExtraction

/// The forms in which the weights of names are kept.
enum NameModelFile {
  /// Evidence whose weights are set by hand, since annotated news says too little of it.
  static let frozen: Set<Evidence> = [
    .pinned, .insideTitleMarks, .personAnonymous, .surnameCompound, .organizationAlias, .eventName,
    .eventNameLength, .lexiconWord, .moneyGrammar, .percentGrammar, .quantityGrammar, .quantityWeak, .dateGrammar,
    .dateWord, .dateJoined, .dateWordSometimes, .dateWordSeldom, .dateBrokenWord, .valueLength, .nameStart,
    .nameInside, .nameEnd, .nameLength,
  ]

  static func write(_ fit: NameFit, _ numbers: FeatureNumbers, features: Int) throws {}
}
