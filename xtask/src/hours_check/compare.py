"""Reads our opening hours with the package `opening-hours-py` and compares every minute of each year.

Each line of the file that is named: a place, a year, the hours in OpenStreetMap's notation, and the instants (Unix
seconds) at which our own program opens and closes. Ends with 1 when a minute differs.
"""

import json
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours

RIGA = ZoneInfo("Europe/Riga")


def painted(intervals, first, length):
    minutes = bytearray(length)
    for begins, ends in intervals:
        begin = max(0, (begins - first) // 60)
        end = min(length, (ends - first) // 60)
        if begin < end:
            minutes[begin:end] = b"\1" * (end - begin)
    return minutes


def compare(case):
    begin = datetime(case["year"], 1, 1, tzinfo=RIGA)
    end = datetime(case["year"] + 1, 1, 1, tzinfo=RIGA)
    first = int(begin.timestamp())
    length = (int(end.timestamp()) - first) // 60
    hours = OpeningHours(case["hours"], timezone=RIGA, country="LV")
    theirs = [
        (int(opens.timestamp()), int(closes.timestamp()))
        for opens, closes, state, _ in hours.intervals(begin, end)
        if str(state) == "open"
    ]
    ours, theirs = painted(case["open"], first, length), painted(theirs, first, length)
    wrong = [n for n in range(length) if ours[n] != theirs[n]]
    said = f"{case['place']}, {case['year']}: {length} minutes, {len(wrong)} differ"
    if wrong:
        said += f", first at {datetime.fromtimestamp(first + wrong[0] * 60, RIGA).isoformat()}"
    print(said)
    return not wrong


with open(sys.argv[1], encoding="utf-8") as file:
    same = [compare(json.loads(line)) for line in file]
sys.exit(0 if same and all(same) else 1)
