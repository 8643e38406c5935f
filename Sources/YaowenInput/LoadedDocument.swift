import YaowenExtraction
import YaowenRecords
import YaowenText

/// A document ready to be analysed.
package struct LoadedDocument {
  package var id: String
  package var source: SourceText
  /// The day of publication that the document itself carries.
  package var published: CivilDate?
  /// A title that is not part of the text.
  package var title: String?
  package var diagnostics: [RecordDiagnostic] = []
  /// The other keys of the input object.
  package var meta: [JSONValue.Member] = []

  package init(id: String, source: SourceText) {
    self.id = id
    self.source = source
  }
}

/// A document that could not be loaded.
package struct LoadFailure: Error {
  package let id: String
  package let error: RecordError
}
