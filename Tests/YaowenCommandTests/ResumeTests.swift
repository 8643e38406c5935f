import Foundation
import Testing

/// Runs that are interrupted, killed, or repeated, and go on with `--resume`.
@Suite struct ResumeTests {
  static let outputs = ["out.jsonl", "out.csv", "out.db"]

  /// Lines of JSON. Each is so long that a pipe holds few of them. Of 1,400 a run with one job has written
  /// hundreds when it has taken in the last.
  static func lines(_ numbers: Range<Int>) -> String {
    let padding = String(repeating: "x", count: 1000)
    return numbers.map {
      #"{"id":"\#($0)","text":"外交部长王毅\#($0)日说，投资\#($0)亿元。","padding":"\#(padding)"}"# + "\n"
    }.joined()
  }

  /// Starts a run over standard input, feeds it lines, and ends it.
  static func interrupted(
    _ output: String, lines: String, in folder: Folder, by end: (Process) -> Void
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = Tool.url
    process.arguments = ["extract", "--input-format", "jsonl", "--output", output, "--jobs", "1"]
    process.currentDirectoryURL = folder.url
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    pipe.fileHandleForWriting.write(Data(lines.utf8))
    end(process)
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(arguments: outputs, [SIGKILL, SIGINT, SIGTERM])
  func goesOnToTheSameBytes(output: String, signal: Int32) throws {
    let folder = try Folder(["in.jsonl": Self.lines(0..<1450)])
    let reference = try Tool.run(
      "extract", "--input-format", "jsonl", "--output", "ref." + output, input: Self.lines(0..<1450),
      in: folder)
    #expect(reference.status == 0)
    let status = try Self.interrupted(output, lines: Self.lines(0..<1400), in: folder) {
      kill($0.processIdentifier, signal)
    }
    #expect(status == (signal == SIGKILL ? SIGKILL : 75))
    #expect(!folder.names.contains(output))
    let resumed = try Tool.run(
      "extract", "--input-format", "jsonl", "--output", output, "--resume", "--progress",
      input: Self.lines(0..<1450), in: folder)
    #expect(resumed.status == 0)
    #expect(try folder.data(output) == folder.data("ref." + output))
    #expect(!folder.names.contains { $0.contains("partial") })
  }

  @Test func saysHowToGoOn() throws {
    let folder = try Folder()
    let process = Process()
    process.executableURL = Tool.url
    process.arguments = ["extract", "--input-format", "jsonl", "--output", "out.jsonl"]
    process.currentDirectoryURL = folder.url
    let input = Pipe()
    let errors = Pipe()
    process.standardInput = input
    process.standardError = errors
    try process.run()
    input.fileHandleForWriting.write(Data(Self.lines(0..<1400).utf8))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 75)
    #expect(
      String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        == "yaowen: interrupted; --resume goes on from here\n")
  }

  @Test(arguments: outputs)
  func onlyWhatHasChangedIsProcessedAgain(output: String) throws {
    let folder = try Folder([
      "in/a.txt": "外交部长王毅说。", "in/b.txt": "投资5亿元。", "in/c.txt": "张三部长出席。",
    ])
    let first = try Tool.run("extract", "in", "--output", output, "--resume", "--progress", in: folder)
    #expect(first.errors.contains("3 documents"))
    #expect(!first.errors.contains("unchanged"))
    try folder.write(Data("投资6亿元。".utf8), to: "in/b.txt")
    try folder.write(Data("李四部长出席。".utf8), to: "in/aa.txt")
    try FileManager.default.removeItem(at: folder.url("in/c.txt"))
    let second = try Tool.run("extract", "in", "--output", output, "--resume", "--progress", in: folder)
    #expect(second.errors.contains("3 documents"))
    #expect(second.errors.contains("1 unchanged"))
    let again = try Tool.run("extract", "in", "--output", output, "--resume", "--progress", in: folder)
    #expect(again.errors.contains("3 unchanged"))
    if !output.hasSuffix("db") {
      _ = try Tool.run("extract", "in", "--output", "ref." + output, in: folder)
      #expect(try folder.data(output) == folder.data("ref." + output))
    }
  }

  @Test(arguments: outputs)
  func otherWordsMakeEverythingAnew(output: String) throws {
    let folder = try Folder(["a.txt": "云岭智造。", "words.tsv": ExtractTests.lexicon])
    _ = try Tool.run("extract", "a.txt", "--output", output, "--resume", in: folder)
    let second = try Tool.run(
      "extract", "a.txt", "--output", output, "--resume", "--progress", "--lexicon", "words.tsv", in: folder)
    #expect(!second.errors.contains("unchanged"))
  }

  @Test func aDocumentMoreInFrontLosesNothing() throws {
    let folder = try Folder()
    _ = try Self.interrupted("out.jsonl", lines: Self.lines(0..<1400), in: folder) { $0.interrupt() }
    let input = "{\"text\":\"一\"}\n" + Self.lines(0..<1450)
    let resumed = try Tool.run(
      "extract", "--input-format", "jsonl", "--output", "out.jsonl", "--resume", "--progress", input: input,
      in: folder)
    #expect(resumed.errors.contains(" unchanged"))
    _ = try Tool.run("extract", "--input-format", "jsonl", "--output", "ref.jsonl", input: input, in: folder)
    #expect(try folder.data("out.jsonl") == folder.data("ref.jsonl"))
  }

  @Test func aFileChangedByOthersIsNotTrusted() throws {
    let folder = try Folder(["a.txt": "好。"])
    _ = try Tool.run("extract", "a.txt", "--output", "out.jsonl", "--resume", in: folder)
    let whole = try folder.text("out.jsonl")
    try folder.write(Data(whole.replacingOccurrences(of: "a.txt", with: "b.txt").utf8), to: "out.jsonl")
    _ = try Tool.run("extract", "a.txt", "--output", "out.jsonl", "--resume", in: folder)
    #expect(try folder.text("out.jsonl") == whole)
  }

  @Test func theSameDocumentTwiceIsThereTwice() throws {
    let folder = try Folder()
    let line = "{\"id\":\"x\",\"text\":\"投资5亿元。\"}\n"
    for count in [1, 2, 3, 1] {
      for output in ["out.jsonl", "out.db"] {
        let run = try Tool.run(
          "extract", "--input-format", "jsonl", "--output", output, "--resume",
          input: String(repeating: line, count: count), in: folder)
        #expect(run.status == 0)
      }
      #expect(try folder.text("out.jsonl").split(separator: "\n").count == count)
    }
  }

  @Test func withoutResumeARunBeginsAnewAndLeavesNoTrace() throws {
    let folder = try Folder()
    _ = try Self.interrupted("out.jsonl", lines: Self.lines(0..<1400), in: folder) { $0.interrupt() }
    let run = try Tool.run(
      "extract", "--input-format", "jsonl", "--output", "out.jsonl", input: Self.lines(0..<3), in: folder)
    #expect(run.status == 0)
    #expect(folder.names == ["out.jsonl"])
    #expect(try folder.text("out.jsonl").split(separator: "\n").count == 3)
  }
}
