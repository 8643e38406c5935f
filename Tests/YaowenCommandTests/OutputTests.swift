import Foundation
import Testing

@Suite struct OutputTests {
  @Test func theOutputAppearsWhole() throws {
    let folder = try Folder(["a.txt": "好。", "old.jsonl": "{}\n"])
    let result = try Tool.run("extract", "a.txt", "--output", "old.jsonl", in: folder)
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(try folder.text("old.jsonl").hasPrefix(#"{"id":"a.txt""#))
    #expect(folder.names == ["a.txt", "old.jsonl"])
  }

  @Test func aLinkIsWrittenThrough() throws {
    let folder = try Folder(["a.txt": "好。", "real/old.jsonl": "old"])
    try FileManager.default.createSymbolicLink(
      at: folder.url("link.jsonl"), withDestinationURL: folder.url("real/old.jsonl"))
    #expect(try Tool.run("extract", "a.txt", "--output", "link.jsonl", in: folder).status == 0)
    #expect(try folder.text("real/old.jsonl").hasPrefix("{"))
    let result = try Tool.run(
      "extract", "a.txt", "--format", "json-lines", "--output", "/dev/null", in: folder)
    #expect(result.status == 74)
    #expect(result.errors == "yaowen: cannot write to /dev/null: it is no regular file; name a file\n")
  }

  @Test func theOutputIsNotReadAsInput() throws {
    let folder = try Folder(["a.txt": "好。", "out.jsonl": "{}\n"])
    _ = try Tool.run("extract", ".", "--output", "out.jsonl", in: folder)
    #expect(try folder.text("out.jsonl").split(separator: "\n").count == 1)
  }

  @Test func aFailureLeavesTheOldOutput() throws {
    let folder = try Folder(["a.jsonl": "{\"text\":\"一\"}\nbroken\n", "out.jsonl": "old"])
    let result = try Tool.run("extract", "a.jsonl", "--output", "out.jsonl", "--on-error", "fail", in: folder)
    #expect(result.status == 65)
    #expect(result.errors == "yaowen: a.jsonl:2:1: not JSON: not a JSON value\n")
    #expect(try folder.text("out.jsonl") == "old")
    #expect(folder.names == ["a.jsonl", "out.jsonl"])
  }

  @Test func eachResultIsHandedOnBeforeTheNextInputComes() throws {
    let process = Process()
    process.executableURL = Tool.url
    process.arguments = ["extract", "--input-format", "jsonl"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data("{\"text\":\"一\"}\n".utf8))
    #expect(output.fileHandleForReading.availableData.last == 0x0A)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let script =
      #"yes '{"text":"好"}' | head -20000 | { "$0" extract --input-format jsonl; echo $? >&2; } | head -1"#
    process.arguments = ["-c", script, Tool.url.path]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "0\n")
  }

  // MARK: What is not replaced

  @Test func aFolderIsReplacedWhileItHoldsWhatWasWritten() throws {
    let folder = try Folder(["a.txt": "外交部部长王毅说。"])
    for format in ["brat", "html"] {
      for text in ["外交部部长王毅说。", "好。"] {
        try folder.write(Data(text.utf8), to: "a.txt")
        let result = try Tool.run(
          "extract", "a.txt", "--format", format, "--output", "\(format)/", in: folder)
        #expect(result.status == 0)
      }
    }
    #expect(try folder.text("brat/000001.txt") == "好。")
    try FileManager.default.removeItem(at: folder.url("brat/annotation.conf"))
    #expect(try Tool.run("extract", "a.txt", "--format", "brat", "-o", "brat", in: folder).status == 0)
    #expect(folder.names == ["a.txt", "brat", "html"])
  }

  /// What is written into the folder, with which bytes, and why it is then not replaced.
  @Test(arguments: [
    (
      "my-notes.txt", "mine",
      "yaowen did not write its file my-notes.txt; name another folder, or move that file"
    ),
    (
      "deep/er.txt", "mine",
      "yaowen did not write its file deep/er.txt; name another folder, or move that file"
    ),
    (
      "000001.ann", "T99",
      "its file 000001.ann was changed since yaowen wrote it; name another folder, or move that file"
    ),
    (
      ".yaowen", "Written by yaowen; replaced by its next run.\n",
      "its .yaowen does not tell what yaowen wrote there; name another folder, or remove this one"
    ),
  ])
  func aFolderWithWorkOfTheUsersIsNotReplaced(file: String, text: String, reason: String) throws {
    let folder = try Folder(["a.txt": "好。"])
    #expect(try Tool.run("extract", "a.txt", "--format", "brat", "-o", "b", in: folder).status == 0)
    try folder.write(Data(text.utf8), to: "b/" + file)
    let names = folder.names
    for more in [[], ["--resume"]] {
      let result = try Tool.run(
        ["extract", "a.txt", "--format", "brat", "-o", "b"] + more, input: Data(), in: folder)
      #expect(result.status == 74)
      #expect(result.errors == "yaowen: cannot write to b: \(reason)\n")
      #expect(try folder.text("b/" + file) == text)
      #expect(folder.names == names)
    }
  }

  @Test func aFolderOfAnotherFormatIsNotReplaced() throws {
    let folder = try Folder(["a.txt": "好。"])
    #expect(try Tool.run("extract", "a.txt", "--format", "brat", "-o", "b", in: folder).status == 0)
    let result = try Tool.run("extract", "a.txt", "-o", "b/", in: folder)
    #expect(result.status == 74)
    #expect(
      result.errors
        == "yaowen: cannot write to b/: the folder was written as brat; name another folder, or remove this one\n"
    )
    #expect(try folder.text("b/000001.txt") == "好。")
  }

  @Test func aFileThatIsNoDatabaseOfFactsIsNotReplaced() throws {
    let folder = try Folder(["a.txt": "好。", "text.db": "mine", "empty.db": ""])
    // A database of other tables: one of ours with their names changed, letter by letter.
    #expect(try Tool.run("extract", "a.txt", "-o", "other.db", in: folder).status == 0)
    let other = try Array(folder.data("other.db")).replacing(
      Array("mentions".utf8), with: Array("mentionz".utf8))
    try folder.write(Data(other), to: "other.db")
    for name in ["text.db", "other.db"] {
      let before = try folder.data(name)
      for more in [[], ["--resume"]] {
        let result = try Tool.run(["extract", "a.txt", "-o", name] + more, input: Data(), in: folder)
        #expect(result.status == 74)
        #expect(
          result.errors
            == "yaowen: cannot write to \(name): the file there is no database of yaowen; name another file, or remove that one\n"
        )
        #expect(try folder.data(name) == before)
      }
    }
    for more in [[], [], ["--resume"], ["--offsets", "utf8"]] {
      let result = try Tool.run(["extract", "a.txt", "-o", "empty.db"] + more, input: Data(), in: folder)
      #expect(result.status == 0)
    }
    #expect(folder.names == ["a.txt", "empty.db", "other.db", "text.db"])
  }
}
