"""All formats of `docfacts audit` tell the same measures. usage: audit_formats.py DOCFACTS"""

import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import audit_page  # noqa: E402

MEASURES = ("claims", "cited", "supported", "unsupported", "undecided", "wrong", "uncited", "exempt")


def of_text(text):
    out = {}
    for line in text.splitlines():
        found = re.match(r"(.+): (\d+ claims?, .+)$", line)
        if found and "cited," in line:
            out[found[1]] = dict(zip(MEASURES, of_words(found[2])))
    out["All"] = out.pop("All documents")
    return out


def of_words(text):
    found = {name: int(count) for count, name in re.findall(r"(\d+) (\w+)", text)}
    found["claims"] = found.get("claims", found.get("claim"))
    return [found[name] for name in MEASURES]


def of_json(text):
    data = json.loads(text)
    out = {one["path"]: {name: one[name] for name in MEASURES} for one in data["documents"]}
    out["All"] = {name: data["total"][name] for name in MEASURES}
    return out


def of_csv(text):
    out = {"All": dict.fromkeys(MEASURES, 0)}
    for row in csv.DictReader(io.StringIO(text)):
        for name in (row["document"], "All"):
            tally = out.setdefault(name, dict.fromkeys(MEASURES, 0))
            tally["claims"] += 1
            tally["cited"] += row["is_cited"] == "yes"
            tally["uncited"] += row["is_uncited"] == "yes"
            if row["standing"] != "uncited":
                tally[row["standing"]] += 1
    return out


def of_rows(text, row, cell):
    """The first table of a page whose rows have a name and then the measures."""
    out = {}
    for line in re.findall(row, text):
        cells = re.findall(cell, line)
        if len(cells) > len(MEASURES) and all(one.isdigit() for one in cells[1:9]):
            out.setdefault(re.sub(r"<[^>]*>|\\", "", cells[0]), [int(one) for one in cells[1:9]])
    return out


def under(names, rows):
    """The measures of each row under the names of its columns."""
    return {row: dict(zip(names, counts)) for row, counts in rows.items()}


def of_markdown(text):
    names = re.findall(r"\| (\w+) (?=\|)", text[text.index("| Document"):].splitlines()[0])
    rows = of_rows(text, r"(?m)^\|.*\|$", r"\| ([^|]*?) (?=\|)")
    return under([name.lower() for name in names[1:9]], rows)


def of_html(text):
    heads = re.findall(r"<th scope=\"col\"[^>]*>([^<]*)</th>", text[:text.index("<section id=\"claims\"")])
    rows = of_rows(text, r"(?s)<tr>.*?</tr>", r"<t[hd][^>]*>(.*?)</t[hd]>")
    out = under([head.lower() for head in heads[1:9]], rows)
    tiles = re.findall(r"<dt>(\w+)</dt><dd[^>]*>(\d+)</dd>", text)
    out["All"] = {name: int(count) for name, count in tiles}
    return out


def main():
    docfacts = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        audit_page.repository(folder, "")
        told = {}
        for form, read in (("text", of_text), ("json", of_json), ("csv", of_csv),
                           ("markdown", of_markdown), ("html", of_html)):
            text = subprocess.run([docfacts, "audit", "--format", form], cwd=folder, check=True,
                                  capture_output=True, text=True).stdout
            told[form] = read(text)
    wanted = told["json"]
    if len(wanted) != 4 or not all(wanted["All"][name] for name in ("claims", "wrong", "uncited")):
        raise AssertionError(f"nothing to compare: {wanted}")
    for form, found in told.items():
        if found != wanted:
            raise AssertionError(f"{form} tells {found}, json {wanted}")
    print("the formats agree")


if __name__ == "__main__":
    main()
