"""The archives of MuJoCo Menagerie that we use: where they are, how large, and what they must hash to."""

from typing import NamedTuple

BASE_URL = "https://github.com/google-deepmind/mujoco_menagerie/releases/download/assets"
URL_VARIABLE = "DRILLYARD_MENAGERIE_URL"
"""Environment variable with another base address, such as that of a mirror."""


class Archive(NamedTuple):
    """One robot's model as Menagerie publishes it: a .tar.xz with one folder `name`."""

    name: str
    title: str
    file: str
    model: str
    """The robot's XML file inside."""
    size: int
    """Bytes."""
    sha256: str
    licence: str

    @property
    def megabytes(self) -> str:
        """Of the download, for sentences."""
        return f"{self.size / 1e6:.0f} MB"


# Menagerie's own registry of commit cda5236f9838 (package mujoco-menagerie 2026.10.4).
GO1 = Archive(
    name="unitree_go1",
    title="Unitree Go1",
    file="unitree_go1-4457a836cc377ad4.tar.xz",
    model="go1.xml",
    size=1_907_972,
    sha256="fc302a0d1e3b1f8f26c70f5741e7a26a994359c5b7a7f8513aa7e9a323ff4b26",
    licence="BSD-3-Clause",
)
G1 = Archive(
    name="unitree_g1",
    title="Unitree G1",
    file="unitree_g1-ad24af3fa9bc1a99.tar.xz",
    model="g1.xml",
    size=10_386_808,
    sha256="63a3935b7527de95a970b5bb7d48420602bc1f9c77059bd96627d539459a9cc3",
    licence="BSD-3-Clause",
)

ENV_ARCHIVES: dict[str, Archive] = {"Drillyard/Go1-v0": GO1, "Drillyard/G1-v0": G1}
"""The env of each robot."""
