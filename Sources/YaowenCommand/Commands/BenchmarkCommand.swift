import ArgumentParser
import Foundation
import Yaowen
import YaowenInput

struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure each stage beside ICU's word iterator over the same text.",
    discussion: """
      One process, one thread, the stages one after another in rounds, so that what else the machine does \
      falls on all alike. Prints one `name: value` a line: UTF-8 megabytes a second as medians over the \
      rounds, and the medians of each round's ratio to ICU.
      """)

  @Argument(help: "Files, folders or patterns.")
  var paths: [String]

  @Option(help: "How the input holds its documents (default: by the file's extension).")
  var inputFormat: InputFormat?

  @Option(help: "The encoding of the input (default: found out, file by file).")
  var encoding: EncodingOption?

  @OptionGroup var fields: FieldOptions

  @Option(help: "How many rounds.")
  var rounds = 5

  @OptionGroup var lexicons: LexiconOptions

  func validate() throws {
    if rounds < 1 { throw ValidationError("--rounds must be at least 1.") }
  }

  func run() throws {
    Interruption.watch()
    let clock = ContinuousClock()
    let files = try InputPaths.files(paths, format: inputFormat)
    var lexicon = Lexicon()
    let loading = try clock.measure {
      lexicon = try lexicons.load()
      _ = ICUDictionary.shared
    }
    let documents = try load(files)
    let bytes = documents.reduce(0) { $0 + $1.bytes }
    guard bytes > 0 else { throw CommandFailure(.noInput, "the documents hold no text to measure") }
    var stages = try BenchmarkStages(lexicon: lexicon)
    var times: [[Double]] = BenchmarkStages.Stage.allCases.map { _ in [] }
    // The first round warms caches up and is not counted.
    for round in 0...rounds {
      for (index, stage) in BenchmarkStages.Stage.allCases.enumerated() {
        let time = try clock.measure { try stages.run(stage, over: documents) }
        if round > 0 { times[index].append(time / .seconds(1)) }
      }
    }
    try report(documents: documents.count, bytes: bytes, times: times, load: loading / .milliseconds(1))
  }

  private func load(_ files: [InputFile]) throws -> [BenchmarkStages.Input] {
    let input = DocumentInput(
      files, loader: DocumentLoader(encoding: encoding?.encoding, names: fields.names))
    let source = input.documents()
    var documents: [BenchmarkStages.Input] = []
    while let pending = source.next() {
      do {
        let loaded = try input.loader.load(pending)
        let bytes = String(decoding: loaded.source.units, as: UTF16.self).utf8.count
        documents.append(BenchmarkStages.Input(document: loaded, bytes: bytes))
      } catch {
        throw CommandFailure(.data, error.error.message)
      }
    }
    return documents
  }

  private func report(documents: Int, bytes: Int, times: [[Double]], load: Double) throws {
    let sink = ByteSink.standardOutput()
    try sink.write("bytes: \(bytes)\ndocuments: \(documents)\n")
    for (stage, times) in zip(BenchmarkStages.Stage.allCases, times) {
      try sink.write("\(stage.rawValue).mbps: \(Self.rounded(Double(bytes) / 1e6 / Self.median(times)))\n")
    }
    for (stage, own) in zip(BenchmarkStages.Stage.allCases, times)
    where [.segmentICU, .segment, .extract].contains(stage) {
      // Speeds, so that a ratio of 2 is twice as fast as ICU.
      let ratios = zip(times[0], own).map { $0 / $1 }
      try sink.write("\(stage.rawValue)/icu: \(Self.rounded(Self.median(ratios)))\n")
    }
    // RUSAGE_SELF, which is no number in every C library.
    let thisProcess: Int32 = 0
    var usage = rusage()
    getrusage(thisProcess, &usage)
    #if canImport(Darwin)
      let peak = Double(usage.ru_maxrss) / 1e6
    #else
      let peak = Double(usage.ru_maxrss) * 1024 / 1e6
    #endif
    try sink.write("load.ms: \(Self.rounded(load))\npeak.mb: \(Self.rounded(peak))\n")
    try sink.flush()
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}
