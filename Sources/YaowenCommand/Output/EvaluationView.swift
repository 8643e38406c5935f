import Yaowen

/// An evaluation as a person reads it: a line for each category, then the differences.
enum EvaluationView {
  static func text(of evaluation: Evaluation) -> String {
    var table = TextTable(["", "P", "R", "F1", "right", "found", "annotated"])
    for category in evaluation.categories {
      let tally = evaluation.tally(of: category)
      table.add([
        category.rawValue, share(tally.precision), share(tally.recall), share(tally.f1), "\(tally.right)",
        "\(tally.found)", "\(tally.annotated)",
      ])
    }
    return joined(table) + list(evaluation.differences) { $0.isMissing ? "missing" : "extra" }
  }

  /// What changed between two outputs.
  static func text(before: Evaluation, after: Evaluation) -> String {
    var table = TextTable(["", "F1 before", "F1 after", "change", "right before", "right after"])
    for category in after.categories {
      let old = before.tally(of: category)
      let new = after.tally(of: category)
      let change = new.f1 - old.f1
      table.add([
        category.rawValue, share(old.f1), share(new.f1),
        change == 0 ? "" : (change < 0 ? "-" : "+") + share(change.magnitude), "\(old.right)", "\(new.right)",
      ])
    }
    return joined(table)
      + list(after.differences(onlyIn: before)) { $0.isMissing ? "found now" : "gone" }
      + list(before.differences(onlyIn: after)) { $0.isMissing ? "lost" : "new" }
  }

  private static func joined(_ table: TextTable) -> String {
    table.lines().joined(separator: "\n") + "\n"
  }

  private static func list(
    _ differences: [Evaluation.Difference], label: (Evaluation.Difference) -> String
  ) -> String {
    guard !differences.isEmpty else { return "" }
    return "\n"
      + differences.map {
        "\(label($0))\t\($0.id)\t\($0.category.rawValue)\t"
          + TerminalText.printable($0.line, lineBreaks: false) + "\n"
      }.joined()
  }

  /// A share with three digits: .824, 1.000.
  private static func share(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return (thousandths >= 1000 ? "1." : ".") + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
