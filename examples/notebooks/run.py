"""Runs the notebooks beside this file against a service; needs nbclient, ipykernel, pandas, requests, matplotlib, networkx.

    ENTENTE_URL=http://localhost:4000 python examples/notebooks/run.py           # keeps the outputs in the files
    ENTENTE_URL=http://localhost:4000 python examples/notebooks/run.py --check   # keeps nothing; fails where a cell does, or a file has no outputs
"""
import pathlib
import sys

import nbformat
from nbclient import NotebookClient

FOLDER = pathlib.Path(__file__).parent
CELL_SECONDS = 120
check = "--check" in sys.argv[1:]

for path in sorted(FOLDER.glob("*.ipynb")):
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    if check and not any(cell.outputs for cell in code):
        sys.exit(f"{path.name} has no outputs: run it without --check and commit it.")
    if "assert" not in code[-1].source:
        sys.exit(f"{path.name} asserts nothing in its last cell.")
    NotebookClient(notebook, timeout=CELL_SECONDS, record_timing=False, resources={"metadata": {"path": str(FOLDER)}}).execute()
    if not check:
        # What only tells of this machine's Python is left out.
        notebook.metadata["language_info"] = {"name": "python"}
        nbformat.write(notebook, path)
    print("ran", path.name)
