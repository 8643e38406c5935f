/// A number in a text, as digits, Chinese characters or both.
package struct Numeral: Sendable {
  package var start: Int
  package var end: Int
}
