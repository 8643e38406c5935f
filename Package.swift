// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of the pipeline. Each depends only on targets to its left.
func room(_ name: String, after dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, of dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "yaowen",
  products: [
    .library(name: "Yaowen", targets: ["Yaowen"]),
    .library(name: "YaowenDatabase", targets: ["YaowenDatabase"]),
    .executable(name: "yaowen", targets: ["YaowenCommand"]),
    .executable(name: "yaowen-fit", targets: ["YaowenFitting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [
        .linkedLibrary("icuuc"), .linkedLibrary("icui18n"), .linkedLibrary("icudata"),
      ]),
    .target(name: "CLexicons"),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),

    room("YaowenText", after: ["CICU", "CLexicons"]),
    room("YaowenLexicon", after: ["YaowenText", "CICU", "CLexicons"]),
    room("YaowenSegmentation", after: ["YaowenLexicon", "YaowenText", "CICU"]),
    room("YaowenExtraction", after: ["YaowenSegmentation", "YaowenLexicon", "YaowenText", "CICU"]),
    room("YaowenFacts", after: ["YaowenExtraction", "YaowenSegmentation", "YaowenLexicon", "YaowenText"]),
    room("YaowenRecords", after: ["YaowenFacts", "YaowenExtraction", "YaowenLexicon", "YaowenText"]),
    room(
      "Yaowen",
      after: [
        "YaowenRecords", "YaowenFacts", "YaowenExtraction", "YaowenSegmentation", "YaowenLexicon",
        "YaowenText", "CICU",
      ]),
    room("YaowenInput", after: ["YaowenRecords", "YaowenFacts", "YaowenExtraction", "YaowenText", "CZlib"]),
    room(
      "YaowenDatabase",
      after: [
        "YaowenRecords", "YaowenFacts", "YaowenExtraction", "YaowenText",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "YaowenCommand",
      dependencies: [
        "Yaowen", "YaowenInput", "YaowenDatabase",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "YaowenFitting",
      dependencies: [
        "YaowenExtraction", "YaowenSegmentation", "YaowenLexicon", "YaowenText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests("YaowenTests", of: ["Yaowen"]),
    tests("YaowenTextTests", of: ["YaowenText"]),
    tests("YaowenLexiconTests", of: ["YaowenLexicon", "YaowenText"]),
    tests("YaowenSegmentationTests", of: ["YaowenSegmentation", "YaowenLexicon", "YaowenText"]),
    tests(
      "YaowenRecordsTests", of: ["YaowenRecords", "YaowenFacts", "YaowenExtraction", "YaowenText"]),
    tests("YaowenInputTests", of: ["YaowenInput", "YaowenRecords", "YaowenExtraction", "YaowenText"]),
    tests(
      "YaowenDatabaseTests",
      of: ["YaowenDatabase", "YaowenRecords", "YaowenFacts", "YaowenExtraction", "YaowenText"]),
    tests("YaowenCommandTests", of: ["YaowenCommand", "YaowenDatabase", "Yaowen"]),
    tests(
      "YaowenExtractionTests", of: ["YaowenExtraction", "YaowenSegmentation", "YaowenLexicon", "YaowenText"]),
    tests(
      "YaowenFactsTests",
      of: ["YaowenFacts", "YaowenExtraction", "YaowenSegmentation", "YaowenLexicon", "YaowenText"]),
  ],
  cLanguageStandard: .c2x
)
