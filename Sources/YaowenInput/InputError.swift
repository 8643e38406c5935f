import Foundation

/// Input that is not there, cannot be read or makes no sense.
package struct InputError: Error {
  package enum Kind: Sendable {
    /// There is nothing to read.
    case missing
    /// The system does not let it be read.
    case unreadable
    /// Its content is not what it should be.
    case invalid
  }

  package let kind: Kind
  /// What is wrong, where, and what to do.
  package let message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
