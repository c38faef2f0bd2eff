"""The door of the process. It stands alone in its file, so that Ctrl-C is answered before anything else is imported."""

import signal
import sys


def main() -> int:
    """Run the program with the arguments of the process. Returns the exit status."""
    handler = signal.getsignal(signal.SIGINT)
    if handler is signal.default_int_handler:  # else somebody wants Ctrl-C to do something else, or nothing
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # it ends the process: nothing is open yet
    from trainer.faces import open_face

    return open_face(sys.argv[1:], interrupts=handler)


if __name__ == "__main__":
    sys.exit(main())
