import Foundation
import Testing
import YaowenInput

@Suite struct FileTests {
  @Test func inflatesGzip() throws {
    let folder = try InputFolder()
    try folder.write(base64: "H4sIAAAAAAAAA6tWKkmtKFGyUnqyo0Gplqsazt3VA+QCAC7V3ZoeAAAA", to: "a.jsonl.gz")
    // Two members, as of files joined.
    try folder.write(
      base64: "H4sIAAAAAAAAA3u6dO/jhiYAjbkFMwYAAAAfiwgAAAAAAAADe7p07+OGJgCNuQUzBgAAAA==", to: "b.txt.gz")
    let whole = try Data(contentsOf: folder.url.appendingPathComponent("b.txt.gz"))
    try folder.write(whole.dropLast(12), to: "c.txt.gz")
    try folder.write(whole.prefix(10) + Data(repeating: 0xFF, count: 40), to: "d.txt.gz")
    try folder.write(Data("未压缩。".utf8), to: "e.txt.gz")
    #expect(
      try folder.documents() == [
        "a.jsonl.gz:1|-|-|一", "a.jsonl.gz:2|-|-|二", "b.txt.gz|-|-|好。好。",
        "c.txt.gz|unreadable|c.txt.gz: cannot be read: the gzip data are cut off",
        "d.txt.gz|unreadable|d.txt.gz: cannot be read: the gzip data are broken", "e.txt.gz|-|-|未压缩。",
      ])
  }

  @Test func aSmallFileMayHoldTooMuch() throws {
    let folder = try InputFolder(["big.txt": String(repeating: "0", count: 5000)])
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", folder.url.appendingPathComponent("big.txt").path]
    try gzip.run()
    gzip.waitUntilExit()
    #expect(
      try folder.documents(limit: 1000) == [
        "big.txt.gz|too-large|big.txt.gz: larger than 1000 bytes; split it, or raise --max-document-size"
      ])
  }

  @Test func aLineThatIsTooLongIsPassedOver() throws {
    let long = "{\"text\":\"" + String(repeating: "x", count: 3_000_000) + "\"}"
    let folder = try InputFolder(["a.jsonl": "{\"text\":\"一\"}\n\(long)\n{\"text\":\"三\"}\n\(long)"])
    #expect(
      try folder.documents(limit: 100) == [
        "a.jsonl:1|-|-|一",
        "a.jsonl:2|too-large|a.jsonl:2: larger than 100 bytes; split it, or raise --max-document-size",
        "a.jsonl:3|-|-|三",
        "a.jsonl:4|too-large|a.jsonl:4: larger than 100 bytes; split it, or raise --max-document-size",
      ])
  }

  @Test func namesNeedNotBeUTF8() throws {
    let folder = try InputFolder()
    let name = Array(folder.url.path.utf8) + Array("/好".utf8) + [0xFF] + Array(".txt".utf8) + [0]
    let descriptor = name.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { path in
      path.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
    }
    let bytes = Array("一。".utf8)
    #expect(write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
    #expect(try folder.documents() == [#"好\xFF.txt|-|-|一。"#])
  }

  @Test func linksAndPipesLeadNowhereBad() throws {
    let folder = try InputFolder(["a/one.txt": "一。"])
    let manager = FileManager.default
    let path = folder.url.path
    try manager.createSymbolicLink(atPath: path + "/a/loop", withDestinationPath: path)
    try manager.createSymbolicLink(atPath: path + "/a/self.txt", withDestinationPath: path + "/a/self.txt")
    try manager.createSymbolicLink(atPath: path + "/a/up.txt", withDestinationPath: path)
    try manager.createSymbolicLink(atPath: path + "/a/two.txt", withDestinationPath: path + "/a/one.txt")
    mkfifo(path + "/a/pipe.txt", 0o600)
    #expect(
      try folder.documents() == [
        "a/one.txt|-|-|一。",
        "a/self.txt|unreadable|a/self.txt: cannot be read: Too many levels of symbolic links",
        "a/two.txt|-|-|一。",
      ])
  }

  @Test func aFileThatDisappearsIsAnErrorOfItsOwn() throws {
    let folder = try InputFolder(["a.txt": "一。", "b.jsonl": "{\"text\":\"二\"}", "c.txt": "三。"])
    let input = DocumentInput(try InputPaths.files([folder.url.path], format: nil), loader: DocumentLoader())
    let source = input.documents()
    let first = try #require(source.next())
    for name in ["a.txt", "b.jsonl"] {
      try FileManager.default.removeItem(at: folder.url.appendingPathComponent(name))
    }
    var codes = [InputFolder.line(of: first, input.loader)]
    while let pending = source.next() { codes.append(InputFolder.line(of: pending, input.loader)) }
    #expect(codes.map { String($0.split(separator: "|")[1]) } == ["unreadable", "unreadable", "-"])
  }

  @Test func anUnreadableFileSaysSo() throws {
    // A folder in place of a file cannot be read, whoever asks.
    let folder = try InputFolder()
    let file = InputFile(path: FilePath(folder.url.path), format: .text)
    let input = DocumentInput([file], loader: DocumentLoader())
    let pending = try #require(input.documents().next())
    #expect(InputFolder.line(of: pending, input.loader).hasSuffix("cannot be read: Is a directory"))
  }
}
