/// The readable form of a model of names: a row for each feature and type, with the weights of its roles.
package enum NameModelText {
  /// The rows of a model.
  ///
  /// - Parameter counts: how often each feature was seen.
  package static func rows(_ rows: [NameFeature: NameModel.Row], counts: [NameFeature: Int]) -> [String] {
    var lines: [String] = []
    for (feature, row) in rows {
      let (template, key) = feature.fields
      for type in NameType.allCases {
        let weights = NameRole.allCases.map { row[NameModel.lane($0, type)] }
        if weights.allSatisfy({ $0 == 0 }) { continue }
        let fields = [template, key, type.name] + weights.map { "\($0)" } + ["\(counts[feature] ?? 0)"]
        lines.append(fields.joined(separator: "\t"))
      }
    }
    return lines.sorted()
  }

  /// The rows of weights in a text; lines that hold none are left out.
  package static func weights(in text: String) -> [NameFeature: NameModel.Row] {
    let types = Dictionary(uniqueKeysWithValues: NameType.allCases.map { ($0.name, $0) })
    var rows: [NameFeature: NameModel.Row] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 2 + NameRole.allCases.count,
        let feature = NameFeature(template: fields[0], key: fields[1]), let type = types[String(fields[2])]
      else {
        continue
      }
      var row = rows[feature] ?? NameModel.Row()
      for role in NameRole.allCases {
        row[NameModel.lane(role, type)] = Int16(fields[3 + role.rawValue]) ?? 0
      }
      rows[feature] = row
    }
    return rows
  }
}
