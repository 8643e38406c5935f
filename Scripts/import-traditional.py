#!/usr/bin/env python3
"""Writes Lexicons/characters/traditional.tsv from ICU's transform Traditional-Simplified (needs `uconv`,
in Debian's package icu-devtools): every character of the basic plane that the transform maps to one other."""
import pathlib, subprocess

out = pathlib.Path(__file__).resolve().parent.parent / "Lexicons" / "characters" / "traditional.tsv"
characters = [chr(c) for c in [*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)]]
run = lambda *words, text: subprocess.run(["uconv", "-x", *words], input=text, capture_output=True, text=True, check=True).stdout
simplified = run("Traditional-Simplified", text="\n".join(characters)).split("\n")
version = subprocess.run(["uconv", "--version"], capture_output=True, text=True).stdout.split()[-1]
rows = [f"{a}\t{b}" for a, b in zip(characters, simplified) if a != b and len(b) == 1 and ord(b) < 0x10000]
out.parent.mkdir(exist_ok=True)
out.write_text(
    "# Traditional characters and the simplified ones that they fold to\n"
    f"#! source: ICU {version}, transform Traditional-Simplified (CLDR)\n"
    "#! license: Unicode-3.0\n" + "\n".join(rows) + "\n", encoding="utf-8")
