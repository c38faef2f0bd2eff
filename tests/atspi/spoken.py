"""A voice for Orca that writes down what it would say, a line each. Orca loads it as its server of speech."""

import os

from orca.speechserver import SpeechServer as Voice


class SpeechServer(Voice):
    """Writes into the file that SPOKEN names."""

    made = None

    @staticmethod
    def getFactoryName():
        """What it is called in Orca's settings."""
        return "Written down"

    @staticmethod
    def getSpeechServers():
        """There is one."""
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        """Always the same."""
        SpeechServer.made = SpeechServer.made or SpeechServer()
        return SpeechServer.made

    @staticmethod
    def shutdownActiveServers():
        """Nothing waits to be said."""

    def getInfo(self):
        """Its name, twice."""
        return ["Written down", "written"]

    def getVoiceFamilies(self):
        """It has no voice."""
        return []

    def _write(self, words):
        with open(os.environ["SPOKEN"], "a", encoding="utf-8") as spoken:
            spoken.write(" ".join(str(words).split()) + "\n")

    def speak(self, text=None, acss=None, interrupt=True):
        """Write it down, unless there is nothing to say."""
        if text and text.strip():
            self._write(text)

    def speakCharacter(self, character, acss=None):
        """Write a character down."""
        self._write(character)

    def speakKeyEvent(self, event, acss=None):
        """Keys are not echoed."""

    def sayAll(self, utterances, progress):
        """Write all of it down."""
        for context, _acss in utterances:
            self._write(context.utterance)
