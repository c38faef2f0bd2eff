"""axe-core, in a browser, finds nothing to mend in a report, at the width of a laptop and at that of a phone."""

import html
import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.made.browser import AXE, BROWSER, SECONDS, modules_of, needs_browser
from tests.made.small import SCENARIO
from tests.reports.test_debrief_html import small_debrief
from tests.reports.test_pages_for_all import PAGES
from trainer.reports.debrief_html import debrief_html

LOOK = """
axe.run(document).then(found => {
  const told = document.createElement("pre");
  told.id = "found";
  told.textContent = JSON.stringify({
    violations: found.violations.map(each => [each.id, each.nodes.map(node => node.html.slice(0, 120))]),
    passes: found.passes.length, over: document.documentElement.scrollWidth - innerWidth,
  });
  document.body.replaceChildren(told);
});
"""
LONG = SCENARIO.replace("title: The fork", "title: " + "Donaudampfschifffahrt" * 8)

pytestmark = needs_browser


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script, from npm."""
    modules = modules_of(tmp_path_factory.mktemp("npm"), AXE)
    return (modules / "axe-core" / "axe.min.js").read_text("utf-8")


def looked_at(page: str, axe: str, width: int, folder: Path) -> dict[str, object]:
    """What is found in a page of so many pixels: violations, how many rules passed, and how far it is too wide."""
    file = folder / "page.html"
    file.write_text(page.replace("</body>", f"<script>{axe}</script><script>{LOOK}</script></body>"), "utf-8")
    command = [
        str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
        f"--window-size={width},800", "--virtual-time-budget=10000", "--dump-dom", file.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    found = re.search(r'<pre id="found">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found is not None, done.stderr[-2000:]
    return json.loads(html.unescape(found[1]))


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", [*PAGES, "long words"])
def test_nothing_is_found_and_nothing_is_too_wide(name: str, width: int, axe: str, tmp_path: Path) -> None:
    page = debrief_html(small_debrief(LONG)) if name == "long words" else PAGES[name]()
    found = looked_at(page, axe, width, tmp_path)
    assert found["violations"] == []
    assert found["passes"] > 10, "it did look"
    assert found["over"] <= 0


def test_it_does_find_what_is_wrong(axe: str, tmp_path: Path) -> None:
    page = PAGES["debrief"]().replace("<main>", "").replace("</main>", "<p style='color: #aaa'>faint</p>")
    found = looked_at(page, axe, 320, tmp_path)
    assert {"landmark-one-main", "color-contrast"} <= {each[0] for each in found["violations"]}
