@_exported import YaowenExtraction
@_exported import YaowenFacts
@_exported import YaowenLexicon
@_exported import YaowenRecords
@_exported import YaowenSegmentation
@_exported import YaowenText
