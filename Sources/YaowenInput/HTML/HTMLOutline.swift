import YaowenExtraction
@_spi(Rooms) import YaowenText

/// The blocks of text of a page with the elements that they stand in.
struct HTMLOutline {
  private struct Element {
    let name: String
    let parent: Int
    /// Whether text in it is not the article's.
    let isAside: Bool
    /// Whether the page says that the article is in it.
    let isMarked: Bool
    /// Twice the text that its own paragraphs hold, and once that of those one level down.
    var score = 0
  }

  private struct Block {
    let element: Int
    let text: String
    let isMostlyLinks: Bool
  }

  private var elements: [Element] = [Element(name: "", parent: 0, isAside: false, isMarked: false)]
  private var open: [Int] = [0]
  private var blocks: [Block] = []
  private var units: [UInt16] = []
  private var linkUnits = 0
  private var linkDepth = 0
  private var titles: (meta: String?, heading: String?, page: String?)
  private var isInTitle = false
  private var headingStart: Int?

  private(set) var published: CivilDate?

  /// Deeper elements count as part of the one above: nobody writes pages like that, except to do harm.
  private static let deepest = 256

  private static let blockNames: Set = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header",
    "hr", "html", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "table", "tbody",
    "td",
    "tfoot", "th", "thead", "tr", "ul",
  ]
  private static let voidNames: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let asideNames: Set = [
    "nav", "header", "footer", "aside", "form", "select", "button", "figcaption", "head", "script", "style",
    "noscript", "iframe", "template", "textarea", "svg",
  ]

  // MARK: Reading

  mutating func take(_ token: HTMLToken) {
    switch token {
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    case .text(let text):
      if isInTitle {
        titles.page = titles.page ?? Self.tidied(text)
      } else {
        units.append(contentsOf: text)
        if linkDepth > 0 { linkUnits += text.count }
      }
    }
  }

  private mutating func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    func value(_ wanted: String) -> String? { attributes.first { $0.name == wanted }?.value }
    if Self.blockNames.contains(name) { closeBlock() }
    switch name {
    case "meta": readMeta(value("property") ?? value("name") ?? value("itemprop"), value("content"))
    case "time": published = published ?? value("datetime").flatMap { PublishedDay.day(of: $0) }
    case "title": isInTitle = true
    case "h1": headingStart = headingStart ?? blocks.count
    case "a": linkDepth += 1
    default: break
    }
    if Self.voidNames.contains(name) || open.count >= Self.deepest { return }
    // A paragraph ends where the next block begins.
    if Self.blockNames.contains(name), let last = open.last, elements[last].name == "p" { open.removeLast() }
    let parent = open.last ?? 0
    let role = value("itemprop") ?? value("role") ?? ""
    elements.append(
      Element(
        name: name, parent: parent,
        isAside: elements[parent].isAside || Self.asideNames.contains(name) && name != "header"
          || name == "header" && !isInArticle,
        isMarked: name == "article" || name == "main" || role == "articleBody" || role == "main"))
    open.append(elements.count - 1)
  }

  /// Whether an open element is marked as the article.
  private var isInArticle: Bool { open.contains { elements[$0].isMarked } }

  private mutating func end(_ name: String) {
    if Self.blockNames.contains(name) { closeBlock() }
    if name == "title" { isInTitle = false }
    if name == "a" { linkDepth = max(0, linkDepth - 1) }
    if name == "h1", titles.heading == nil, let start = headingStart {
      titles.heading = blocks[start...].first?.text
    }
    // An end tag without its start is passed over.
    guard let place = open.lastIndex(where: { elements[$0].name == name }), place > 0 else { return }
    open.removeSubrange(place...)
  }

  private mutating func readMeta(_ name: String?, _ content: String?) {
    guard let name = name?.lowercased(), let content, !content.isEmpty else { return }
    switch name {
    case "og:title", "articletitle": titles.meta = titles.meta ?? Self.tidied(Array(content.utf16))
    case "article:published_time", "og:published_time", "pubdate", "publishdate", "publish_time",
      "datepublished", "article:create_at":
      published = published ?? PublishedDay.day(of: content)
    default: break
    }
  }

  private mutating func closeBlock() {
    defer {
      units.removeAll(keepingCapacity: true)
      linkUnits = 0
    }
    guard !units.isEmpty, let text = Self.tidied(units) else { return }
    let element = open.last ?? 0
    let isMostlyLinks = linkUnits * 2 > units.count
    blocks.append(Block(element: element, text: text, isMostlyLinks: isMostlyLinks))
    guard !isMostlyLinks, !elements[element].isAside else { return }
    // A paragraph speaks for what holds it.
    let holder = elements[element].name == "p" ? elements[element].parent : element
    let length = text.utf16.count
    elements[holder].score += length * 2
    elements[elements[holder].parent].score += length
  }

  mutating func finish() { closeBlock() }

  /// A text with its white space as a browser shows it, or nil where nothing is left. A line break of the
  /// source between Chinese characters is no space.
  private static func tidied(_ units: [UInt16]) -> String? {
    var result: [UInt16] = []
    var hasSpace = false
    var hasBreak = false
    for unit in units {
      if unit == 0x20 || (0x09...0x0D).contains(unit) || unit == 0xA0 || unit == 0x3000 || unit == 0xFEFF {
        hasSpace = true
        hasBreak = hasBreak || unit == 0x0A
        continue
      }
      if hasSpace, let last = result.last {
        let isJoined =
          hasBreak && CharacterClass.of(last).contains(.han) && CharacterClass.of(unit).contains(.han)
        if !isJoined { result.append(0x20) }
      }
      hasSpace = false
      hasBreak = false
      result.append(unit)
    }
    return result.isEmpty ? nil : String(decoding: result, as: UTF16.self)
  }

  // MARK: The article

  /// The headline: what the page says of itself, or its first heading, or its title without the site's name.
  var title: String? { titles.heading ?? titles.meta ?? titles.page.map(Self.withoutSite) }

  private static func withoutSite(_ title: String) -> String {
    for mark in ["_", "|", "-", "—"] {
      if let cut = title.firstIndex(where: { String($0) == mark }), cut > title.startIndex {
        return String(title[..<cut].reversed().drop { $0 == " " }.reversed())
      }
    }
    return title
  }

  /// The article's paragraphs, in order.
  func mainParagraphs() -> [String] {
    let candidates = elements.indices.filter { !elements[$0].isAside }
    // By number, of equals the first.
    guard let best = candidates.max(by: { (elements[$0].score, -$0) < (elements[$1].score, -$1) }) else {
      return []
    }
    // The whole of a marked element, where the best one stands in it.
    var top = best
    while top != 0, !elements[top].isMarked { top = elements[top].parent }
    if top == 0 { top = best }
    var isInside = [Bool](repeating: false, count: elements.count)
    for index in elements.indices {
      isInside[index] = index == top || index != 0 && isInside[elements[index].parent]
    }
    return blocks.filter {
      isInside[$0.element] && !elements[$0.element].isAside && !$0.isMostlyLinks
    }.map(\.text)
  }
}
