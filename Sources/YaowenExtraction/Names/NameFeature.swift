@_spi(Rooms) import YaowenLexicon
@_spi(Rooms) import YaowenSegmentation

/// One piece of evidence for names, which has a weight for each type and role.
package enum NameFeature: Hashable, Sendable {
  /// A character, `offset` − 2 places from the one in question.
  case unit(UInt16, offset: Int)
  /// The grade of what a boundary costs ICU's dictionary at the position in question.
  case penalty(Int)
  /// A lexicon word of this kind ends at the position.
  case ends(EntryKind)
  /// A lexicon word of this kind begins at the position.
  case begins(EntryKind)
  /// A rule proposes a name of so many characters. It has one weight.
  case length(rule: String, Int)

  /// The template's name and the key, as two fields of a model's readable form.
  package var fields: (template: String, key: String) {
    switch self {
    case .unit(let unit, let offset):
      ("character\(offset - 2 < 0 ? "" : "+")\(offset - 2)", UnitNotation.string(unit))
    case .penalty(let grade): ("penalty", "\(grade)")
    case .ends(let kind): ("ends", kind.name)
    case .begins(let kind): ("begins", kind.name)
    case .length(let rule, let length): ("length", "\(rule)/\(length)")
    }
  }

  /// The feature that ``fields`` names, or nil where they name none.
  package init?(template: some StringProtocol, key: some StringProtocol) {
    switch template {
    case "penalty":
      guard let grade = Int(key), (0..<BoundaryEvidence.gradeCount).contains(grade) else { return nil }
      self = .penalty(grade)
    case "ends", "begins":
      guard let kind = EntryKind.allCases.first(where: { $0.name == key }) else { return nil }
      self = template == "ends" ? .ends(kind) : .begins(kind)
    case "length":
      let parts = key.split(separator: "/")
      guard parts.count == 2, let length = Int(parts[1]), (0...NameModel.longestLength).contains(length)
      else {
        return nil
      }
      self = .length(rule: String(parts[0]), length)
    default:
      guard template.hasPrefix("character"), let offset = Int(template.dropFirst("character".count)),
        (-2...2).contains(offset), let units = UnitNotation.units(key), units.count == 1
      else {
        return nil
      }
      self = .unit(units[0], offset: offset + 2)
    }
  }
}
