import ArgumentParser
import YaowenExtraction

/// The kinds of evidence that may be left out.
enum NameTemplate: Int, CaseIterable, ExpressibleByArgument {
  // The characters come first, by their offsets.
  case secondBefore, before, character, after, secondAfter
  case penalty, ends, begins, length

  init(_ feature: NameFeature) {
    switch feature {
    case .unit(_, let offset): self = Self.allCases[offset]
    case .penalty: self = .penalty
    case .ends: self = .ends
    case .begins: self = .begins
    case .length: self = .length
    }
  }

  init?(argument: String) {
    guard let template = Self.allCases.first(where: { "\($0)" == argument }) else { return nil }
    self = template
  }

  static var allValueStrings: [String] { allCases.map { "\($0)" } }
}
