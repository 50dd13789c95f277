"""Entente from Python: one file, copy it beside your notebook. Needs requests and pandas.

    from entente import Entente
    entente = Entente("http://localhost:4000")
    entente.query("{ dataset { version events } }")
    entente.frame("contacts", of="Sahel", withParty="Moscow", during="2024-03")
    entente.events(countries=["NER"], during="2024")        # every page, one frame

Everything is synchronous, so it works inside a notebook's own event loop. Frames have their columns even when they are empty.
"""
from __future__ import annotations

import io
from typing import Any, Iterator

import pandas
import requests

__all__ = ["Entente", "EntenteError"]


class EntenteError(Exception):
    """The service refused a question. `code` is its documented error code, `candidates` the names it may have meant."""

    def __init__(self, message: str, code: str | None = None, candidates: list[dict[str, str]] | None = None):
        super().__init__(message)
        self.code = code
        self.candidates = candidates or []


class Entente:
    def __init__(self, url: str = "http://localhost:4000", token: str | None = None, timeout: float = 30):
        self.url = url.rstrip("/")
        self.timeout = timeout
        self.session = requests.Session()
        if token:
            self.session.headers["authorization"] = f"Bearer {token}"

    def query(self, query: str, **variables: Any) -> dict[str, Any]:
        """The `data` of a GraphQL question. Raises EntenteError with the service's message and code."""
        answer = self.session.post(f"{self.url}/graphql", json={"query": query, "variables": variables}, timeout=self.timeout)
        body = answer.json()
        if body.get("errors"):
            first = body["errors"][0]
            extensions = first.get("extensions", {})
            raise EntenteError(first["message"], extensions.get("code"), extensions.get("candidates"))
        return body["data"]

    def frame(self, table: str, **filters: Any) -> pandas.DataFrame:
        """A table of /api/v1 as a frame, all pages: events, participants, contacts, alliances/AES/timeline, alliances/AES/annotations.

        `date` columns are parsed as days. `with` is a word of Python: write `withParty`. Lists are repeated parameters.
        """
        pages = [self._read(page) for page in self._pages(table, filters)]
        return pandas.concat(pages, ignore_index=True) if len(pages) > 1 else pages[0]

    def events(self, **filters: Any) -> pandas.DataFrame:
        """Events, one row each, every page."""
        return self.frame("events", **filters)

    def timeline(self, alliance: str, **filters: Any) -> pandas.DataFrame:
        """An alliance's timeline; wide by default: a row for every bucket, families as columns, and `net`."""
        return self.frame(f"alliances/{alliance}/timeline", **{"shape": "wide", **filters})

    def _pages(self, table: str, filters: dict[str, Any]) -> Iterator[str]:
        parameters: dict[str, Any] | None = {("with" if name == "withParty" else name): value for name, value in filters.items() if value is not None}
        address: str | None = f"{self.url}/api/v1/{table}.csv"
        while address:
            answer = self.session.get(address, params=parameters, timeout=self.timeout)
            if answer.status_code >= 400:
                problem = answer.json()
                raise EntenteError(problem.get("detail") or problem.get("title") or answer.text, problem.get("code"), problem.get("candidates"))
            yield answer.text
            address, parameters = answer.links.get("next", {}).get("url"), None
            if address and address.startswith("/"):
                address = self.url + address

    @staticmethod
    def _read(text: str) -> pandas.DataFrame:
        header = text.split("\n", 1)[0].strip().split(",")
        # An empty cell is an empty text, and a name such as "NA" stays a name.
        return pandas.read_csv(io.StringIO(text), keep_default_na=False, parse_dates=[column for column in header if column in ("date", "first_date", "last_date")])
