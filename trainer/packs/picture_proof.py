"""Whether a picture is what its head says: walked to its end, as strictly as that can be done without drawing it.

A PNG is inflated row by row and has to come out at exactly the size it claims. Of a JPEG the tables, the scans and
their end have to be there, and the scans must be long enough for the pixels they are said to hold. Of a WebP the
chunks have to fill the file, and the frame must have the size of the canvas. Nothing of a picture is kept: the memory
this takes does not depend on what the picture claims to be.

No library draws for us here: only the window may use Qt, and Pillow (7 MB, and a decoder in C more that strangers can
reach) accepts a JPEG whose head claims more than its scans hold, and fills up with grey.
"""

from trainer.packs.jpeg_proof import prove_jpeg
from trainer.packs.picture_fault import PictureFaultError
from trainer.packs.picture_head import PictureHead
from trainer.packs.png_proof import prove_png
from trainer.packs.webp_proof import prove_webp

_PROOFS = {"png": prove_png, "jpeg": prove_jpeg, "webp": prove_webp}


def picture_fault(data: bytes, head: PictureHead) -> str:
    """What is wrong with a picture of that head, to stand behind its name in a sentence; empty if it is well."""
    try:
        _PROOFS[head.kind](data, head)
    except PictureFaultError as fault:
        return str(fault)
    return ""
