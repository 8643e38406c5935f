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
}
