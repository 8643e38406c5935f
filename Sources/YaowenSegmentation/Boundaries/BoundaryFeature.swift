@_spi(Rooms) import YaowenText

/// One piece of evidence for a word boundary, as the readable form of a model names it.
package enum BoundaryFeature: Hashable, Sendable {
  /// A character, `offset` − 2 places from the boundary.
  case unit(UInt16, offset: Int)
  /// The characters on both sides.
  case pair(UInt16, UInt16)
  /// The grade of ICU's penalty one place before the boundary, with that of the boundary.
  case gradeBefore(Int, Int)
  case grade(Int)
  case gradeAfter(Int, Int)
  /// The classes of the characters around.
  case shape(Int)

  /// The template's name and the key, as two fields.
  package var fields: (template: String, key: String) {
    switch self {
    case .unit(let unit, let offset):
      ("character\(offset - 2 < 0 ? "" : "+")\(offset - 2)", UnitNotation.string(unit))
    case .pair(let first, let second): ("pair", UnitNotation.string(first) + UnitNotation.string(second))
    case .gradeBefore(let grade, let center): ("penalty-before", "\(grade),\(center)")
    case .grade(let grade): ("penalty", "\(grade)")
    case .gradeAfter(let grade, let center): ("penalty-after", "\(grade),\(center)")
    case .shape(let shape): ("shape", "\(shape)")
    }
  }

  /// The feature that ``fields`` names, or nil where they name none.
  package init?(template: some StringProtocol, key: some StringProtocol) {
    func numbers(_ count: Int, below limit: Int) -> [Int]? {
      let numbers = key.split(separator: ",").compactMap { Int($0) }
      return numbers.count == count && numbers.allSatisfy { (0..<limit).contains($0) } ? numbers : nil
    }
    let grades = BoundaryEvidence.gradeCount
    switch template {
    case "pair":
      guard let units = UnitNotation.units(key), units.count == 2 else { return nil }
      self = .pair(units[0], units[1])
    case "penalty-before":
      guard let numbers = numbers(2, below: grades) else { return nil }
      self = .gradeBefore(numbers[0], numbers[1])
    case "penalty":
      guard let numbers = numbers(1, below: grades) else { return nil }
      self = .grade(numbers[0])
    case "penalty-after":
      guard let numbers = numbers(2, below: grades) else { return nil }
      self = .gradeAfter(numbers[0], numbers[1])
    case "shape":
      guard let numbers = numbers(1, below: BoundaryEvidence.shapeCount) else { return nil }
      self = .shape(numbers[0])
    default:
      guard template.hasPrefix("character"), let offset = Int(template.dropFirst("character".count)),
        (-2...1).contains(offset), let units = UnitNotation.units(key), units.count == 1
      else {
        return nil
      }
      self = .unit(units[0], offset: offset + 2)
    }
  }
}
