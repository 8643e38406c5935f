import ArgumentParser
import Foundation
import Yaowen
import YaowenDatabase

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what this Yaowen is made of, and whether it works.",
    discussion: """
      Put what it prints into a report of a problem.

      Example:
        yaowen doctor --lexicon companies.tsv
      """)

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    let start = ContinuousClock.now
    let lexicon = try lexicons.load()
    let loading = start.duration(to: .now) / .milliseconds(1)
    let engine = EngineInfo(lexicon: lexicon)
    let sink = ByteSink.standardOutput()
    func say(_ name: String, _ value: String) throws { try sink.write("\(name): \(value)\n") }
    try say("yaowen", engine.version)
    try say("icu", engine.icu)
    try say("sqlite", FactDatabase.sqliteVersion)
    try say("lexicon", "\(engine.lexicon), \(lexicon.count) entries, \(Int(loading)) ms to load")
    try say("encodings", TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))
    try say("cores", "\(ProcessInfo.processInfo.activeProcessorCount)")
    try say("system", ProcessInfo.processInfo.operatingSystemVersionString)
    let failures = Self.failures(lexicon)
    for failure in failures { try say("fault", failure) }
    try say("state", failures.isEmpty ? "all well" : "does not work as it should")
    try sink.flush()
    if !failures.isEmpty { throw CommandFailure(.internalError, "") }
  }

  /// What does not work, in a few words each.
  private static func failures(_ lexicon: Lexicon) -> [String] {
    var failures: [String] = []
    let document = Analyzer(lexicon: lexicon).analyze("外交部部长王毅7月16日在北京说，投资3亿元。", published: "2023-07-17")
    let types: [MentionType] = [.person, .title, .organization, .place, .money, .date]
    for type in types where document.mentions(of: type).isEmpty {
      failures.append("no \(type.rawValue) is found in a sentence that names one")
    }
    // 中 in each encoding.
    let samples: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xE4, 0xB8, 0xAD]), (.utf16LittleEndian, [0x2D, 0x4E]), (.utf16BigEndian, [0x4E, 0x2D]),
      (.gb18030, [0xD6, 0xD0]), (.big5, [0xA4, 0xA4]),
    ]
    for (encoding, bytes) in samples {
      let units = bytes.withUnsafeBufferPointer { try? TextDecoder.decode($0, encoding: encoding).units }
      if units != [0x4E2D] { failures.append("ICU does not read \(encoding.rawValue)") }
    }
    return failures
  }
}
