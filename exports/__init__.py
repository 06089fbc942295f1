"""What leaves the house: data, pictures, citations, pages that others embed. One file for each format.

In:  a Release (release.py): one view after the rules of rights, review and privacy have been applied.
Out: bytes or text.

No exporter sees the store. release.py stands before every one of them and before every public address.
"""

from exports.release import Release, release

__all__ = ["Release", "release"]
