"""Rules about texts and pictures: can they be read, by everybody, as they were meant?"""
