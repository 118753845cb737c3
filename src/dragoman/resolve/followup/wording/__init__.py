"""The words by which something promised and what is told of it are known.

`words` and `subject` compare matters, `deeds` what is done, `places` places, `marks` what both speak of. `cues` are the
words that say it came, will not come or was moved, `recalls` those that say it was promised before; `clauses` cuts a
sentence. The words are in `cues.yaml`, `deeds.yaml` and the like.
"""
