"""What people do, made ready for the store: add a report, correct a field, review a figure, change a register.

In:  what a person types, pastes or decides.
Out: values, drafts, queues; decisions go to the store's log, register entries to the newsroom's own folder.

correcting.py turns typed words into fields, drafts.py holds a report until it is saved, reviewing.py lays out the
queue, registering.py writes register entries. Pages call these; nothing here draws.
"""
