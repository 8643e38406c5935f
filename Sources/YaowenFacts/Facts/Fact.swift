import YaowenExtraction

/// One argument of a fact: a span of the text, and the mention it is, if it is one.
public struct FactArgument: Sendable, Equatable {
  public let role: ArgumentRole
  /// The source at `range`, exactly; for a resolved pronoun the range and text of the name it stands for.
  public let text: String
  /// Its place in the source, in UTF-16 code units.
  public let range: Range<Int>
  /// The index of the mention in the document's mentions, or nil.
  public let mention: Int?
  /// The full or official name of who or what it is, where that is not `text`.
  public package(set) var canonical: String?
  /// How the fact came by it.
  public let origin: ArgumentOrigin

  public init(
    role: ArgumentRole, text: String, range: Range<Int>, mention: Int?, canonical: String? = nil,
    origin: ArgumentOrigin = .written
  ) {
    self.role = role
    self.text = text
    self.range = range
    self.mention = mention
    self.canonical = canonical
    self.origin = origin
  }

  /// The same argument of a fact that leaves it out.
  func inherited() -> FactArgument {
    FactArgument(
      role: role, text: text, range: range, mention: mention, canonical: canonical, origin: .inherited)
  }

  /// The name that stands for who or what it is in the whole document.
  public var name: String { canonical ?? text }
}

/// A stretch of the text that says a fact.
public struct Evidence: Sendable, Equatable {
  /// In UTF-16 code units.
  public let range: Range<Int>
  /// The source at `range`, exactly.
  public let text: String
}

/// A structured fact with the spans that bear it out.
public struct Fact: Sendable, Equatable {
  public let kind: FactKind
  /// A hash of the fact's content and place: the same on every machine and at any number of jobs.
  public let id: String
  /// In the order in which records list them.
  public package(set) var arguments: [FactArgument]
  /// Attributes in order, such as `status`, `number`, `unit`.
  public var attributes: [(name: String, value: String)]
  /// The evidence: the smallest span that holds every argument that stands together in the text.
  public let range: Range<Int>
  /// The source at `range`, exactly.
  public let text: String
  /// Where else the text says the same, in text order.
  public package(set) var repeats: [Evidence] = []
  /// The name of the rule that made it, such as `position.organization-title-person`.
  public let rule: String
  /// How sure it is, 0 to 1.
  public let score: Double

  /// The first argument in a role, or nil.
  public subscript(role: ArgumentRole) -> FactArgument? { arguments.first { $0.role == role } }

  /// Every argument in a role, in text order.
  public func all(_ role: ArgumentRole) -> [FactArgument] { arguments.filter { $0.role == role } }

  /// The fact's own evidence.
  var evidence: Evidence { Evidence(range: range, text: text) }

  /// The value of an attribute, or nil.
  public func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  package init(
    kind: FactKind, arguments: [FactArgument], attributes: [(name: String, value: String)], range: Range<Int>,
    text: String, rule: String, score: Double
  ) {
    self.kind = kind
    self.arguments = arguments
    self.attributes = attributes
    self.range = range
    self.text = text
    self.rule = rule
    self.score = score
    var hash = ContentHash()
    hash.mix(kind.rawValue)
    for argument in arguments {
      hash.mix(argument.role.rawValue)
      hash.mix(argument.text)
      hash.mix(argument.range.lowerBound)
    }
    for attribute in attributes where attribute.name != "partOf" {
      hash.mix(attribute.name)
      hash.mix(attribute.value)
    }
    id = hash.hexadecimal
  }

  public static func == (a: Fact, b: Fact) -> Bool {
    a.id == b.id && a.range == b.range && a.rule == b.rule && a.score == b.score && a.arguments == b.arguments
      && a.repeats == b.repeats
      && a.attributes.elementsEqual(b.attributes) { $0 == $1 }
  }
}
