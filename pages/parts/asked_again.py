"""Tell whether a reader clicked again while the page of the last click is still being made.

In:  the script that runs.
Out: yes or no. Streamlit keeps the click until the script has ended, so whoever pauses should not do it for long.

Streamlit has no public name for this. If its private one goes, the answer is no, and a pause is made to its end.
"""

from __future__ import annotations

from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequestType


def asked_again() -> bool:
    """Whether another click waits."""
    context = get_script_run_ctx(suppress_warning=True)
    requests = context.script_requests if context else None
    return getattr(requests, "_state", None) is ScriptRequestType.RERUN
