import Foundation
import Testing
import YaowenInput

/// Bytes that no one means to read: documents of every format, cut up, joined and broken at random.
@Suite struct ReaderFuzzTests {
  /// More of them where `YAOWEN_FUZZ_INPUTS` says so.
  static let count = ProcessInfo.processInfo.environment["YAOWEN_FUZZ_INPUTS"].flatMap { Int($0) } ?? 2000

  private static let seeds: [[UInt8]] =
    [
      HTMLPageTests.page, "{\"id\":\"1\",\"text\":\"外交部\",\"published\":\"2023-07-16\"}\n{\"text\":\"二\"}\n",
      "[{\"text\":\"一\\ud83d\\u4e00\"},[1,2.5e3,null,true],{\"a\":{\"b\":[]}}]",
      "id,text,published\r\n1,\"甲,\"\"乙\"\"\n丙\",2023/7/6\r\n", "text\ttitle\n正文\t标题\n", "标题\n正文。\r\n",
    ].map { Array($0.utf8) } + [
      // 外交部 in GB 18030, UTF-16 with its mark, and the head of a gzip file.
      [0xCD, 0xE2, 0xBD, 0xBB, 0xB2, 0xBF], [0xFF, 0xFE, 0x16, 0x59, 0xA4, 0x4E, 0x0A, 0x00],
      [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0x4C, 0x04, 0],
    ]
  private static let marks = Array("<>&\"'{}[],:;\\\t\r\n#x!-/= \u{3000}".utf8) + [0, 0x80, 0xC0, 0xF5, 0xFF]

  struct Bytes {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }

    mutating func next() -> [UInt8] {
      var bytes: [UInt8] = []
      for _ in 0..<1 + draw(3) {
        let seed = ReaderFuzzTests.seeds[draw(ReaderFuzzTests.seeds.count)]
        let start = draw(seed.count)
        bytes += seed[start..<start + draw(seed.count - start + 1)]
      }
      for _ in 0..<draw(8) where !bytes.isEmpty {
        let at = draw(bytes.count)
        let mark = ReaderFuzzTests.marks[draw(ReaderFuzzTests.marks.count)]
        switch draw(4) {
        case 0: bytes[at] = mark
        case 1: bytes.insert(mark, at: at)
        case 2: bytes.remove(at: at)
        default: bytes[at] = UInt8(draw(256))
        }
      }
      return bytes
    }
  }

  @Test("Every reader takes any bytes", .timeLimit(.minutes(60)))
  func survivesAnyBytes() throws {
    let folder = try InputFolder(["in": ""])
    let path = FilePath(folder.url.appendingPathComponent("in").path)
    let loader = DocumentLoader(keepsMeta: true, limit: 300)
    var inputs = Bytes(seed: 7)
    var documents = 0
    for number in 0..<Self.count {
      let bytes = inputs.next()
      let descriptor = path.description.withCString { open($0, O_WRONLY | O_TRUNC) }
      _ = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      close(descriptor)
      let format = InputFormat.allCases[number % InputFormat.allCases.count]
      let source = DocumentInput([InputFile(path: path, format: format)], loader: loader).documents()
      var found = 0
      while let pending = source.next() {
        found += 1
        _ = InputFolder.line(of: pending, loader)
        // There cannot be more documents than bytes, and one for what is cut off.
        if found > bytes.count + 1 { break }
      }
      #expect(found <= bytes.count + 1, "input \(number), \(format)")
      documents += found
    }
    #expect(documents > Self.count / 2)
  }
}
