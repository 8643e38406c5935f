import Foundation
import Testing
@_spi(Rooms) import YaowenLexicon
import YaowenText

@Suite struct BundledLexiconTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Lexicons")

  /// The paths below `Lexicons` of every word file in the repository.
  private static var files: Set<String> {
    let base = root.resolvingSymlinksInPath().path + "/"
    let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let paths = (all?.allObjects as? [URL] ?? []).map { $0.resolvingSymlinksInPath().path }
    return Set(
      paths.filter { $0.hasSuffix(".tsv") }.map { String($0.dropFirst(base.count)) }.filter {
        $0.contains("/")
      })
  }

  @Test func everyFileIsBundledUnchanged() throws {
    let bundled = Set((0..<BundledFiles.count).map(BundledFiles.path(at:)))
    // Of a model only the packed form is bundled.
    let expected = Self.files.map { path in
      path.hasPrefix("models/") ? path.replacing(".tsv", with: ".packed") : path
    }
    #expect(bundled.symmetricDifference(expected) == [], "run Scripts/bundle-lexicons")
    for path in bundled {
      let onDisk = try Data(contentsOf: Self.root.appendingPathComponent(path))
      let bytes = try #require(BundledFiles.named(path))
      // Compared outside, since showing how megabytes differ takes minutes.
      let isSame = Data(buffer: bytes) == onDisk
      #expect(isSame, "\(path) differs; run Scripts/bundle-lexicons and build again")
    }
  }

  @Test func everyFileLoadsWithoutError() throws {
    for source in LexiconSource.bundled() {
      var builder = LexiconBuilder()
      #expect(throws: Never.self, "\(source.name)") { try builder.add(source, validating: true) }
      #expect(Lexicon(builder).count > 0, "\(source.name) holds no word")
    }
  }

  @Test func everyFileNamesItsSourceAndLicense() throws {
    for path in Self.files {
      let text = try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
      #expect(text.contains("#! source: "), "\(path)")
      #expect(text.contains("#! license: "), "\(path)")
    }
  }

  @Test func theManifestListsEveryFile() throws {
    let manifest = try String(contentsOf: Self.root.appendingPathComponent("MANIFEST.tsv"), encoding: .utf8)
    let rows = manifest.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let listed = Set(rows.map { String($0.split(separator: "\t")[0]) })
    #expect(listed.symmetricDifference(Self.files) == [], "run Scripts/bundle-lexicons")
  }

  @Test(arguments: [
    ("工信部", EntryKind.organization, "canonical=中华人民共和国工业和信息化部"), ("韩国", .place, "code=KR"),
    ("美元", .currency, "code=USD"), ("呼和浩特", .place, "code=150100"), ("公里", .unit, "kind=length"),
  ])
  func knowsWhatNewsSpeaksOf(_ word: String, _ kind: EntryKind, _ attribute: String) throws {
    let entry = try #require(Lexicon.bundled.entry(for: word.utf16, kind))
    let (key, value) = (attribute.prefix { $0 != "=" }, attribute.drop { $0 != "=" }.dropFirst())
    let found =
      key == "canonical"
      ? Lexicon.bundled.canonical(of: entry)
      : key == "code" ? Lexicon.bundled.string("code", in: entry) : Lexicon.bundled.string("kind", in: entry)
    #expect(found == String(value))
  }
}
