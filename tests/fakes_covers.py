"""Covers that exist in tests alone, their files, and the window one of them has."""

import json
from collections.abc import Mapping
from pathlib import Path

from ihm_desktop import paths
from ihm_desktop.content import cover_file
from ihm_desktop.content.cover_file import Cover
from ihm_desktop.front import cover_settings
from ihm_desktop.front.covers import plain
from ihm_desktop.front.look import LIGHT

COVER_FILES = paths.resources() / "covers"
TOML = """
title = "{title}"
app_id = "{name}"
field = "Field"
icon = "plain.png"
folder = "{name}"
small = true
ask = ["What", "How"]

[files]
slots = "{name}.index"
vaults = ["{name}-1.data", "{name}-2.data"]
settings = "{name}.settings"
own = ["{name}.json"]

[shortcuts]
new = "Ctrl+N"
"""
NAMES = ("pears", "plums", "figs")


def write_files(folder: Path, names: tuple[str, ...] = NAMES) -> Path:
    """Writes the TOMLs of made-up covers and returns their folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        text = TOML.format(name=name, title=name.title())
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def load_all(folder: Path, names: tuple[str, ...] = NAMES) -> dict[str, Cover]:
    """Returns made-up covers by name."""
    write_files(folder, names)
    return {name: cover_file.load(folder, name) for name in names}


def plain_cover() -> Cover:
    return cover_file.load(COVER_FILES, "plain")


def plain_window(folder: Path) -> plain.PlainWindow:
    cover = plain_cover()
    window = plain.build(cover, LIGHT, folder, cover_settings.usual(cover))
    assert isinstance(window, plain.PlainWindow)
    return window


def vault_names(cover: Cover) -> tuple[str, ...]:
    return (cover.slot_file, *cover.vault_files)


def fill(folder: Path, cover: Cover, lookup: str = "Ctrl+Shift+K") -> Mapping[str, bytes]:
    """Makes a data folder under a cover, with made-up bytes; returns what is in its vault."""
    folder.mkdir(parents=True)
    for number, name in enumerate(vault_names(cover)):
        (folder / name).write_bytes(bytes([number + 1]) * 100)
    for vault in cover.vault_files:
        (folder / f"{vault}-journal").write_bytes(vault.encode())
    (folder / cover.own_files[0]).write_text(json.dumps([cover.name]), encoding="utf-8")
    cover_settings.keep(
        folder / cover.settings_file, cover_settings.usual(cover), lookup, long_press=True
    )
    return vault_in(folder, cover)


def vault_in(folder: Path, cover: Cover) -> dict[str, bytes]:
    """Returns a vault's files by what they are, whatever a cover calls them."""
    roles = ("slot", "first", "second")
    found: dict[str, bytes] = {}
    for role, base in zip(roles, vault_names(cover), strict=True):
        for name in sorted(path.name for path in folder.iterdir()):
            if name == base or name.startswith(f"{base}-"):
                found[role + name.removeprefix(base)] = (folder / name).read_bytes()
    return found
