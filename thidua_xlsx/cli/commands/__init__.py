"""One file a command, of its name; each holds `command` and loads its stage of the season when it runs."""
