"""The only rooms that know Word: a view of the result, a template, a paper."""
