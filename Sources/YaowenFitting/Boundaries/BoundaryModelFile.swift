import Foundation
@_spi(Rooms) import YaowenSegmentation

/// The two forms in which a model of word boundaries is kept.
enum BoundaryModelFile {
  private static let header = """
    # Weights of the evidence for word boundaries: template, key, weight, how often it was seen.
    # Written by yaowen-fit boundaries. A weight is in hundredths of a nat: above 0 it speaks for a boundary.
    # character-2 to character+1 are the characters around the boundary, pair the two beside it; penalty is the
    # grade of what a boundary costs ICU's dictionary there, one before and one after; shape is the classes of the
    # characters around. 0 stands for all digits, a for all Latin letters, \\u0001 for what is outside the text.
    #! source: fitted for this project to People's Daily of January 1998 and to UD Chinese-GSDSimp
    #! license: Apache-2.0

    """

  static func write(_ weights: [BoundaryFeature: (weight: Float, count: Int)], into folder: String) throws {
    var rows: [String] = []
    for (feature, value) in weights {
      let hundredths = Int((value.weight * 100).rounded())
      if hundredths == 0 { continue }
      let (template, key) = feature.fields
      rows.append("\(template)\t\(key)\t\(hundredths)\t\(value.count)\n")
    }
    rows.sort()
    let text = header + rows.joined()
    let folder = URL(filePath: folder)
    try Data(text.utf8).write(to: folder.appending(path: "boundaries.tsv"))
    let model = BoundaryModel(BoundaryModel.weights(in: text))
    try Data(model.packed).write(to: folder.appending(path: "boundaries.packed"))
  }
}
