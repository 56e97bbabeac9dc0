"""Papers and tables: records and texts in, bytes out; no database, no clock, no global language."""

from reportlab import rl_config
from reportlab.lib.fonts import addMapping

# Before the rest of ReportLab is imported, or unembedded Helvetica gets into every file.
rl_config.canvas_basefontname = "T"
rl_config.useA85 = 0
for _bold, _italic, _face in ((0, 0, "T"), (1, 0, "TB"), (0, 1, "TI"), (1, 1, "TB")):
    addMapping("T", _bold, _italic, _face)
