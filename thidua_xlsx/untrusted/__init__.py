"""Files from outside, read strictly: nothing here is executed, followed, extracted to disk or changed."""
