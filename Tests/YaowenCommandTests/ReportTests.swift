import Foundation
import Testing

/// Reports as a browser shows them. They need Debian's `chromium`.
@Suite(.enabled(if: Chromium.path != nil, "Chromium is not installed"))
struct ReportTests {
  static let hostile =
    "<script>document.title='owned';console.log('owned')</script><img src=x onerror=alert(1)>外交部长王毅说。"

  @Test(arguments: [(1280, 1000), (390, 1000)])
  func isShownWithoutErrorAndRunsNoScript(width: Int, height: Int) throws {
    let folder = try Folder(["a.txt": Self.hostile, "b.txt": "标题\n投资4573亿元，7月16日在北京举行签约仪式。"])
    #expect(try Tool.run("extract", ".", "--output", "report.html", in: folder).status == 0)
    let page = folder.url("report.html").absoluteString
    let dump = try Chromium.run("--dump-dom", page, in: folder)
    #expect(dump.output.contains("<title>Report – Yaowen</title>"))
    #expect(dump.output.contains("&lt;script&gt;document.title"))
    #expect(!dump.errors.contains("CONSOLE"))
    let picture = try Chromium.run(
      "--window-size=\(width),\(height)", "--screenshot=page.png", page, in: folder)
    #expect(!picture.errors.contains("CONSOLE"))
    let bytes = try folder.data("page.png")
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // An empty page of this size is some kilobytes.
    #expect(bytes.count > 20_000)
  }
}

/// The browser, without a window.
enum Chromium {
  static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static func run(_ arguments: String..., in folder: Folder) throws -> (output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "/usr/bin/chromium")
    process.arguments =
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--enable-logging=stderr",
        "--user-data-dir=\(folder.url("profile").path)",
      ] + arguments
    process.currentDirectoryURL = folder.url
    let output = Pipe()
    try folder.write(Data(), to: "errors")
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: folder.url("errors"))
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), try folder.text("errors"))
  }
}
