/// Pages to read: every article with its mentions marked and its facts as cards, and tables over all of them.
///
/// One file holds everything, or a folder has a page for each article and `index.html`. A page needs nothing
/// from elsewhere, and runs no script.
public struct HTMLReport: AssembledFormat {
  public let isFolder: Bool

  /// - Parameter folder: whether each article has a page of its own.
  public init(folder: Bool) { isFolder = folder }

  public func bytes(of result: DocumentResult) -> [UInt8] {
    switch result {
    case .analyzed(let analyzed): HTMLSummaryEntry(analyzed).line + HTMLArticle(analyzed).section()
    case .failed(let id, let error):
      HTMLSummaryEntry(failed: id).line + HTMLArticle.section(of: error, id: id)
    }
  }

  public func assemble(
    _ pieces: some Sequence<[UInt8]>, write: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    var summary = HTMLSummary()
    for (number, piece) in pieces.enumerated() {
      let entry = Self.parts(of: piece).entry
      summary.add(entry, link: link(to: entry, number))
    }
    let index = isFolder ? "index.html" : ""
    let isReport = isFolder || summary.documents != 1
    try write(index, Self.head(title: isReport ? "Report" : nil))
    if isReport {
      try write(index, Self.reportHeading(summary) + summary.tables())
      try writeContents(pieces) { try write(index, $0) }
      try write(index, Array("</section>\n".utf8))
    }
    for (number, piece) in pieces.enumerated() {
      let (entry, section) = Self.parts(of: piece)
      if isFolder {
        let path = Self.page(number)
        try write(path, Self.head(title: entry.heading) + Self.wayBack + Array(section) + Self.foot)
      } else {
        try write(index, Array(section))
      }
    }
    if !isReport {
      try write(
        index, Array("<section class=\"article\">".utf8) + summary.tables() + Array("</section>".utf8))
    }
    try write(index, Self.foot)
  }

  private func link(to entry: HTMLSummaryEntry, _ number: Int) -> String {
    (isFolder ? Self.page(number) : "") + "#" + entry.anchor
  }

  /// The page of a document in a folder.
  private static func page(_ number: Int) -> String { NumberedName.of(number) + ".html" }

  private static func parts(of piece: [UInt8]) -> (entry: HTMLSummaryEntry, section: ArraySlice<UInt8>) {
    let end = piece.firstIndex(of: 0x0A) ?? piece.endIndex
    let entry = HTMLSummaryEntry(line: piece[..<end]) ?? HTMLSummaryEntry(failed: "?")
    return (entry, piece[min(end + 1, piece.endIndex)...])
  }

  // MARK: Frames

  private static func head(title: String?) -> [UInt8] {
    var html = HTMLWriter()
    html.markup(
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="icon" href="data:,">
      """)
    html.element("title", title.map { "\($0) – Yaowen" } ?? "Yaowen")
    html.markup("<style>")
    html.markup(HTMLStyle.sheet)
    html.markup("</style></head><body>\n")
    return html.bytes
  }

  private static let foot = Array("</body></html>\n".utf8)

  private static let wayBack = Array("<p class=\"quiet\"><a href=\"index.html\">all articles</a></p>\n".utf8)

  private static func reportHeading(_ summary: HTMLSummary) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<section class=\"report\"><h1>Report</h1><p class=\"quiet\">")
    html.text(summary.counts)
    html.markup(" · <a href=\"#articles\">all articles</a></p>")
    return html.bytes
  }

  /// The list of articles.
  private func writeContents(_ pieces: some Sequence<[UInt8]>, write: ([UInt8]) throws -> Void) throws {
    var head = HTMLWriter()
    head.markup("<h3 id=\"articles\">articles</h3>")
    head.beginTable(["published", "article"], numbers: ["mentions", "facts"])
    try write(head.bytes)
    for (number, piece) in pieces.enumerated() {
      let entry = Self.parts(of: piece).entry
      var html = HTMLWriter()
      html.markup("<tr><td class=\"day\">")
      html.text(entry.published ?? "")
      html.markup("</td><td lang=\"zh\"><a href=\"")
      html.text(link(to: entry, number))
      html.markup("\">")
      html.text(entry.heading)
      html.markup("</a></td><td class=\"number\">")
      if !entry.isError { html.number(entry.mentions) }
      html.markup("</td><td class=\"number\">")
      if !entry.isError { html.number(entry.facts) }
      html.markup("</td></tr>\n")
      try write(html.bytes)
    }
    var foot = HTMLWriter()
    foot.endTable()
    try write(foot.bytes)
  }
}
