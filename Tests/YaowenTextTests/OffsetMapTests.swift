import Testing
import YaowenText

@Suite struct OffsetMapTests {
  @Test(arguments: [
    "", "abc", "内蒙古", "𠮷野家😀在呼和浩特", "é\u{301}ß中😀a𠀀",
    String(repeating: "中a😀", count: 100),
  ])
  func agreesWithTheViewsOfString(_ string: String) {
    let text = SourceText(string, titleLine: false)
    let maps = (
      OffsetMap(text, unit: .scalar), OffsetMap(text, unit: .utf8), OffsetMap(text, unit: .utf16)
    )
    var utf16 = 0
    var utf8 = 0
    var scalars = 0
    for scalar in string.unicodeScalars {
      #expect(maps.0(utf16) == scalars)
      #expect(maps.1(utf16) == utf8)
      #expect(maps.2(utf16) == utf16)
      utf16 += scalar.utf16.count
      utf8 += scalar.utf8.count
      scalars += 1
    }
    #expect(maps.0(utf16) == string.unicodeScalars.count)
    #expect(maps.1(utf16) == string.utf8.count)
  }
}
