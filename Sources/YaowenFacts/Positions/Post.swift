import YaowenExtraction

/// A title in the text with the bodies or places that it belongs to.
struct Post: Sendable {
  var title: Int
  /// Mentions of organizations or places; empty where the text gives none.
  var holders: [Int]
  /// Whether the post itself leaves its holders out.
  var isElided = false
  /// Where the holder is only part of a mention: 上海 in 上海市委.
  var partialHolder: Range<Int>?
  /// The whole name of the holder, where its mention has only a part of it or there is none.
  var wholeHolder: Range<Int>?
  /// Where the post begins in the text.
  var start: Int
}
