/// One entry of a lexicon, as a program makes it.
public struct LexiconEntry: Sendable, Equatable {
  /// The word as texts have it.
  public var surface: String
  /// What it is.
  public var type: EntryType
  /// The full or official name it stands for.
  public var canonical: String?
  /// Other surfaces for the same thing.
  public var aliases: [String]
  /// The other keys of `Lexicons/README.md`.
  public var attributes: [String: String]
  /// Flags such as `fused` or `remove`.
  public var flags: Set<String>

  /// An entry. See `Lexicons/README.md` for the keys and flags that each type understands.
  public init(
    _ surface: String, type: EntryType, canonical: String? = nil, aliases: [String] = [],
    attributes: [String: String] = [:], flags: Set<String> = []
  ) {
    self.surface = surface
    self.type = type
    self.canonical = canonical
    self.aliases = aliases
    self.attributes = attributes
    self.flags = flags
  }

  /// The entry as a row of a lexicon file.
  package var row: String {
    var fields = [surface, "type=\(type.rawValue)"]
    if let canonical { fields.append("canonical=\(canonical)") }
    if !aliases.isEmpty { fields.append("alias=\(aliases.joined(separator: "|"))") }
    fields += attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    fields += flags.sorted()
    return fields.joined(separator: "\t")
  }
}
