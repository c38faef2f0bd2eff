"""The program with each page of the gallery in turn, and a listener beside it: `python -m tests.atspi.shown DIR`.

Writes `page.json` for each page: what the listener found there. It stands on a real display, with a session bus.
"""

import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

from PySide6.QtWidgets import QApplication

from tests import gallery
from tests.gallery import PAGES, Studio
from trainer.records.settings import Settings
from trainer.ui.controllers import packs_controller, story_map_controller

LISTENER = ["/usr/bin/python3", str(Path(__file__).with_name("listener.py"))]


def main(folder: Path) -> None:
    """Show them all."""
    gallery.check_one = lambda data: None  # nobody waits for what the pages say just as well unchecked
    packs_controller.SECONDS = story_map_controller.SECONDS = 0.0
    studio = Studio(folder / "data")
    with subprocess.Popen(LISTENER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as listener:
        assert listener.stdin is not None
        assert listener.stdout is not None
        for page in sys.argv[2:] or PAGES:
            studio.show(page, Settings("light"))
            listener.stdin.write("look\n")
            listener.stdin.flush()
            reading = Thread(target=lambda at=folder / f"{page}.json": at.write_text(listener.stdout.readline()))
            reading.start()
            while reading.is_alive():
                QApplication.processEvents()
                time.sleep(0.0005)
            studio.close()
        listener.stdin.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
