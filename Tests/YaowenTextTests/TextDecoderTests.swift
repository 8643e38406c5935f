import Testing
import YaowenText

@Suite struct TextDecoderTests {
  private static let sentence = "工业和信息化部部长金壮龙出席活动，总投资4573亿元。\n"

  private func decode(
    _ bytes: [UInt8], encoding: TextEncoding? = nil
  ) throws(TextDecodingError) -> (text: String, encoding: TextEncoding) {
    var outcome: Result<(text: String, encoding: TextEncoding), TextDecodingError>?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(TextDecodingError) {
        let result = try TextDecoder.decode(buffer, encoding: encoding)
        outcome = .success((String(decoding: result.units, as: UTF16.self), result.encoding))
      } catch {
        outcome = .failure(error)
      }
    }
    guard let outcome else { throw .unknownEncoding }
    return try outcome.get()
  }

  /// 内蒙古 in GB 18030, repeated so that the detector has something to go by.
  private static let gb18030 = [[UInt8]](
    repeating: [0xC4, 0xDA, 0xC3, 0xC9, 0xB9, 0xC5, 0xD7, 0xD4, 0xD6, 0xCE, 0xC7, 0xF8, 0xA3, 0xAC], count: 20
  ).flatMap { $0 }

  @Test func utf8WithAndWithoutMark() throws {
    let bytes = Array(Self.sentence.utf8)
    #expect(try decode(bytes) == (Self.sentence, .utf8))
    #expect(try decode([0xEF, 0xBB, 0xBF] + bytes) == (Self.sentence, .utf8))
    #expect(try decode([]) == ("", .utf8))
  }

  @Test func utf16WithAndWithoutMark() throws {
    let little = Self.sentence.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Self.sentence.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try decode([0xFF, 0xFE] + little) == (Self.sentence, .utf16LittleEndian))
    #expect(try decode([0xFE, 0xFF] + big) == (Self.sentence, .utf16BigEndian))
    #expect(try decode(little) == (Self.sentence, .utf16LittleEndian))
    #expect(try decode(big) == (Self.sentence, .utf16BigEndian))
  }

  /// 一 and 個 hold a zero byte on the side where ASCII has none.
  @Test(arguments: ["一个项目总投资4573亿元，占全部的一半。\n", "一一一一一一一一，新增岗位一千个；", "title\n一方面，产业持续增长"])
  func utf16IsToldByItsHighBytes(_ string: String) throws {
    let little = string.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = string.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try decode(little) == (string, .utf16LittleEndian))
    #expect(try decode(big) == (string, .utf16BigEndian))
  }

  @Test func big5IsDetected() throws {
    // 行政院長表示, over and over.
    let bytes = [[UInt8]](
      repeating: [0xA6, 0xE6, 0xAC, 0x46, 0xB0, 0x7C, 0xAA, 0xF8, 0xAA, 0xED, 0xA5, 0xDC, 0xA1, 0x41],
      count: 20
    ).flatMap { $0 }
    #expect(try decode(bytes) == (String(repeating: "行政院長表示，", count: 20), .big5))
  }

  @Test func gb18030IsDetectedAndMayBeNamed() throws {
    let expected = String(repeating: "内蒙古自治区，", count: 20)
    #expect(try decode(Self.gb18030) == (expected, .gb18030))
    #expect(try decode(Self.gb18030, encoding: .gb18030) == (expected, .gb18030))
  }

  @Test func big5MayBeNamed() throws {
    // 台灣
    #expect(try decode([0xA5, 0x78, 0xC6, 0x57], encoding: .big5) == ("台灣", .big5))
  }

  @Test func supplementaryCharactersSurvive() throws {
    #expect(try decode(Array("𠮷😀".utf8)) == ("𠮷😀", .utf8))
  }

  @Test(arguments: [
    ([0xE4, 0xB8] as [UInt8], 0), ([0x61, 0xC0, 0x80], 1), ([0x61, 0xED, 0xA0, 0x80], 1),
    ([0xF4, 0x90, 0x80, 0x80], 0), ([0x61, 0x62, 0x80], 2), ([0xF0, 0x80, 0x80, 0x80], 0),
    ([0xE0, 0x80, 0x80], 0),
  ])
  func invalidUTF8IsRefusedWithItsOffset(_ bytes: [UInt8], _ offset: Int) {
    #expect(throws: TextDecodingError.invalidSequence(encoding: .utf8, byteOffset: offset)) {
      try decode(bytes, encoding: .utf8)
    }
  }

  @Test func namedEncodingThatDoesNotFitIsAnError() {
    #expect(throws: TextDecodingError.self) { try decode([0x41, 0xFF, 0xFF], encoding: .gb18030) }
  }

  @Test func binaryIsNoText() {
    let image: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48]
    #expect(throws: TextDecodingError.binary(byteOffset: 8)) { try decode(image) }
  }

  @Test func transcodingAgreesWithTheStandardLibrary() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let scalars = (0..<50).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &generator))
      }
      let string = String(String.UnicodeScalarView(scalars))
      let units = Array(string.utf8).withUnsafeBufferPointer { try? UTF8Transcoding.units(of: $0) }
      #expect(units == Array(string.utf16))
    }
  }

  @Test func stringsAgreeWithTheStandardLibrary() {
    var generator = SystemRandomNumberGenerator()
    for round in 0..<2000 {
      // Every other round is full of surrogates, whole and broken.
      let range: ClosedRange<UInt16> = round % 2 == 0 ? 0...0xFFFF : 0xD700...0xE0FF
      let units = (0..<20).map { _ in UInt16.random(in: range, using: &generator) }
      #expect(
        units.withUnsafeBufferPointer { UTF8Transcoding.string(of: $0) }
          == String(decoding: units, as: UTF16.self))
    }
  }
}
