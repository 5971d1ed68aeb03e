"""Starts the demo and lets programs of others read everything that it publishes for machines.

Arguments: the program, a folder to work in, the folder of the schema check, and (where they are at hand) the official
shapes of CPSV-AP. Ends with 1 when one of the readers finds something wrong.
"""

import json
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import feedparser
import icalendar
import vobject
from lxml import etree
from pyshacl import validate
from rdflib import RDF, BNode, Graph, URIRef
from rdflib.compare import isomorphic

program, folder, schema = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
shapes = sys.argv[4] if len(sys.argv) > 4 else None
wrong = []


def check(is_good, said):
    print(("  " if is_good else "  WRONG: ") + said, flush=True)
    if not is_good:
        wrong.append(said)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


address = f"http://127.0.0.1:{free_port()}"


def fetch(path):
    with urllib.request.urlopen(address + path, timeout=60) as answer:
        return answer.read()


def until_ready(demo):
    for _ in range(1800):
        if demo.poll() is not None:
            sys.exit("the program ended")
        try:
            fetch("/readyz")
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    sys.exit("the program was not ready in three minutes")


def services():
    turtle = Graph().parse(data=fetch("/opendata/cpsv-ap.ttl"), format="turtle")
    json_ld = Graph().parse(data=fetch("/opendata/cpsv-ap.jsonld"), format="json-ld")
    kind = URIRef("http://purl.org/vocab/cpsv#PublicService")
    count = len(list(turtle.subjects(RDF.type, kind)))
    check(count > 0, f"CPSV-AP: {len(turtle)} triples, {count} services")
    check(isomorphic(turtle, json_ld), "Turtle and JSON-LD are the same graph")
    nameless = [node for triple in turtle for node in triple if isinstance(node, BNode)]
    check(not nameless, "every thing has a name")
    if shapes is None:
        print("  The official shapes of CPSV-AP are not at hand: put their folder beside the checkout.")
        return
    conforms, _, told = validate(turtle, shacl_graph=shapes)
    check(conforms, "the official shapes find nothing" if conforms else told)
    # A check that nothing could fail is none.
    broken = Graph() + turtle
    broken.remove((None, URIRef("http://purl.org/dc/terms/title"), None))
    check(not validate(broken, shacl_graph=shapes)[0], "without titles they do")


def feed(path):
    text = fetch(path)
    read = feedparser.parse(text)
    check(not read.bozo and bool(read.feed.title), f"{path}: feedparser, {len(read.entries)} entries")
    root = etree.fromstring(text)
    atom = "{http://www.w3.org/2005/Atom}"
    entries = root.findall(f"{atom}entry")
    whole = all(entry.findtext(f"{atom}{name}") for entry in entries for name in ("id", "title", "updated"))
    check(root.tag == f"{atom}feed" and whole and len(entries) == len(read.entries), f"{path}: lxml")
    ids = [entry.findtext(f"{atom}id") for entry in entries]
    check(len(ids) == len(set(ids)), f"{path}: ids are different")


def calendar(path):
    text = fetch(path).decode()
    read = icalendar.Calendar.from_ical(text)
    events = read.walk("VEVENT")
    check(not any(event.errors for event in events), f"{path}: icalendar, {len(events)} events")
    stamped = all("DTSTAMP" in event and "UID" in event for event in events)
    check(stamped, f"{path}: every event has an id and says when it was made")
    check(not read.get_missing_tzids(), f"{path}: no time zone is missing")
    other = vobject.readOne(text)
    theirs = [event for event in other.components() if event.name == "VEVENT"]
    check(len(theirs) == len(events), f"{path}: vobject reads as many")
    # Both have to mean the same instants by what stands there.
    ours = {str(event["UID"]): event.decoded("DTSTART") for event in events}
    for event in theirs:
        start, mine = event.dtstart.value, ours[event.uid.value]
        same = start == mine if not hasattr(mine, "hour") else start.timestamp() == mine.timestamp()
        check(same, f"{path}: {event.uid.value} begins at {start}") if not same else None


def sitemap():
    places = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    files = [loc.text for loc in etree.fromstring(fetch("/sitemap.xml")).iter(places)]
    pages = []
    for file in files:
        pages += [loc.text for loc in etree.fromstring(fetch(file.removeprefix(base(file)))).iter(places)]
    check(len(pages) == len(set(pages)) > 0, f"sitemap: {len(files)} files, {len(pages)} pages")
    return [page.removeprefix(base(page)) for page in pages]


def base(url):
    return re.match(r"https?://[^/]+", url).group()


def data_blocks(pages):
    """The data blocks of centres and services, as a program that the compiler of TypeScript holds against schema.org."""
    wanted = {"GovernmentOffice": [], "GovernmentService": []}
    for page in pages:
        if "/centres/" not in page and not re.search(r"/services/.", page):
            continue
        blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', fetch(page).decode(), re.S)
        for block in blocks:
            read = json.loads(block)
            wanted[read["@type"]].append(read)
    check(all(wanted.values()), ", ".join(f"{len(all)} of {kind}" for kind, all in wanted.items()))
    lines = [f"import type {{ {', '.join(wanted)}, WithContext }} from 'schema-dts';"]
    for kind, all_of_kind in wanted.items():
        # An array of one literal at a time: the compiler looks for strange properties in literals only.
        for n, read in enumerate(all_of_kind):
            lines.append(f"export const {kind}{n}: WithContext<{kind}> = {json.dumps(read, ensure_ascii=False)};")
    (schema / "published.ts").write_text("\n".join(lines) + "\n", encoding="utf-8")
    check(compiled(), "schema-dts: the data blocks are as schema.org has them")
    strange = dict(wanted["GovernmentService"][0], availableChanel=[])
    lines.append(f"export const strange: WithContext<GovernmentService> = {json.dumps(strange)};")
    (schema / "published.ts").write_text("\n".join(lines) + "\n", encoding="utf-8")
    check(not compiled(quiet=True), "schema-dts: a property that is spelled wrongly is found")
    (schema / "published.ts").unlink()


def compiled(quiet=False):
    command = [schema / "node_modules/.bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext"]
    run = subprocess.run([*command, "published.ts"], cwd=schema, capture_output=True, text=True)
    if run.returncode and not quiet:
        print(run.stdout[:3000])
    return run.returncode == 0


data = folder / "demo"
shutil.rmtree(data, ignore_errors=True)
command = [program, "demo", "--data", data, "--listen", address.removeprefix("http://")]
with open(folder / "demo.log", "w", encoding="utf-8") as log:
    demo = subprocess.Popen(command, stdout=log, stderr=log)
try:
    until_ready(demo)
    services()
    pages = sitemap()
    homes = [page for page in pages if page.count("/") == 2]
    centres = [page for page in pages if "/centres/" in page]
    for under in homes + centres:
        for language in ("lv", "ru", "en"):
            feed(f"{under}/changes/{language}.atom")
            calendar(f"{under}/changes/{language}.ics")
    data_blocks(pages)
finally:
    demo.terminate()
    demo.wait(timeout=60)
    shutil.rmtree(data, ignore_errors=True)
sys.exit(1 if wrong else 0)
