"""What setup.cfg cannot say: packages are found, and two folders beside the package ship inside it.

Its `find:` looks where packages lie and takes no list beside it, so it misses a folder mapped into a package.
"""

from setuptools import find_packages, setup

SHIPPED_INSIDE = {"thidua_xlsx.templates": "templates", "thidua_xlsx.sample_workbooks": "sample_workbooks"}

setup(
    packages=[*find_packages(include=["thidua_xlsx", "thidua_xlsx.*"]), *SHIPPED_INSIDE],
    package_dir={"thidua_xlsx": "thidua_xlsx", **SHIPPED_INSIDE},
)
