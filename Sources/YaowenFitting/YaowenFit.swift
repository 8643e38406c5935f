import ArgumentParser

@main
struct YaowenFit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yaowen-fit",
    abstract: "Fit the models of Lexicons/models to annotated text.",
    subcommands: [FitBoundaries.self, FitNames.self])
}
