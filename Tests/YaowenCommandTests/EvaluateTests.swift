import Foundation
import Testing

@Suite struct EvaluateTests {
  private static let gold =
    #"{"id":"a","positions":[["王明","厅长","教育厅"]],"statements":[["王明","说"],["陈红","说"]]}"#
  private static func record(_ speakers: [String]) -> String {
    let facts = speakers.map {
      #"{"kind":"statement","arguments":{"speaker":{"text":"\#($0)"},"cue":{"text":"说"}},"attributes":{}}"#
    }
    return #"{"id":"a","schema":1,"mentions":[],"facts":[\#(facts.joined(separator: ","))]}"#
  }

  @Test func printsEachCategoryAndEachError() throws {
    let folder = try Folder(["gold.jsonl": Self.gold, "out.jsonl": Self.record(["王明", "李四"])])
    let result = try Tool.run("evaluate", "gold.jsonl", "out.jsonl", in: folder)
    #expect(result.status == 0)
    #expect(
      result.lines == [
        "                       P     R     F1    right  found  annotated",
        "position               .000  .000  .000  0      0      1",
        "position.person-title  .000  .000  .000  0      0      1",
        "statement              .500  .500  .500  1      2      2",
        "missing\ta\tposition\t王明 | 厅长 | 教育厅",
        "missing\ta\tposition.person-title\t王明 | 厅长",
        "missing\ta\tstatement\t陈红 | 说",
        "extra\ta\tstatement\t李四 | 说",
      ])
  }

  @Test func analysesArticlesWithTheUsersWords() throws {
    let folder = try Folder([
      "gold/a.json": #"{"id":"a.txt","statements":[["云岭智造","表示"]]}"#,
      "news/a.txt": "云岭智造表示，订单很多。", "words.tsv": "#! type: organization\n云岭智造\n",
    ])
    let result = try Tool.run("evaluate", "gold", "news", "--lexicon", "words.tsv", in: folder)
    #expect(result.lines.dropFirst() == ["statement  1.000  1.000  1.000  1      1      1"])
  }

  @Test func comparesTwoOutputs() throws {
    let folder = try Folder([
      "gold.jsonl": Self.gold, "before.jsonl": Self.record(["王明", "李四"]),
      "after.jsonl": Self.record(["陈红"]),
    ])
    let result = try Tool.run(
      "evaluate", "gold.jsonl", "--compare", "before.jsonl", "after.jsonl", in: folder)
    #expect(
      result.lines.suffix(3) == [
        "found now\ta\tstatement\t陈红 | 说", "gone\ta\tstatement\t李四 | 说", "lost\ta\tstatement\t王明 | 说",
      ])
  }

  @Test func saysWhatIsWrong() throws {
    let folder = try Folder([
      "gold.jsonl": Self.gold, "broken.jsonl": #"{"id":"a","statements":[["王明"]]}"#,
      "other.jsonl": #"{"id":"z","schema":1,"mentions":[],"facts":[]}"#,
    ])
    let broken = try Tool.run("evaluate", "broken.jsonl", "gold.jsonl", in: folder)
    #expect(broken.status == 65)
    #expect(broken.errors.contains("broken.jsonl:1: a: statements[0]: an array of 2 expected"))
    let other = try Tool.run("evaluate", "gold.jsonl", "other.jsonl", in: folder)
    #expect(other.status == 65)
    #expect(other.errors.contains("other.jsonl: none of its documents is annotated"))
    #expect(try Tool.run("evaluate", "gold.jsonl", "no.jsonl", in: folder).status == 66)
    #expect(try Tool.run("evaluate", "gold.jsonl", "--compare", "other.jsonl", in: folder).status == 64)
  }
}
