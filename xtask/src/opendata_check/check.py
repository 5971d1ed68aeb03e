"""Reads catalog.ttl and catalog.jsonld of a folder, and holds them against shapes."""

import sys
from pathlib import Path

from pyshacl import validate
from rdflib import Graph, URIRef
from rdflib.compare import isomorphic, to_isomorphic, graph_diff

folder, shapes = Path(sys.argv[1]), sys.argv[2]
turtle = Graph().parse(folder / "catalog.ttl", format="turtle")
json_ld = Graph().parse(folder / "catalog.jsonld", format="json-ld")
print(f"{len(turtle)} triples as Turtle, {len(json_ld)} as JSON-LD")
good = isomorphic(turtle, json_ld)
if not good:
    _, only_turtle, only_json = graph_diff(to_isomorphic(turtle), to_isomorphic(json_ld))
    print("only in Turtle:", only_turtle.serialize(), "only in JSON-LD:", only_json.serialize(), sep="\n")

conforms, _, told = validate(turtle, shacl_graph=shapes, advanced=True)
print(told)

# A check that nothing could fail is none: without its publisher no catalogue may pass.
broken = Graph() + turtle
broken.remove((None, URIRef("http://purl.org/dc/terms/publisher"), None))
control, _, _ = validate(broken, shacl_graph=shapes, advanced=True)
if control:
    print("the shapes let a catalogue without a publisher pass")
sys.exit(0 if good and conforms and not control else 1)
