"""One file per verb of cli.py: a docstring that is its help, `arguments(parser)` and `run(args) -> exit status`."""
