import YaowenRecords

/// Under which names the objects and rows of the input hold what a document is made of.
package struct FieldNames: Sendable, Equatable {
  package var id: String
  package var title: String
  package var published: String
  package var text: String

  package init(
    id: String = "id", title: String = "title", published: String = "published", text: String = "text"
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.text = text
  }

  /// The keys of an object that are not among these.
  func others(of members: [JSONValue.Member]) -> [JSONValue.Member] {
    members.filter { ![id, title, published, text].contains($0.key) }
  }
}
