"""Pictures of packs: by their bytes, whatever their names say, and within limits."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from trainer.packs.picture_head import picture_head

ALLOCATION_MB = 64


def read_picture(data: bytes) -> QImage:
    """A PNG, JPEG or WebP picture by its bytes; an empty image for anything else."""
    head = picture_head(data)
    if head is None:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(ALLOCATION_MB)
    reader = QImageReader(buffer, QByteArray(head.kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return reader.read()
