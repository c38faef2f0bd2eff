"""Rules about drills: does each pair teach what one factor does?"""
