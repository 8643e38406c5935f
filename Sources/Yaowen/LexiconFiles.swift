import Foundation
@_spi(Rooms) import YaowenLexicon

extension Lexicon {
  /// This lexicon with the words of a file, or of every lexicon file below a folder, over it.
  ///
  /// A folder is searched for `.tsv`, `.txt` and `.dict` files, which are added in the order of their paths;
  /// hidden ones are left out. A `.txt` or `.dict` file without a tab and without a `#!` directive is read as
  /// a jieba user dictionary, `word frequency tag` a line.
  ///
  /// - Throws: ``LexiconError`` with file, line and column. Nothing is added then.
  public func adding(contentsOf url: URL) throws(LexiconError) -> Lexicon {
    var result = self
    for (name, file) in try Self.files(at: url) {
      let contents: Data
      do {
        contents = try Data(contentsOf: file)
      } catch {
        throw LexiconError(file: name, line: 0, column: 0, reason: .unreadable(Self.reason(error, file)))
      }
      var bytes = Array(contents)
      if ["txt", "dict"].contains(file.pathExtension.lowercased()), JiebaDictionary.isOne(bytes) {
        bytes = try JiebaDictionary.rows(of: bytes, named: name)
      }
      result = try result.adding(contents: bytes, named: name)
    }
    return result
  }

  private static func files(at url: URL) throws(LexiconError) -> [(name: String, url: URL)] {
    let name = url.relativePath
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw LexiconError(file: name, line: 0, column: 0, reason: .unreadable("no such file or folder"))
    }
    guard isFolder.boolValue else { return [(name, url)] }
    guard let below = try? FileManager.default.subpathsOfDirectory(atPath: url.path) else {
      throw LexiconError(file: name, line: 0, column: 0, reason: .unreadable("the folder cannot be listed"))
    }
    let files = below.filter { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return !isHidden
        && ["tsv", "txt", "dict"].contains(URL(fileURLWithPath: path).pathExtension.lowercased())
    }
    guard !files.isEmpty else {
      throw LexiconError(
        file: name, line: 0, column: 0, reason: .unreadable("the folder holds no .tsv, .txt or .dict file"))
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { (name + (name.hasSuffix("/") ? "" : "/") + $0, url.appendingPathComponent($0)) }
  }

  private static func reason(_ error: any Error, _ url: URL) -> String {
    FileManager.default.isReadableFile(atPath: url.path) ? error.localizedDescription : "permission denied"
  }
}
