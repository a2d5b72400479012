"""Opens the page of `docfacts audit` in a headless Chromium. usage: audit_page.py DOCFACTS [SHOTS]

Exits 77, which ctest takes for skipped, when there is no Chromium.
"""

import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import browser  # noqa: E402

LONG = "a-name-without-a-blank/" + "x" * 90 + "/three.md"
EVIL = "<script>window.struck=1</script><img src=x onerror=window.struck=2>\"'&"


def write(folder, path, text):
    full = os.path.join(folder, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w", encoding="utf-8") as file:
        file.write(text)


def repository(folder, mark):
    """Two bicycles, two attributes: three facts, of which one is stated wrongly and one nowhere."""
    write(folder, "docfacts.json", json.dumps(
        {"include": ["**/*.md"], "tables": ["facts.json", "sources.json", "vocabulary.json"]}))
    write(folder, "facts.json", json.dumps({"entities": [
        {"id": "swift", "name": "Swift" + mark, "aliases": ["Swift"], "kind": "bicycle", "facts": [
            {"attribute": "weight", "value": "12.4", "as_of": "2024-01-01",
             "sources": [{"id": "manual", "at": mark, "quote": mark}]},
            {"attribute": "price", "value": "1,480", "sources": [{"id": "catalogue"}]}]},
        {"id": "heron", "name": "Heron", "kind": "bicycle", "facts": [
            {"attribute": "weight", "value": "14.2", "sources": [{"id": "catalogue"}]}]}]}))
    write(folder, "sources.json", json.dumps([
        {"id": "manual", "type": "report", "title": "The manual" + mark,
         "URL": "https://manuals.example/swift.pdf"},
        {"id": "catalogue", "type": "book", "title": "The catalogue" + mark,
         "URL": "https://bicycles.example/" + mark},
        {"id": "diary", "type": "webpage", "title": mark or "A diary", "author": [{"literal": mark or "A"}]}]))
    write(folder, "vocabulary.json", json.dumps({
        "attributes": [
            {"id": "weight", "label": "weight" + mark, "kind": "quantity", "unit": "kilograms",
             "cues": ["weighs"], "default_of_unit": True},
            {"id": "price", "label": "price", "kind": "quantity", "unit": "dollars",
             "cues": ["costs"], "default_of_unit": True}],
        "units": [{"id": "kilograms", "words": ["kg"]},
                  {"id": "dollars", "words": ["dollars"], "symbols_before": ["$"]}]}))
    write(folder, "one.md", "The Swift weighs 12.4 kg [1]. The Heron weighs 15 kg [2].\n\n" + mark +
          "\n\n## References\n\n1. https://manuals.example/swift.pdf\n"
          "2. https://bicycles.example/ " + mark + "\n")
    write(folder, "two.md", "The Swift weighs 12.4 kg.\n\nIt is light [1].\n\n"
          "## References\n\n1. https://manuals.example/swift.pdf\n")
    write(folder, LONG, "The Heron weighs 16 kg.\n\n"
          "It is light [1].\n\n## References\n\n1. https://manuals.example/swift.pdf\n")


def audit(docfacts, folder, path):
    subprocess.run([docfacts, "audit", "--root", folder, "--config",
                    os.path.join(folder, "docfacts.json"), "--output", "html=" + path,
                    "--output", "json=" + path + ".json"], check=True, cwd=folder)
    with open(path + ".json", encoding="utf-8") as file:
        return json.load(file)


def expect(what, found, wanted):
    if found != wanted:
        raise AssertionError(f"{what}: {found!r}, not {wanted!r}")


def check_numbers(page, data):
    expect("total", {k: data["total"][k] for k in ("claims", "supported", "wrong", "uncited")},
           {"claims": 4, "supported": 1, "wrong": 2, "uncited": 2})
    wanted = {"agrees": 1, "disagrees": 1, "absent": 1, "no fact": 1}
    expect("matrix of the data", data["matrix"]["counts"], wanted)
    legend = page.evaluate("Object.fromEntries(Array.from(document.querySelectorAll('[data-count]'),"
                           "one => [one.dataset.count, Number(one.textContent)]))")
    expect("legend", legend, wanted)
    cells = page.evaluate("Array.from(document.querySelectorAll('#matrix tbody tr'),"
                          "row => Array.from(row.cells).slice(1).map(cell => cell.className))")
    expect("matrix of the page", cells, [["agrees", "absent"], ["disagrees", ""]])
    heads = page.evaluate("Array.from(document.querySelectorAll('#matrix tbody th'),"
                          "head => head.textContent)")
    expect("entities", heads, ["Swift" + MARK, "Heron"])
    tiles = page.evaluate("Object.fromEntries(Array.from(document.querySelectorAll('.tally div'),"
                          "one => [one.children[0].textContent, Number(one.children[1].textContent)]))")
    expect("tiles", tiles, data["total"])
    href = page.evaluate("document.querySelector('#matrix .disagrees a').getAttribute('href')")
    place = page.evaluate(f"document.querySelector('{href} a').getAttribute('href')")
    expect("place of the wrong claim", place, f"./{LONG}#L1")


def shown(page, table):
    return page.evaluate(f"document.querySelectorAll('{table} tbody tr:not([hidden])').length")


def focus_on(page, selector):
    """Walks there by the Tab key alone."""
    for _ in range(200):
        if page.evaluate(f"document.activeElement === document.querySelector('{selector}')"):
            return
        page.press("Tab")
    raise AssertionError(selector + " is not reached by Tab")


def check_keyboard(page):
    expect("claims at first", shown(page, "#claims"), 4)
    focus_on(page, "#claim-filter [name=words]")
    page.type("heron")
    expect("claims by word", shown(page, "#claims"), 2)
    for _ in range(5):
        page.press("Backspace")
    expect("claims again", shown(page, "#claims"), 4)
    focus_on(page, "#claim-filter [value=wrong]")
    page.press(" ", code="Space", text=" ")
    expect("claims without cited wrong ones", shown(page, "#claims"), 3)
    focus_on(page, "#claim-filter [value=uncited]")
    page.press(" ", code="Space", text=" ")
    expect("claims neither wrong nor uncited", shown(page, "#claims"), 1)
    focus_on(page, "#claim-filter button")
    page.press("Enter", text="\r")
    page.evaluate("new Promise(done => setTimeout(done, 50))")
    expect("claims after reset", shown(page, "#claims"), 4)
    focus_on(page, "#matrix-filter [name=state]")
    page.type("dis")
    expect("entities that disagree", shown(page, "#matrix"), 1)
    focus_on(page, "#matrix .disagrees a")
    page.press("Enter", text="\r")
    expect("the claim is led to", page.evaluate("location.hash !== ''"), True)


def check_safety(page):
    expect("struck", page.evaluate("typeof window.struck"), "undefined")
    expect("scripts", page.evaluate("document.scripts.length"), 1)
    expect("pictures", page.evaluate("document.images.length"), 0)
    if MARK:
        expect("markup is text", page.evaluate(
            "document.body.textContent.includes('<script>window.struck=1')"), True)
    others = [url for url in page.requests if not url.startswith(("file:", "data:"))]
    expect("requests", others, [])
    expect("complaints", page.complaints, [])


def check_narrow(page, shots, name):
    for scheme in ("light", "dark"):
        for width, height in ((1280, 900), (390, 844)):
            page.show(scheme, width, height)
            over = page.evaluate("document.documentElement.scrollWidth > innerWidth")
            expect(f"page wider than {width}", over, False)
            ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
            expect(f"{scheme} ground", ground == "rgb(255, 255, 255)", scheme == "light")
            if shots:
                for part in ("", "#claims", "#matrix"):
                    page.evaluate(f"location.hash = '{part}'; scrollTo(0, document.querySelector("
                                  f"'{part or 'h1'}').getBoundingClientRect().top + scrollY - 8)")
                    page.screenshot(os.path.join(
                        shots, f"{name}-{scheme}-{width}-{part.strip('#') or 'top'}.png"))


def check_paper(page):
    """On paper nothing is wider than the sheet, and the matrix says what its cells are about."""
    page.call("Emulation.setEmulatedMedia", media="print",
              features=[{"name": "prefers-color-scheme", "value": "dark"}])
    page.call("Emulation.setDeviceMetricsOverride", width=718, height=1000, deviceScaleFactor=1,
              mobile=False)
    over = page.evaluate("Array.from(document.querySelectorAll('main *'),"
                         "one => one.getBoundingClientRect().right > innerWidth + 1 ? one.outerHTML"
                         ".slice(0, 80) : '').filter(one => one)")
    expect("wider than the paper", over, [])
    name = page.evaluate("getComputedStyle(document.querySelector('#matrix td.agrees'), '::before')"
                         ".content")
    expect("attribute on paper", name.startswith('"weight'), True)
    ground = page.evaluate("getComputedStyle(document.querySelector('.agrees')).backgroundColor")
    expect("ground on paper", ground, "rgb(217, 240, 225)")


def check_focus(page):
    """What has the focus is not below the heads of the matrix."""
    for scheme, width in (("light", 1280), ("light", 390)):
        page.show(scheme, width, 500)
        page.evaluate("document.querySelector('#matrix .scroll').style.maxHeight = '17rem'")
        focus_on(page, "#matrix-filter [name=entity]")
        focus_on(page, "#matrix tbody tr:last-child a")
        seen = page.evaluate("(a => { const r = a.getBoundingClientRect();"
                             "return document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2)"
                             " === a; })(document.activeElement)")
        expect(f"focus seen at {width}", seen, True)


def main():
    global MARK
    docfacts = os.path.abspath(sys.argv[1])
    shots = sys.argv[2] if len(sys.argv) > 2 else None
    path = browser.find()
    if path is None:
        print("no Chromium here")
        return 77
    for MARK in ("", EVIL):
        with tempfile.TemporaryDirectory() as folder:
            repository(folder, MARK)
            data = audit(docfacts, folder, os.path.join(folder, "audit.html"))
            page = browser.Browser(path)
            try:
                page.open(os.path.join(folder, "audit.html"))
                check_numbers(page, data)
                check_keyboard(page)
                check_narrow(page, shots, "marked" if MARK else "plain")
                check_focus(page)
                check_paper(page)
                check_safety(page)
            finally:
                page.close()
    print("the page holds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
