import Foundation
import Testing

/// What goes wrong around a run: full disks, files that may not grow, runs that meet.
@Suite struct FaultTests {
  /// Runs a script of the shell with the command as `$0`.
  static func shell(_ script: String, in folder: Folder) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, Tool.url.path]
    process.currentDirectoryURL = folder.url
    try folder.write(Data(), to: ".errors")
    process.standardError = try FileHandle(forWritingTo: folder.url(".errors"))
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try folder.text(".errors"))
  }

  #if os(Linux)
    @Test func aFullDiskUnderStandardOutputIsSaid() throws {
      let folder = try Folder(["a.txt": "好。"])
      let run = try Self.shell(#""$0" extract a.txt > /dev/full"#, in: folder)
      #expect(run.status == 74)
      #expect(run.errors == "yaowen: cannot write to standard output: No space left on device\n")
    }
  #endif

  /// A limit on the size of files stands in for a full disk: both are met by a write that fails.
  @Test(arguments: ["out.jsonl", "out.csv", "out.db"])
  func whatIsDoneBeforeTheDiskIsFullIsKept(output: String) throws {
    let folder = try Folder(["in.jsonl": ResumeTests.lines(0..<600)])
    let run = try Self.shell(#"ulimit -f 100; "$0" extract in.jsonl --output \#(output)"#, in: folder)
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("yaowen: cannot write to \(output): "))
    #expect(!folder.names.contains(output))
    let resumed = try Tool.run("extract", "in.jsonl", "--output", output, "--resume", in: folder)
    #expect(resumed.status == 0)
    _ = try Tool.run("extract", "in.jsonl", "--output", "ref." + output, in: folder)
    #expect(try folder.data(output) == folder.data("ref." + output))
  }

  @Test(arguments: ["out.jsonl", "out.db"])
  func twoRunsDoNotWriteToOneFile(output: String) throws {
    let folder = try Folder(["a.txt": "好。"])
    let first = Process()
    first.executableURL = Tool.url
    first.arguments = ["extract", "--input-format", "jsonl", "--output", output, "--jobs", "1"]
    first.currentDirectoryURL = folder.url
    let input = Pipe()
    first.standardInput = input
    try first.run()
    // More than the pipe holds: the first run is reading, and so has opened its output.
    input.fileHandleForWriting.write(Data(ResumeTests.lines(0..<300).utf8))
    let second = try Tool.run("extract", "a.txt", "--output", output, in: folder)
    #expect(second.status == 74)
    #expect(
      second.errors
        == "yaowen: cannot write to \(output): another run is writing to it; wait for it, or name another file\n"
    )
    try input.fileHandleForWriting.close()
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    #expect(folder.names.contains(output))
  }

  @Test func aDocumentThatIsTooLargeIsAnErrorRecord() throws {
    let folder = try Folder(["a.txt": String(repeating: "好", count: 1000), "b.txt": "好。"])
    let result = try Tool.run("extract", "a.txt", "b.txt", "--max-document-size", "2K", in: folder)
    #expect(result.status == 0)
    #expect(
      result.lines.first
        == #"{"id":"a.txt","error":{"code":"too-large","message":"a.txt: larger than 2048 bytes; split it, or raise --max-document-size"}}"#
    )
    #expect(result.objects.last?["length"] as? Int == 2)
  }

  @Test func namesOfFilesNeedNotBeUTF8() throws {
    let folder = try Folder()
    let run = try Self.shell(
      #"name=$(printf 'a\377.txt'); printf 一 > "$name"; "$0" extract "$name" --output out.jsonl"#, in: folder)
    #expect(run.status == 0)
    #expect(try folder.text("out.jsonl").hasPrefix(#"{"id":"a\\xFF.txt","schema""#))
  }

  @Test func completesInTheShell() throws {
    let script = try Tool.run("--generate-completion-script", "bash")
    #expect(script.status == 0)
    #expect(script.output.contains("label-studio"))
  }
}
