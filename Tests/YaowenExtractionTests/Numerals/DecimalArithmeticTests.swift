import Testing
import YaowenExtraction

@Suite struct DecimalArithmeticTests {
  @Test(arguments: [
    ("1", "3", "0.333333333333333"), ("2", "3", "0.666666666666667"), ("1", "4", "0.25"),
    ("1051", "3", "350.333333333333"),
    ("-157", "3", "-52.3333333333333"), ("6", "3", "2"), ("0", "7", "0"), ("1", "1000000", "0.000001"),
  ])
  func division(_ a: String, _ b: String, _ quotient: String) throws {
    let a = try #require(DecimalNumber(a))
    let b = try #require(DecimalNumber(b))
    #expect(a.divided(by: b)?.description == quotient)
  }

  @Test func divisionByZeroGivesNothing() {
    #expect(DecimalNumber(1).divided(by: .zero) == nil)
  }

  @Test(arguments: [("33.335", 2, "33.34"), ("-33.335", 2, "-33.34"), ("0.004", 2, "0"), ("12", 2, "12")])
  func rounding(_ text: String, _ places: Int, _ rounded: String) throws {
    #expect(try #require(DecimalNumber(text)).rounded(places: places).description == rounded)
  }

  @Test func powers() {
    #expect(DecimalNumber(2).raised(to: 10)?.description == "1024")
    #expect(DecimalNumber("2.5")?.raised(to: -1)?.description == "0.4")
    #expect(DecimalNumber("1.1")?.raised(to: 23)?.description == "8.95430243255237")
  }
}
