import YaowenExtraction

/// The tables of a report: people and posts, amounts of money, dates. It keeps only what they show, so that
/// a report of any number of documents takes little memory.
struct HTMLSummary {
  private struct Tenure {
    var statuses: Set<String> = []
    var first: (day: String, link: String)
    var last: (day: String, link: String)
    var documents = 1
  }

  private struct Total {
    var count = 0
    var sum = DecimalNumber.zero
    var largest: (number: DecimalNumber, label: String, link: String)?
  }

  private struct Moment: Comparable {
    let iso: String
    let order: Int
    let context: String
    let link: String

    static func < (a: Moment, b: Moment) -> Bool { (a.iso, a.order) < (b.iso, b.order) }
  }

  /// More rows are for a database.
  private static let mostPosts = 500
  private static let mostMoments = 300

  private var tenures: [HTMLSummaryEntry.Post: Tenure] = [:]
  private var totals: [String: Total] = [:]
  private var moments: [Moment] = []
  private var momentsLeftOut = 0
  private(set) var documents = 0
  private var failures = 0
  private var mentions = 0
  private var facts = 0

  /// Counts a document in. `link` leads to its section; a `#` in it may be followed by a place's name.
  mutating func add(_ entry: HTMLSummaryEntry, link: String) {
    documents += 1
    mentions += entry.mentions
    facts += entry.facts
    if entry.isError { failures += 1 }
    let day = entry.published ?? ""
    for post in Set(entry.posts.map(\.post)) where !post.person.isEmpty {
      var tenure = tenures[post] ?? Tenure(first: (day, link), last: (day, link), documents: 0)
      tenure.documents += 1
      if !day.isEmpty {
        if tenure.first.day.isEmpty || day < tenure.first.day { tenure.first = (day, link) }
        if day >= tenure.last.day { tenure.last = (day, link) }
      }
      tenures[post] = tenure
    }
    for (post, status) in entry.posts where !post.person.isEmpty { tenures[post]?.statuses.insert(status) }
    for amount in entry.money {
      guard let number = DecimalNumber(amount.number) else { continue }
      var total = totals[amount.unit] ?? Total()
      total.count += 1
      if !amount.isPart { total.sum = total.sum.adding(number) ?? total.sum }
      if total.largest.map({ $0.number < number }) ?? true { total.largest = (number, amount.label, link) }
      totals[amount.unit] = total
    }
    for date in entry.dates {
      moments.append(
        Moment(
          iso: date.iso, order: moments.count + momentsLeftOut, context: date.context,
          link: "\(link)-m\(date.mention)"))
    }
    if moments.count > Self.mostMoments * 2 { keepLatestMoments() }
  }

  private mutating func keepLatestMoments() {
    moments.sort()
    let surplus = moments.count - Self.mostMoments
    guard surplus > 0 else { return }
    moments.removeFirst(surplus)
    momentsLeftOut += surplus
  }

  /// `12 documents · 340 mentions · 56 facts`.
  var counts: String {
    var parts = [count(documents, "document"), count(mentions, "mention"), count(facts, "fact")]
    if failures > 0 { parts.append("\(failures) could not be processed") }
    return parts.joined(separator: " · ")
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  // MARK: Writing

  /// The tables' markup.
  mutating func tables() -> [UInt8] {
    keepLatestMoments()
    moments.sort()
    var html = HTMLWriter()
    html.markup("<div class=\"columns\"><div>")
    writePosts(to: &html)
    html.markup("</div><div>")
    writeTotals(to: &html)
    writeMoments(to: &html)
    html.markup("</div></div>")
    return html.bytes
  }

  private func writePosts(to html: inout HTMLWriter) {
    guard !tenures.isEmpty else { return }
    html.element("h3", "people and posts (\(tenures.count))")
    html.beginTable(["person", "post", "reported"], numbers: ["articles"])
    let rows = tenures.sorted { a, b in
      (b.value.documents, a.key.person, a.key.organization, a.key.title)
        < (a.value.documents, b.key.person, b.key.organization, b.key.title)
    }
    for (post, tenure) in rows.prefix(Self.mostPosts) {
      html.markup("<tr><td lang=\"zh\">")
      html.text(post.person)
      html.markup("</td><td lang=\"zh\">")
      html.text(post.organization + post.title)
      let statuses = tenure.statuses.subtracting(["", "holds"]).sorted().joined(separator: ", ")
      if !statuses.isEmpty {
        html.markup(" <span class=\"quiet\">")
        html.text(statuses)
        html.markup("</span>")
      }
      html.markup("</td><td class=\"day\">")
      writeLink(tenure.first, to: &html)
      if tenure.last.day != tenure.first.day {
        html.markup(" – ")
        writeLink(tenure.last, to: &html)
      }
      html.markup("</td><td class=\"number\">")
      html.number(tenure.documents)
      html.markup("</td></tr>")
    }
    html.endTable()
    writeRest(rows.count - Self.mostPosts, to: &html)
  }

  private func writeLink(_ place: (day: String, link: String), to html: inout HTMLWriter) {
    html.markup("<a href=\"")
    html.text(place.link)
    html.markup("\">")
    html.text(place.day.isEmpty ? "undated" : place.day)
    html.markup("</a>")
  }

  private func writeTotals(to html: inout HTMLWriter) {
    guard !totals.isEmpty else { return }
    html.element("h3", "money")
    html.beginTable(["currency"], numbers: ["amounts", "sum", "largest"])
    for (unit, total) in totals.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      html.markup("<tr><td>")
      html.text(unit)
      html.markup("</td><td class=\"number\">")
      html.number(total.count)
      html.markup("</td><td class=\"number\">")
      html.text(Self.grouped(total.sum))
      html.markup("</td><td class=\"number\">")
      if let largest = total.largest {
        html.markup("<a href=\"")
        html.text(largest.link)
        html.markup("\">")
        html.text(Self.grouped(largest.number))
        html.markup("</a><br><span class=\"quiet\" lang=\"zh\">")
        html.text(largest.label)
        html.markup("</span>")
      }
      html.markup("</td></tr>")
    }
    html.endTable()
    html.markup("<p class=\"note\">Sums leave out amounts that are known to be part of another.</p>")
  }

  /// A number with its thousands set apart: `457,300,000,000`.
  private static func grouped(_ number: DecimalNumber) -> String {
    let parts = number.description.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return "" }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0, result != "-" { result.append(",") }
      result.append(digit)
    }
    return parts.count == 2 ? result + "." + parts[1] : result
  }

  private func writeMoments(to html: inout HTMLWriter) {
    guard !moments.isEmpty else { return }
    html.element("h3", "dates (\(moments.count + momentsLeftOut))")
    html.markup("<ol class=\"timeline\">")
    for moment in moments {
      html.markup("<li><time>")
      html.text(moment.iso)
      html.markup("</time> <a lang=\"zh\" href=\"")
      html.text(moment.link)
      html.markup("\">")
      html.text(moment.context)
      html.markup("</a></li>")
    }
    html.markup("</ol>")
    writeRest(momentsLeftOut, to: &html)
  }

  private func writeRest(_ count: Int, to html: inout HTMLWriter) {
    guard count > 0 else { return }
    html.markup("<p class=\"note\">")
    html.text("\(count) more are left out here; write a database (--output facts.db) to have them all.")
    html.markup("</p>")
  }
}
