/// A calendar expression as it was read, before the reference date resolves it.
package struct DateExpression: Sendable {
  package init() {}
}
