import YaowenFacts

/// A document as one line of JSON.
public enum JSONRecord {}
