#!/usr/bin/env python3
"""Fits the weights of names in Lexicons/weights/evidence.tsv to annotated text, by an averaged structured perceptron.

  yaowen explain --format json-lines --input-format jsonl TEXTS.jsonl > CANDIDATES.jsonl
  Scripts/fit-weights.py CANDIDATES.jsonl GOLD.jsonl [CANDIDATES GOLD …] [--repeat 1,10] [--epochs 4]

GOLD holds one object a line: {"id", "entities": [{"start", "end", "type"}]} (PER, LOC, ORG, TITLE or our own names), or
{"id", "mentions": [[start, end, type, text]]}; offsets are Unicode scalars. Types that a corpus does not annotate at all
are left out of its part of the fit. A pair may be repeated, so that a small corpus in our own convention counts for
more than a large one in another. Weights are written back in place; rows named in FROZEN keep theirs, because
articles say too little about them. Standard library only; deterministic.
"""
import argparse, collections, json, pathlib, random

WEIGHTS = pathlib.Path(__file__).resolve().parent.parent / "Lexicons" / "weights" / "evidence.tsv"
TYPES = {"PER": "person", "LOC": "place", "ORG": "organization", "COMPANY": "organization", "TITLE": "title"}
NAMES = {"person", "place", "organization", "title"}
FROZEN = {
    "pinned", "inside-title-marks", "person-by-surname", "person-anonymous", "surname-compound", "place-inside-word",
    "place-generic", "place-division-name", "organization-alias", "organization-noun", "event-name",
    "event-name-length", "lexicon-word",
}
MARGIN, RATE, SCALE = 40, 2, 2.5  # weights are fitted in units of SCALE hundredths


def read_weights():
    rows = (line.rstrip("\n").split("\t") for line in WEIGHTS.open(encoding="utf-8") if not line.startswith("#"))
    return {row[0]: int(row[1]) / SCALE for row in rows if len(row) > 1}


def read_gold(path):
    gold = {}
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        spans = [(m[0], m[1], m[2]) for m in row.get("mentions", [])]
        spans += [(e["start"], e["end"], TYPES.get(e["type"], e["type"]))
                  for e in row.get("entities", []) if not e.get("nested")]
        gold[str(row["id"])] = {span for span in spans if span[2] in NAMES}
    return gold


def read_documents(candidates, gold):
    gold = read_gold(gold)
    types = {span[2] for spans in gold.values() for span in spans}
    for line in open(candidates, encoding="utf-8"):
        row = json.loads(line)
        found = [((c["start"], c["end"], c["type"]), c["evidence"]) for c in row["candidates"] if c["type"] in types]
        found.sort(key=lambda candidate: candidate[0][1])
        yield found, gold.get(str(row["id"]), set())


def decode(candidates, weights, gold=None):
    """The indices on the best path; with `gold`, wrong spans are made better by a margin and right ones worse."""
    count = max((span[1] for span, _ in candidates), default=0)
    best, choice = [0.0] * (count + 1), [None] * (count + 1)
    ends = collections.defaultdict(list)
    for index, (span, _) in enumerate(candidates):
        ends[span[1]].append(index)
    for position in range(1, count + 1):
        best[position] = best[position - 1]
        for index in ends.get(position, ()):
            span, evidence = candidates[index]
            score = sum(weights[name] * times for name, times in evidence.items())
            if gold is not None:
                score += -MARGIN if span in gold else MARGIN
            if score > 0 and best[span[0]] + score > best[position]:
                best[position], choice[position] = best[span[0]] + score, index
    path, position = [], count
    while position > 0:
        if choice[position] is None:
            position -= 1
        else:
            path.append(choice[position])
            position = candidates[choice[position]][0][0]
    return path


def scores(documents, weights):
    right, found, wanted = collections.Counter(), collections.Counter(), collections.Counter()
    for candidates, gold in documents:
        chosen = {candidates[index][0] for index in decode(candidates, weights)}
        found.update(span[2] for span in chosen)
        wanted.update(span[2] for span in gold)
        right.update(span[2] for span in chosen & gold)
    return {type: round(2 * right[type] / max(1, found[type] + wanted[type]), 4) for type in sorted(wanted)}


def fit(documents, weights, epochs):
    signs = {name: (weight > 0) - (weight < 0) for name, weight in weights.items()}
    total, steps = collections.Counter(), 0
    for _ in range(epochs):
        random.shuffle(documents)
        for candidates, gold in documents:
            guessed = decode(candidates, weights, gold)
            spans = {candidates[index][0] for index in guessed}
            change = collections.Counter()
            best = {}
            for span, evidence in candidates:
                if span in gold and span not in spans:
                    score = sum(weights[name] * times for name, times in evidence.items())
                    if span not in best or score > best[span][0]:
                        best[span] = (score, evidence)
            for _, evidence in best.values():
                change.update(evidence)
            for index in guessed:
                if candidates[index][0] not in gold:
                    change.subtract(candidates[index][1])
            for name, times in change.items():
                if name in FROZEN:
                    continue
                weights[name] += RATE * max(-4, min(4, times))
                if signs.get(name, 0) * weights[name] < 0:
                    weights[name] = 0  # evidence never turns against what it is named for
            steps += 1
            if steps % 50 == 0:
                for name, weight in weights.items():
                    total[name] += weight
    samples = max(1, steps // 50)
    return {name: total[name] / samples for name in weights}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="CANDIDATES GOLD")
    parser.add_argument("--repeat", help="how often each pair counts, as 1,10")
    parser.add_argument("--epochs", type=int, default=4)
    arguments = parser.parse_args()
    pairs = list(zip(arguments.files[::2], arguments.files[1::2]))
    repeats = [int(n) for n in arguments.repeat.split(",")] if arguments.repeat else [1] * len(pairs)
    corpora = [list(read_documents(*pair)) for pair in pairs]
    random.seed(1)
    start = collections.defaultdict(float, read_weights())
    for pair, corpus in zip(pairs, corpora):
        print("before", pair[1], scores(corpus, start))
    documents = [document for corpus, n in zip(corpora, repeats) for document in corpus * n]
    fitted = collections.defaultdict(float, fit(documents, start.copy(), arguments.epochs))
    for pair, corpus in zip(pairs, corpora):
        print("after ", pair[1], scores(corpus, fitted))
    used = {name for candidates, _ in documents for _, evidence in candidates for name in evidence}
    lines = []
    for line in WEIGHTS.open(encoding="utf-8"):
        row = line.rstrip("\n").split("\t")
        if len(row) > 2 and not line.startswith("#") and row[0] in used - FROZEN:
            row[1] = str(round(SCALE * fitted[row[0]]))
            line = "\t".join(row) + "\n"
        lines.append(line)
    WEIGHTS.write_text("".join(lines), encoding="utf-8")


main()
