import YaowenFacts

/// The view for reading on a terminal.
public struct TableFormat: DocumentFormat {
  private let view: TerminalView

  public init(_ view: TerminalView) { self.view = view }

  public func bytes(of result: DocumentResult) -> [UInt8] {
    switch result {
    case .analyzed(let analyzed): Array(view.text(of: analyzed.document).utf8)
    case .failed(let id, let error): Array(view.text(of: error, id: id).utf8)
    }
  }
}
