#!/usr/bin/python3
"""The sums of GPX files by gpxpy: gpxpy_sums.py FILE..."""
import sys

import gpxpy

metres, seconds = 0.0, 0.0
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        for track in gpxpy.parse(file).tracks:
            metres += track.length_2d()
            seconds += track.get_duration() or 0
print(f"{metres:.0f} m, {seconds:.0f} s")
