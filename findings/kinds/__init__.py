"""One file per kind of finding: CODE, NAME, EXPLAINS and check(group); found by walking this folder."""
