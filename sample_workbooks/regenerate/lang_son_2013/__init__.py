"""The season of Lạng Sơn 2013: plan 12/KH-UBND with a made-up year of a made-up cluster.

The plan is a work plan: 34 tasks, and what every agency is to do. It sets no scale, names no cluster and no
result; what the cluster chose stands in `Ghi chú` beside the item it concerns.
"""
