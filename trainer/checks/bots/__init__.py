"""Players with one idea each, who understand nothing: can the key be guessed?"""
