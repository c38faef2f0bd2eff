"""A .zip from a stranger, read member by member into memory and never extracted."""

import io
import stat
import zipfile
import zlib

from trainer.packs import limits
from trainer.packs.budgets import yaml_size_problems
from trainer.packs.names import folded, is_safe_path, printable
from trainer.packs.problems import WHOLE_FILE, PackRejected, Problem, problem

_LEFT_BY_SYSTEMS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def read_archive(data: bytes, file: str) -> dict[str, bytes]:
    """The members by name, without a folder that holds all of them. Raises PackRejected."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [m for m in archive.infolist() if not _is_litter(m.filename)]
            problems = _check_members(members, file)
            if problems:
                raise PackRejected(problems)
            found = _read_members(archive, [m for m in members if not m.is_dir()], file)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError, RuntimeError) as error:
        message = f"The .zip cannot be read: {printable(str(error), 100)}."
        raise PackRejected([problem("RC124", file, WHOLE_FILE, message, "Make the .zip again.")]) from None
    return _without_common_folder(found)


def _is_litter(name: str) -> bool:
    return name.startswith(_LEFT_BY_SYSTEMS[0]) or name.rsplit("/", 1)[-1] in _LEFT_BY_SYSTEMS[1:]


def _check_members(members: list[zipfile.ZipInfo], file: str) -> list[Problem]:
    if len(members) > limits.PACK_FILES:
        message = f"The .zip has more than {limits.PACK_FILES:,} members."
        return [problem("RC122", file, WHOLE_FILE, message, "Leave out what is not part of the pack.")]
    found: list[Problem] = []
    seen: dict[str, str] = {}
    ends = 0
    for member in sorted(members, key=lambda m: m.header_offset):
        shown = printable(member.orig_filename, 80)
        for code, message, help in _faults(member):
            found.append(problem(code, file, WHOLE_FILE, f"Member {shown!r} {message}.", help))
        key = folded(member.filename.rstrip("/"))
        if key in seen:
            message = f"Members {shown!r} and {seen[key]!r} have the same name where case does not count."
            found.append(problem("RC127", file, WHOLE_FILE, message, "Rename or delete one of them."))
        seen[key] = shown
        if member.header_offset < ends:
            message = f"Member {shown!r} overlaps another one."
            found.append(problem("RC128", file, WHOLE_FILE, message, "Make the .zip again."))
        ends = member.header_offset + member.compress_size
    return found[: limits.PROBLEMS]


def _faults(member: zipfile.ZipInfo) -> list[tuple[str, str, str]]:
    found = []
    if not (is_safe_path(member.orig_filename) and is_safe_path(member.filename)):
        found.append(("RC125", "has a name that leaves the pack or is reserved", "Rename it."))
    mode = member.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        found.append(("RC126", "is a link or a device, not a file", "Put the file itself into the pack."))
    if member.flag_bits & 0x1:
        found.append(("RC129", "is encrypted", "Make the .zip without a password."))
    elif member.compress_type not in _METHODS:
        found.append(("RC124", "is compressed in an unusual way", "Make the .zip with the usual compression."))
    return found


def _read_members(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], file: str) -> dict[str, bytes]:
    """Read what the archive claims, if the limits allow it, and not a byte more than that."""
    if sum(member.file_size for member in members) > limits.PACK_BYTES:
        message = "Unpacked, the .zip is larger than 64 MB."
        raise PackRejected([problem("RC123", file, WHOLE_FILE, message, "Use smaller pictures.")])
    if too_much := yaml_size_problems({member.filename: member.file_size for member in members}):
        raise PackRejected(too_much)
    found: dict[str, bytes] = {}
    for member in members:
        with archive.open(member) as stream:
            data = stream.read(member.file_size) + stream.read(1)
        if len(data) != member.file_size:
            message = f"Member {printable(member.filename)!r} is not as long as the .zip says."
            raise PackRejected([problem("RC128", file, WHOLE_FILE, message, "Make the .zip again.")])
        found[member.filename] = data
    return found


def _without_common_folder(files: dict[str, bytes]) -> dict[str, bytes]:
    """A .zip of a folder has everything one level down; read it as if it had not."""
    if "pack.yaml" in files:
        return files
    tops = {name.split("/", 1)[0] for name in files}
    if len(tops) == 1 and all("/" in name for name in files):
        return {name.split("/", 1)[1]: data for name, data in files.items()}
    return files
