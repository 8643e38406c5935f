/// The types of mentions whose candidates are judged by fitted weights.
package enum NameType: Int, CaseIterable, Sendable {
  case person, place, organization, title

  /// The type of the mentions, or nil where the grammar decides.
  package init?(_ type: MentionType) {
    switch type {
    case .person: self = .person
    case .place: self = .place
    case .organization: self = .organization
    case .title: self = .title
    default: return nil
    }
  }

  package var name: String { "\(self)" }
}

/// Where in a name a piece of evidence stands.
package enum NameRole: Int, CaseIterable, Sendable {
  /// It is about the first character, or the position before it.
  case start
  /// It is about any character, or any position between two.
  case inside
  /// It is about the last character, or the position behind it.
  case end

  package var name: String { "\(self)" }
}
