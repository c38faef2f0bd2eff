"""The pictures that ship as files, drawn from the parts: `python -m tests.drawing.made_pictures` draws them anew."""

from trainer.actions.app_paths import shipped
from trainer.drawing.compose import compose
from trainer.drawing.parts import Parts
from trainer.drawing.values import Drawn, Someone

ADA = Someone("ada", mood="determined", age=44, skin=4, hair="long-dark", wears="coat")
BO = Someone("bo", mood="doubtful", age=27, skin=2, hair="short-brown", wears="sweater", look="strong", beard="stubble")
CLEO = Someone("cleo", mood="calm", age=58, skin=6, hair="curly-grey", wears="suit")
DEV = Someone("dev", mood="calm", age=35, skin=4, hair="short-dark", wears="shirt", look="strong", beard="short")
EMA = Someone("ema", mood="eager", age=31, skin=1, hair="tied-fair", wears="jacket")
FINN = Someone("finn", mood="tired", age=62, skin=3, hair="short-grey", wears="shirt", look="strong", glasses=True)

MADE = {
    "platform": Drawn("platform", "morning", (ADA, BO._replace(mood="afraid", wears="work-jacket"))),
    "platform-aed": Drawn(
        "platform", "morning", (ADA._replace(pose="crouches"), BO._replace(pose="crouches", mood="afraid")), ("aed",)
    ),
    "ambulance": Drawn("street", "dusk", (EMA._replace(mood="relieved"),), ("first-aid-kit",)),
    "bench": Drawn("bench", "afternoon", (FINN._replace(mood="warm"), ADA._replace(mood="calm")), ("cup",)),
    "clubhouse": Drawn("clubhouse", "evening", (EMA._replace(wears="track-suit"), FINN)),
    "office": Drawn("office", "overcast", (DEV._replace(mood="doubtful"), EMA._replace(mood="afraid"), BO)),
    "boardroom": Drawn("boardroom", "dusk", (CLEO._replace(mood="determined"), FINN._replace(wears="suit"))),
    "night-desk": Drawn("night-desk", "lamp", (DEV._replace(mood="afraid"),)),
    "all-hands": Drawn("all-hands", "evening", (CLEO,), ("microphone",)),
    "meeting-room": Drawn("meeting-room", "noon", (BO._replace(mood="angry"), CLEO, EMA._replace(mood="angry"))),
    "control-room": Drawn("control-room", "neon", (DEV._replace(mood="determined"), EMA._replace(mood="afraid"))),
    "kitchen": Drawn("kitchen", "evening", (EMA._replace(mood="afraid"), DEV._replace(mood="surprised")), ("pan",)),
    "corridor": Drawn("corridor", "afternoon", (BO, CLEO._replace(mood="warm"))),
    "ridge-noon": Drawn("ridge", "noon"), "road-dusk": Drawn("road", "dusk"),
    "hospital-ward-night": Drawn("hospital-ward", "night"), "factory-floor-neon": Drawn("factory-floor", "neon"),
    "kitchen-morning": Drawn("kitchen", "morning"), "platform-morning": Drawn("platform", "morning"),
    "office-morning": Drawn("office", "morning"), "corridor-morning": Drawn("corridor", "morning"),
}  # fmt: skip
"""Name of the file to what it shows."""


def main() -> None:
    """Draw them all."""
    parts = Parts(shipped("assets") / "drawing")
    for name, drawn in MADE.items():
        path = shipped("assets") / "pictures" / f"{name}.svg"
        path.write_text(compose(drawn, parts) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
