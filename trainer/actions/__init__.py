"""The use cases, one function a deed; the three faces call nothing else to change anything."""
