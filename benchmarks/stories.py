"""Measures the clustering into stories on tests/resolve/tellings/stories.txt: B-cubed precision, recall, F1."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "resolve" / "tellings"))

from test_stories import b_cubed, stories

from dragoman.resolve.tellings.stories import cluster, kinship

for name in ("stories.txt", "stories_routine.txt", "stories_third.txt"):
    told = stories(name)
    meant = {each.report: story for story, each in told}
    precision, recall = b_cubed(cluster([each for _, each in told]), meant)
    print(f"{name}: {len(told)} reports, {len(set(meant.values()))} stories")
    print(f"precision {precision:.3f} recall {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}")
    if "--errors" in sys.argv:
        for place, (story, one) in enumerate(told):
            for other_story, other in told[:place]:
                found = kinship(one, other)
                if (found is not None) != (story == other_story):
                    print(story, one.report, other_story, other.report, found)
