"""Writes web/src/generated/contracts.ts from the structs in `drillyard.contracts`.

    python scripts/generate_types.py            write the file
    python scripts/generate_types.py --check    exit 1 if the file on disk differs

A struct that the studio sends has every field; one that only a page sends may leave out fields that have defaults.
"""

import argparse
import ast
import inspect
import itertools
import json
import struct
import sys
import textwrap
import typing
from collections.abc import Iterable
from enum import Enum, IntEnum, StrEnum
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect as mi

from drillyard.contracts import (
    bundle,
    control,
    daemon,
    env,
    episodes,
    errors,
    frame,
    llm,
    run,
    scene,
    share,
    shelf,
    stage,
    studio,
    telemetry,
    worker,
)

OUTPUT = Path(__file__).resolve().parent.parent / "web" / "src" / "generated" / "contracts.ts"

UNIONS: dict[str, Any] = {
    "StageCommands": control.StageCommands,
    "RunCommands": control.RunCommands,
    "StudioCommands": control.StudioCommands,
    "ShelfCommands": shelf.ShelfCommands,
    "ShareCommands": share.ShareCommands,
    "AnyCommand": control.AnyCommand,
    "AnyPush": studio.AnyPush,
    "AnyEvent": telemetry.AnyEvent,
}
EXTRA_STRUCTS: tuple[type, ...] = (
    scene.Scene,
    env.EnvSpec,
    run.RunInfo,
    daemon.RunDetail,
    daemon.RunCurve,
    worker.WorkerInfo,
    llm.LLMExchange,
    studio.ReportInfo,
    shelf.ShelfModel,
    episodes.Timeline,
    share.ShareInfo,
    bundle.BundleManifest,
    bundle.PolicyLink,
)
"""Sent inside the data of answers."""
ENUMS: tuple[type[Enum], ...] = (
    errors.ErrorCode,
    frame.MessageType,
    frame.FrameFlag,
    frame.BlockFlag,
    frame.ArrowKind,
    frame.ImageFormat,
)
CONSTANTS: dict[str, Any] = {
    "BUNDLE_VERSION": bundle.BUNDLE_VERSION,
    "MAX_LINK_CHARACTERS": bundle.MAX_LINK_CHARACTERS,
    "MAX_PART_BYTES": bundle.MAX_PART_BYTES,
    "MAX_MANIFEST_BYTES": bundle.MAX_MANIFEST_BYTES,
    "MAX_PARTS": bundle.MAX_PARTS,
    "ENGINE_PART": bundle.ENGINE_PART,
    "MANIFEST_ID": bundle.MANIFEST_ID,
    "PART_PREFIX": bundle.PART_PREFIX,
    "POLICY_FRAGMENT": bundle.POLICY_FRAGMENT,
    "CONTROL_VERSION": control.CONTROL_VERSION,
    "TELEMETRY_VERSION": telemetry.TELEMETRY_VERSION,
    "MAX_COMMAND_BYTES": control.MAX_COMMAND_BYTES,
    "KEYS": control.KEYS,
    "LIVE_SETTINGS": control.LIVE_SETTINGS,
    "DQN_LIVE_SETTINGS": control.DQN_LIVE_SETTINGS,
    "STAGE_MODES": tuple(mode.value for mode in stage.STAGE_MODES),
    "METRICS": telemetry.METRICS,
    "FRAME_VERSION": frame.FRAME_VERSION,
    "FRAME_CREDIT": frame.FRAME_CREDIT,
    "EVICT_AFTER_S": frame.EVICT_AFTER_S,
    "MAX_FRAME_BYTES": frame.MAX_FRAME_BYTES,
}
FORMATS: dict[str, tuple[str, tuple[str, ...]]] = {
    "HEADER": (
        frame.HEADER_FORMAT,
        (
            "type", "version", "stream", "sequence", "episode", "tick", "policy_version", "policy_age_s", "speed",
            "sim_time_s", "score_0", "score_1", "flags", "mode", "blocks", "arrows", "bars", "episode_return",
        ),
    ),
    "BLOCK": (frame.BLOCK_FORMAT, ("model", "instances", "bodies", "flags", "extent")),
    "RECORD": (frame.RECORD_FORMAT, ("env", "episode", "length", "return")),
    "ARROW": (frame.ARROW_FORMAT, ("kind", "body", "x", "y", "z", "fx", "fy", "fz")),
    "IMAGE": (frame.IMAGE_FORMAT, ("width", "height", "format", "records")),
    "ACK": (frame.ACK_FORMAT, ("type", "version", "stream", "sequence")),
}  # fmt: skip


def comment(text: str | None, indent: str = "") -> str:
    """A JSDoc comment, or nothing."""
    if not text:
        return ""
    lines = textwrap.dedent(text).strip().splitlines()
    if len(lines) == 1:
        return f"{indent}/** {lines[0].strip()} */\n"
    body = "".join(f"{indent} * {line.strip()}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{body}{indent} */\n"


def field_docs(cls: type) -> dict[str, str]:
    """The docstrings that stand below fields, from the source."""
    docs: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if not issubclass(base, msgspec.Struct) or base is msgspec.Struct:
            continue
        tree = ast.parse(textwrap.dedent(inspect.getsource(base)))
        body = typing.cast(ast.ClassDef, tree.body[0]).body
        for statement, following in itertools.pairwise(body):
            if (
                isinstance(statement, ast.AnnAssign)
                and isinstance(statement.target, ast.Name)
                and isinstance(following, ast.Expr)
                and isinstance(following.value, ast.Constant)
            ):
                docs[statement.target.id] = str(following.value.value)
    return docs


class Writer:
    """Collects the structs and enums that are reachable from the unions, then writes them."""

    def __init__(self) -> None:
        self.structs: dict[str, mi.StructType] = {}
        self.enums: dict[str, type[Enum]] = {enum.__name__: enum for enum in ENUMS}

    def collect(self, node: mi.Type, into: set[str]) -> None:
        """Walk a type and note every struct below it by name."""
        if isinstance(node, mi.StructType):
            if node.cls.__name__ in into:
                return
            into.add(node.cls.__name__)
            known = self.structs.setdefault(node.cls.__name__, node)
            if known.cls is not node.cls:
                raise ValueError(f"two structs are called {node.cls.__name__}; rename one of them")
            for field in node.fields:
                self.collect(field.type, into)
        elif isinstance(node, mi.UnionType):
            for member in node.types:
                self.collect(member, into)
        elif isinstance(node, mi.VarTupleType | mi.ListType | mi.SetType | mi.FrozenSetType):
            self.collect(node.item_type, into)
        elif isinstance(node, mi.TupleType):
            for member in node.item_types:
                self.collect(member, into)
        elif isinstance(node, mi.DictType):
            self.collect(node.value_type, into)
        elif isinstance(node, mi.EnumType):
            self.enums.setdefault(node.cls.__name__, node.cls)

    def type_name(self, node: mi.Type, owner: str) -> str:
        """The TypeScript of a type."""
        if isinstance(node, mi.StructType | mi.EnumType):
            return node.cls.__name__
        if isinstance(node, mi.UnionType):
            return " | ".join(dict.fromkeys(self.type_name(member, owner) for member in node.types))
        if isinstance(node, mi.VarTupleType | mi.ListType | mi.SetType | mi.FrozenSetType):
            inner = self.type_name(node.item_type, owner)
            return f"readonly ({inner})[]" if " " in inner else f"readonly {inner}[]"
        if isinstance(node, mi.TupleType):
            return f"readonly [{', '.join(self.type_name(member, owner) for member in node.item_types)}]"
        if isinstance(node, mi.DictType):
            return f"Readonly<Record<string, {self.type_name(node.value_type, owner)}>>"
        if isinstance(node, mi.LiteralType):
            return " | ".join(json.dumps(value) for value in node.values)
        if isinstance(node, mi.RawType):
            return "AnyEvent"
        simple: dict[type[mi.Type], str] = {
            mi.IntType: "number",
            mi.FloatType: "number",
            mi.StrType: "string",
            mi.BoolType: "boolean",
            mi.NoneType: "null",
            mi.AnyType: "unknown",
        }
        try:
            return simple[type(node)]
        except KeyError:
            raise ValueError(f"{owner}: no TypeScript for {node}; add it to generate_types.py") from None

    def struct(self, node: mi.StructType, *, sent_by_page_only: bool) -> str:
        """One interface, or a tuple with names where the struct travels as an array."""
        docs = field_docs(node.cls)
        if node.array_like:
            fields = "".join(
                comment(docs.get(field.name), "  ")
                + f"  {field.encode_name}: {self.type_name(field.type, node.cls.__name__)},\n"
                for field in node.fields
            )
            return comment(node.cls.__doc__) + f"export type {node.cls.__name__} = readonly [\n{fields}];\n"
        out = comment(node.cls.__doc__) + f"export interface {node.cls.__name__} {{\n"
        if node.tag is not None:
            out += f"  readonly {node.tag_field}: {json.dumps(node.tag)};\n"
        for field in node.fields:
            optional = "?" if sent_by_page_only and not field.required else ""
            out += comment(docs.get(field.name), "  ")
            out += f"  readonly {field.encode_name}{optional}: {self.type_name(field.type, node.cls.__name__)};\n"
        return out + "}\n"

    def enum(self, cls: type[Enum]) -> str:
        """A union of literals with the list of its values, or an object for numbers."""
        doc = comment(cls.__doc__)
        if issubclass(cls, StrEnum):
            values = ", ".join(json.dumps(member.value) for member in cls)
            upper = "".join(f"_{c}" if c.isupper() and i else c for i, c in enumerate(cls.__name__)).upper()
            return (
                f"export const {upper}_VALUES = [{values}] as const;\n"
                f"{doc}export type {cls.__name__} = (typeof {upper}_VALUES)[number];\n"
            )
        if not issubclass(cls, IntEnum | int):
            raise ValueError(f"{cls.__name__}: only string and integer enums travel")
        members = "".join(f"  {member.name}: {int(member.value)},\n" for member in cls)
        return f"{doc}export const {cls.__name__} = {{\n{members}}} as const;\n"


def union_members(union: Any) -> tuple[type, ...]:
    return typing.get_args(union)


def constant(name: str, value: Any) -> str:
    return f"export const {name} = {json.dumps(value, indent=2, ensure_ascii=False)} as const;\n"


def offsets(name: str, form: str, names: Iterable[str]) -> str:
    """Size of a packed header and the byte offset of each of its fields."""
    codes = [code for code in form if code.isalpha()]
    names = tuple(names)
    if len(codes) != len(names):
        raise ValueError(f"{name}: {len(codes)} fields in {form!r}, {len(names)} names")
    order = form[0]
    table = {field: struct.calcsize(order + "".join(codes[:index])) for index, field in enumerate(names)}
    return (
        f"/** {form} */\nexport const {name}_BYTES = {struct.calcsize(form)};\n"
        f"/** Byte offset of each field; little-endian. */\n" + constant(f"{name}_OFFSETS", table)
    )


def generate() -> str:
    """The whole file."""
    writer = Writer()
    sent, received = set[str](), set[str]()
    for member in union_members(control.AnyCommand):
        writer.collect(mi.type_info(member), sent)
    for member in (*union_members(studio.AnyPush), *union_members(telemetry.AnyEvent), *EXTRA_STRUCTS):
        writer.collect(mi.type_info(member), received)
    parts = [
        "// Written by scripts/generate_types.py from src/drillyard/contracts; do not edit.\n",
        *(constant(name, value) for name, value in CONSTANTS.items()),
        *(offsets(name, form, names) for name, (form, names) in FORMATS.items()),
        *(writer.enum(cls) for cls in writer.enums.values()),
        *(
            writer.struct(node, sent_by_page_only=name in sent and name not in received)
            for name, node in writer.structs.items()
        ),
    ]
    for name, union in UNIONS.items():
        members = "".join(f"\n  | {member.__name__}" for member in union_members(union))
        parts.append(f"export type {name} ={members};\n")
    return "\n".join(parts)


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the page's message types from the contracts.")
    parser.add_argument("--check", action="store_true", help="fail if the file on disk differs")
    arguments = parser.parse_args()
    text = generate()
    if arguments.check:
        if not OUTPUT.exists() or OUTPUT.read_text(encoding="utf-8") != text:
            print(f"{OUTPUT.name} differs from the contracts; run scripts/generate_types.py and commit the result")
            return 1
        return 0
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    OUTPUT.write_text(text, encoding="utf-8")
    print(f"wrote {OUTPUT.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
