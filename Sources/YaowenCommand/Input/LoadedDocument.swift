import Yaowen

/// A document ready to be analysed.
struct LoadedDocument {
  var id: String
  var source: SourceText
  /// The day of publication that the document itself carries.
  var published: CivilDate?
  /// A title that is not part of the text.
  var title: String?
  var diagnostics: [RecordDiagnostic] = []
  /// The other keys of the input object.
  var meta: [JSONValue.Member] = []
}

/// A document that could not be loaded.
struct LoadFailure: Error {
  let id: String
  let error: RecordError
}
