import YaowenExtraction
import YaowenText

/// The article of a page: its title, its paragraphs and its day, without what stands around it.
///
/// Paragraphs in `nav`, `header`, `footer`, `aside` and forms are left out, and those that are mostly links. Of what
/// is left, the element counts whose own paragraphs hold most text.
struct HTMLPage {
  private(set) var title: String?
  private(set) var published: CivilDate?
  private(set) var paragraphs: [String] = []

  /// The title on a line of its own, then a paragraph a line.
  var text: String {
    let head = title.map { $0 == paragraphs.first ? [] : [$0] } ?? []
    return (head + paragraphs).joined(separator: "\n")
  }

  /// Reads a page. Linear in its length.
  init(_ units: [UInt16]) {
    var outline = HTMLOutline()
    var tokens = HTMLTokenizer(units)
    while let token = tokens.next() { outline.take(token) }
    outline.finish()
    paragraphs = outline.mainParagraphs()
    title = outline.title
    published = outline.published
  }
}
