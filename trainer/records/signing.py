"""Signatures of result files, Ed25519 (RFC 8032). A key is made for each person when they first save one.

A private key is 32 bytes and stays in the records; the public one is 64 hexadecimal digits and travels in the file.
The library is imported only by who signs, or reads what is signed.
"""

_ABOUT = b"Right Call result file 3\n"
"""Begins what is signed, so that no signature made here says anything elsewhere."""


def new_key() -> bytes:
    """A private key by the system's chance."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_key(private: bytes) -> str:
    """The public key that belongs to a private one. Raises ValueError for what is no key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def sign(private: bytes, sum: str) -> str:
    """The signature of a file by its sum, as hexadecimal digits. Raises ValueError for what is no key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private).sign(_ABOUT + sum.encode()).hex()


def is_signed(public: str, signature: str, sum: str) -> bool:
    """Whether a signature is of that sum and by that key."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(signature), _ABOUT + sum.encode())
    except (ValueError, InvalidSignature):
        return False
    return True
