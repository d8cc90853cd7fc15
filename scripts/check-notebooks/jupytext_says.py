"""Answers each line of JSON with what the real Jupytext makes of it."""

import json
import sys
import warnings

import jupytext
import nbformat
from jupytext.combine import combine_inputs_with_outputs

warnings.simplefilter("ignore")


def answer(asked):
    form = asked["form"]
    if asked["do"] == "write":
        notebook = nbformat.reads(asked["notebook"], as_version=4)
        return {"text": jupytext.writes(notebook, fmt=form)}
    notebook = jupytext.reads(asked["text"], fmt=form)
    if asked["do"] == "update":
        before = nbformat.reads(asked["notebook"], as_version=4)
        notebook = combine_inputs_with_outputs(notebook, before, fmt=form)
    return {"notebook": json.dumps(notebook)}


for line in sys.stdin:
    try:
        said = answer(json.loads(line))
    except Exception as error:  # whatever it is, it is told
        said = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(said), flush=True)
