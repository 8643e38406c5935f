import YaowenExtraction
import YaowenFacts
import YaowenRecords
import YaowenText

/// A hash of everything about a document that decides its record, apart from the engine. A run tells by it
/// what an earlier run has done.
package enum ContentKey {
  /// The key of a document.
  package static func of(_ document: LoadedDocument) -> UInt64 {
    var hash = ContentHash()
    hash.mix(document.id)
    hash.mix(document.source.units)
    hash.mix(document.title ?? "")
    hash.mix(document.title == nil ? 0 : 1)
    hash.mix(document.published?.daysSinceEpoch ?? Int.min)
    for diagnostic in document.diagnostics { hash.mix(diagnostic.message) }
    if !document.meta.isEmpty {
      var json = JSONWriter()
      json.value(.object(document.meta))
      hash.mix(String(decoding: json.bytes, as: UTF8.self))
    }
    return hash.value
  }

  /// The key of a document that could not be loaded.
  package static func of(_ failure: LoadFailure) -> UInt64 {
    var hash = ContentHash()
    hash.mix(failure.id)
    hash.mix(failure.error.code.rawValue)
    hash.mix(failure.error.message)
    return hash.value
  }
}
