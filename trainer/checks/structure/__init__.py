"""Rules about how a scenario hangs together: can everything be met, and does every path end?"""
