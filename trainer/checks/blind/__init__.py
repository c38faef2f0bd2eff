"""Readers who see the choices without their moment: what they are asked, and how they fared."""
