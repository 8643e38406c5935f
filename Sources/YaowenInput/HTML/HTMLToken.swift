/// A piece of a page.
enum HTMLToken: Equatable {
  case start(name: String, attributes: [(name: String, value: String)])
  case end(name: String)
  /// Text with its entities resolved.
  case text([UInt16])

  static func == (a: HTMLToken, b: HTMLToken) -> Bool {
    switch (a, b) {
    case (.start(let name, let attributes), .start(let other, let others)):
      name == other && attributes.elementsEqual(others) { $0 == $1 }
    case (.end(let name), .end(let other)): name == other
    case (.text(let text), .text(let other)): text == other
    default: false
    }
  }
}
