/// Names of files that are made for documents: `000001` for the first.
enum NumberedName {
  static func of(_ number: Int) -> String {
    let digits = String(number + 1)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
