"""Rules about how much is in a story: does it answer to what one does, and can it be read twice?

They are asked of stories with eight scored decisions and more in which something depends on what came before (passages,
cases, twin sets, draws). Each is a gate of `trainer check --measures`, which gives the figures.
"""
