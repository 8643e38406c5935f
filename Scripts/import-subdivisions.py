#!/usr/bin/env python3
"""Writes Lexicons/places/subdivisions.tsv: the provinces, states and counties of other countries.

  Scripts/import-subdivisions.py /usr/share/unicode/cldr/common/subdivisions/zh.xml

The names are those of the CLDR (Debian: unicode-cldr-core). A name is taken when it ends with the kind of a
division, so that it is no ordinary word, and when no other place file has it. Uses the standard library only.
"""

import pathlib
import re
import sys

LEXICONS = pathlib.Path(__file__).parent.parent / "Lexicons"
OUTPUT = LEXICONS / "places" / "subdivisions.tsv"

# Countries whose divisions Chinese news names.
COUNTRIES = set(
    "ae af ao ar at au bd be bg bo br by ca cd ch ci cl cm co cr cu cz de do dz ec ee eg es et fi fr gb ge gh gr gt "
    "hn hr ht hu id ie il in iq ir it jo jp ke kg kh kp kr kz la lb lk ly ma mg ml mm mn mx my mz na ng ni nl no np "
    "nz om pa pe ph pk pl pt py qa ro rs ru sa sd se sk sn so ss sv sy td th tj tm tn tr tz ua ug us uy uz ve vn ye "
    "za zm zw".split()
)
KINDS = "省 州 郡 府 邦 道 县 大区 专区 边疆区 自治区 共和国".split()
# 中部省, 高原州: the name says only what or where, as others do.
VAGUE = re.compile(
    "[东西南北中上下]*[部方央]?|高地|高原|高山|山地|山谷|绿山|西山|银山|沿海|滨海|大湾|银港|内地|内湖|湖泊|河流|三角|绿洲|首都|联邦|联合|独立|圣母"
)


def rows(path):
    """The fields of each entry of a lexicon file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def surfaces(path):
    for fields in rows(path):
        yield fields[0]
        for field in fields[1:]:
            if field.startswith("alias="):
                yield from field[len("alias="):].split("|")


def simplified(text, table):
    return "".join(table.get(character, character) for character in text)


def main():
    table = {fields[0]: fields[1] for fields in rows(LEXICONS / "characters" / "traditional.tsv")}
    known = {
        surface
        for path in sorted((LEXICONS / "places").glob("*.tsv"))
        if path != OUTPUT
        for surface in surfaces(path)
    }
    source = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    found = {}
    for code, name in re.findall(r'<subdivision type="(\w+)"[^>]*>([^<]+)<', source):
        name = simplified(name, table)
        kind = max((kind for kind in KINDS if name.endswith(kind)), key=len, default=None)
        if code[:2] not in COUNTRIES or kind is None or name in known:
            continue
        stem = name[: -len(kind)]
        if len(stem) < 2 or VAGUE.fullmatch(stem) or not re.fullmatch("[\u4e00-\u9fff·-]+", stem):
            continue
        found.setdefault(name, []).append(f"{code[:2].upper()}-{code[2:].upper()}")
    lines = [
        "# Provinces, states and counties of other countries",
        "#! type: place",
        "#! source: CLDR 41, common/subdivisions/zh.xml; Scripts/import-subdivisions.py",
        "#! license: Unicode-DFS-2016",
    ]
    order = sorted(found.items(), key=lambda entry: (entry[1][0], entry[0]))
    lines += [f"{name}\tkind=division\tcode={'|'.join(codes)}" for name, codes in order]
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
