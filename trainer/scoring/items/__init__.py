"""Item statistics: what a group's answers say of the decisions they answered, for whoever wrote the pack."""
