import YaowenText

/// A JSON value as it was read: keys in their order, numbers digit for digit.
public indirect enum JSONValue: Sendable, Equatable {
  /// A key of an object with its value.
  public struct Member: Sendable, Equatable {
    public let key: String
    public let value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  case null
  case bool(Bool)
  /// The digits, as they are written.
  case number(String)
  /// UTF-16 code units, without a lone surrogate.
  case string([UInt16])
  case array([JSONValue])
  case object([Member])

  /// The value of a key; nil where the value is no object or has no such key. Of several the last counts.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The string, or nil.
  public var string: String? {
    guard case .string(let units) = self else { return nil }
    return units.withUnsafeBufferPointer { UTF8Transcoding.string(of: $0) }
  }

  /// The whole number, or nil.
  public var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }

  /// The elements, or nil.
  public var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// What kind of value it is, for messages.
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
